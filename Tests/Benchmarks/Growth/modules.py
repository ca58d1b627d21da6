"""Core modules that have a great many of one thing."""

from wasm_encoding import body, custom, module, name, numbered, section, signed, sized, unsigned, vector

NOTHING = b"\x60\x00\x00"  # the type of a function without parameters and results
FD_WRITE = b"\x60\x04\x7f\x7f\x7f\x7f\x01\x7f"
PREVIEW1 = "wasi_snapshot_preview1"
ZERO = b"\x41\x00\x0b"  # an initializer: i32.const 0


def types(*more):
    return section(1, vector([NOTHING, *more]))


def functions(count=1):
    return section(3, unsigned(count) + bytes(count))


def bodies(*all_bodies):
    return section(10, vector(all_bodies))


def exports(*more):
    return section(7, vector([name("_start") + b"\x00\x00", *more]))


def memory():
    return section(5, vector([b"\x00\x01"]))


def command(*, front=b"", middle=b"", back=b"", code=b"", names=()):
    """A command with one function, and sections before the functions, before the exports, and
    behind the code."""
    return module(
        types(), front, functions(), middle, exports(*names), bodies(body(code)), back
    )


def importing(imports, *more, functions_imported=None):
    count = len(imports) if functions_imported is None else functions_imported
    return module(
        types(*more), section(2, vector(imports)), functions(), memory(),
        section(7, vector([name("_start") + b"\x00" + unsigned(count)])), bodies(body()),
    )


def same_import(count):
    return importing([name("env") + name("f") + b"\x00\x00"] * count)


def same_preview1_import(count):
    return importing([name(PREVIEW1) + name("fd_write") + b"\x00\x01"] * count, FD_WRITE)


def distinct_imports(count):
    return importing([name("env") + name(text) + b"\x00\x00" for text in numbered("f", count)])


def import_modules(count):
    return importing([name(text) + name("f") + b"\x00\x00" for text in numbered("m", count)])


def global_imports(count):
    entries = [name("env") + name(text) + b"\x03\x7f\x00" for text in numbered("g", count)]
    return importing(entries, functions_imported=0)


def compact_imports(count):
    group = name("env") + name("") + b"\x7f"
    group += vector(name(text) + b"\x00\x00" for text in numbered("f", count))
    return module(
        types(), section(2, vector([group])), functions(), memory(),
        section(7, vector([name("_start") + b"\x00" + unsigned(count)])), bodies(body()),
    )


def long_import_names(count):
    return importing(
        [name("env") + name(f"{number:06}" + "x" * 9_994) + b"\x00\x00"
         for number in range(count // 100)]
    )


def many_exports(count):
    return command(names=[name(text) + b"\x00\x00" for text in numbered("f", count - 1)])


def many_exports_of_a_reactor(count):
    entries = (name(text) + b"\x00\x00" for text in numbered("f", count))
    return module(types(), functions(), section(7, vector(entries)), bodies(body()))


def long_export_name(count):
    return command(names=[name("x" * min(100_000, count * 10)) + b"\x00\x00"])


def custom_sections(count):
    return command(back=custom("x") * count)


def custom_sections_of_many_names(count):
    return command(back=b"".join(custom(text) for text in numbered("x", count)))


def long_custom_section_name(count):
    return command(back=custom("x" * (count * 10)))


def recursion_groups(count):
    groups = section(1, vector([NOTHING] + [b"\x4e\x01" + NOTHING] * (count - 1)))
    return module(groups, functions(), exports(), bodies(body()))


def empty_recursion_groups(count):
    groups = section(1, vector([NOTHING] + [b"\x4e\x00"] * (count - 1)))
    return module(groups, functions(), exports(), bodies(body()))


def one_recursion_group(count):
    group = b"\x4e" + vector([NOTHING] * (count - 1))
    return module(
        section(1, vector([NOTHING, group])), functions(), exports(), bodies(body())
    )


def many_types(count):
    return module(types(*[NOTHING] * (count - 1)), functions(), exports(), bodies(body()))


def structures(count):
    """Types that each refer to the one before."""
    made = (b"\x5f\x01\x63" + signed(number) + b"\x00" for number in range(count))
    return module(types(*made), functions(), exports(), bodies(body()))


def fields(count):
    made = [b"\x5f" + vector([b"\x7f\x00"] * 1_000)] * (count // 1_000)
    return module(types(*made), functions(), exports(), bodies(body()))


def many_functions(count):
    return module(types(), functions(count), exports(), bodies(*[body()] * count))


def functions_of_many_types(count):
    numbers = b"".join(map(unsigned, range(count)))
    return module(
        section(1, vector([NOTHING] * count)), section(3, unsigned(count) + numbers), exports(),
        bodies(*[body()] * count),
    )


def calls_of_an_import(count):
    code = b"\x10\x00" * 100
    return module(
        types(FD_WRITE), section(2, vector([name("env") + name("f") + b"\x00\x00"])),
        functions(count // 100), memory(), section(7, vector([name("_start") + b"\x00\x01"])),
        bodies(*[body(code)] * (count // 100)),
    )


def calls_of_preview1(count):
    call = b"\x41\x00" * 4 + b"\x10\x00\x1a"
    imports = vector([name(PREVIEW1) + name("fd_write") + b"\x00\x01"])
    return module(
        types(FD_WRITE), section(2, imports), functions(count), memory(),
        section(7, vector([name("_start") + b"\x00\x01", name("memory") + b"\x02\x00"])),
        bodies(*[body(call)] * count),
    )


def chain_of_calls(count):
    """Each function calls the next, and the last one Preview 1."""
    calls = [body(b"\x10" + unsigned(number + 2)) for number in range(count - 1)]
    call = b"\x41\x00" * 4 + b"\x10\x00\x1a"
    imports = vector([name(PREVIEW1) + name("fd_write") + b"\x00\x01"])
    return module(
        types(FD_WRITE), section(2, imports), functions(count), memory(),
        section(7, vector([name("_start") + b"\x00\x01", name("memory") + b"\x02\x00"])),
        bodies(*calls, body(call)),
    )


def globals_(count):
    return command(middle=section(6, vector([b"\x7f\x00" + ZERO] * count)))


def exported_globals(count):
    entries = (name(text) + b"\x03" + unsigned(number)
               for number, text in enumerate(numbered("g", count - 1)))
    return command(middle=section(6, vector([b"\x7f\x00" + ZERO] * count)), names=entries)


def tables(count):
    return command(middle=section(4, vector([b"\x70\x00\x00"] * count)))


def memories(count):
    return command(middle=section(5, vector([b"\x00\x00"] * count)))


def tags(count):
    return command(middle=section(13, vector([b"\x00\x00"] * count)))


def data_segments(count):
    return command(middle=memory(), back=section(11, vector([b"\x00" + ZERO + b"\x00"] * count)))


def passive_data_segments(count):
    return command(middle=memory(), back=section(11, vector([b"\x01\x01x"] * count)))


def element_segments(count):
    table = section(4, vector([b"\x70\x00\x01"]))
    elements = section(9, vector([b"\x00" + ZERO + b"\x01\x00"] * count))
    return module(types(), functions(), table, exports(), elements, bodies(body()))


def elements_of_one_segment(count):
    table = section(4, vector([b"\x70\x00" + unsigned(count)]))
    elements = section(9, vector([b"\x00" + ZERO + unsigned(count) + bytes(count)]))
    return module(types(), functions(), table, exports(), elements, bodies(body()))


def element_expressions(count):
    table = section(4, vector([b"\x70\x00" + unsigned(count)]))
    elements = section(9, vector([b"\x04" + ZERO + unsigned(count) + b"\xd2\x00\x0b" * count]))
    return module(types(), functions(), table, exports(), elements, bodies(body()))


def locals_(count):
    groups = [b"\x01\x7f"] * 40_000
    rest = max(1, count // 40_000)
    return module(types(), functions(rest), exports(), bodies(*[body(locals_=groups)] * rest))


def locals_of_one_group(count):
    groups = [unsigned(50_000) + b"\x7f"]
    rest = max(1, count // 100)
    return module(types(), functions(rest), exports(), bodies(*[body(locals_=groups)] * rest))


def branch_table(count):
    count = min(count, 1_000_000)
    return command(code=b"\x41\x00\x0e" + unsigned(count) + bytes(count) + b"\x00")


def branch_tables(count):
    return command(code=b"\x41\x00\x0e\x01\x00\x00" * count)


def blocks(count):
    return command(code=b"\x02\x40\x0b" * count)


def constants(count):
    return command(code=b"\x42\x80\x80\x80\x80\x80\x01\x1a" * count)


def constant_expression(count):
    """One initializer that adds many numbers up."""
    value = b"\x41\x00" + b"\x41\x01\x6a" * count + b"\x0b"
    return command(middle=section(6, vector([b"\x7f\x00" + value])))


def names(subsection, entries):
    return custom("name", bytes([subsection]) + sized(vector(entries)))


def function_names(count):
    entries = (unsigned(number) + name(text)
               for number, text in enumerate(numbered("f", count)))
    return module(
        types(), functions(count), exports(), bodies(*[body()] * count), names(1, entries)
    )


def same_function_names(count):
    entries = (unsigned(number) + name("f") for number in range(count))
    return module(
        types(), functions(count), exports(), bodies(*[body()] * count), names(1, entries)
    )


def local_names(count):
    entries = (unsigned(number) + b"\x01\x00" + name("x") for number in range(count))
    return module(
        types(), functions(count), exports(), bodies(*[body(locals_=[b"\x01\x7f"])] * count),
        names(2, entries),
    )


def name_subsections(count):
    return command(back=custom("name", (b"\x40" + sized(b"x")) * count))


def name_sections(count):
    return command(back=names(1, [b"\x00" + name("f")]) * count)


def producers(count):
    fields_ = (name(text) + vector([name("x") + name("1")]) for text in numbered("p", count))
    return command(back=custom("producers", vector(fields_)))


def producers_of_one_field(count):
    values = (name(text) + name("1") for text in numbered("x", count))
    return command(back=custom("producers", vector([name("language") + vector(values)])))


def producers_sections(count):
    one = vector([name("language") + vector([name("x") + name("1")])])
    return command(back=custom("producers", one) * count)


def data(count):
    """One segment of as many bytes as other cases have."""
    contents = bytes(count * 8)
    return command(middle=memory(), back=section(11, vector([b"\x01" + sized(contents)])))


CASES = {
    "same import": same_import,
    "same import of Preview 1": same_preview1_import,
    "imports": distinct_imports,
    "imports of many modules": import_modules,
    "imports of globals": global_imports,
    "compact imports": compact_imports,
    "long import names": long_import_names,
    "exports": many_exports,
    "exports of a reactor": many_exports_of_a_reactor,
    "long export name": long_export_name,
    "custom sections": custom_sections,
    "custom sections of many names": custom_sections_of_many_names,
    "long name of a custom section": long_custom_section_name,
    "recursion groups": recursion_groups,
    "empty recursion groups": empty_recursion_groups,
    "one recursion group": one_recursion_group,
    "types": many_types,
    "structure types": structures,
    "fields": fields,
    "functions": many_functions,
    "functions of many types": functions_of_many_types,
    "calls of an import": calls_of_an_import,
    "calls of Preview 1": calls_of_preview1,
    "chain of calls": chain_of_calls,
    "globals": globals_,
    "exported globals": exported_globals,
    "tables": tables,
    "memories": memories,
    "tags": tags,
    "data segments": data_segments,
    "passive data segments": passive_data_segments,
    "element segments": element_segments,
    "elements of one segment": elements_of_one_segment,
    "element expressions": element_expressions,
    "groups of locals": locals_,
    "locals": locals_of_one_group,
    "branch table": branch_table,
    "branch tables": branch_tables,
    "blocks": blocks,
    "constants": constants,
    "constant expression": constant_expression,
    "function names": function_names,
    "same function names": same_function_names,
    "local names": local_names,
    "name subsections": name_subsections,
    "name sections": name_sections,
    "producers fields": producers,
    "producers of one field": producers_of_one_field,
    "producers sections": producers_sections,
    "data": data,
}
