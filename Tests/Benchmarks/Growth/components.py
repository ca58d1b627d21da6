"""Components that have a great many of one thing."""

import modules
from wasm_encoding import body, component, custom, module, name, numbered, section, signed, sized
from wasm_encoding import unsigned, vector

# Sections of a component.
MODULE, CORE_INSTANCE, CORE_TYPE, COMPONENT = 1, 2, 3, 4
INSTANCE, ALIAS, TYPE, CANONICAL, IMPORT, EXPORT = 5, 6, 7, 8, 10, 11

FUNCTION = b"\x40\x00\x01\x00"  # the type of a function without parameters and result
EMPTY_INSTANCE = b"\x42\x00"
FUNCTION_TYPE = section(TYPE, vector([FUNCTION]))
# A module with a function `f`, instantiated.
CORE_FUNCTION = module(
    modules.types(), modules.functions(), section(7, vector([name("f") + b"\x00\x00"])),
    section(10, vector([body()])),
)
CORE = (
    section(MODULE, CORE_FUNCTION)
    + section(CORE_INSTANCE, vector([b"\x00\x00\x00"]))
    + section(ALIAS, vector([b"\x00\x00\x01\x00" + name("f")]))
)
LIFTED = FUNCTION_TYPE + CORE + section(CANONICAL, vector([b"\x00\x00\x00\x00\x00"]))


def plain(text):
    return b"\x00" + name(text)


def imports(count):
    entries = (plain(text) + b"\x01\x00" for text in numbered("f", count))
    return component(FUNCTION_TYPE, section(IMPORT, vector(entries)))


def import_sections(count):
    entries = (section(IMPORT, vector([plain(text) + b"\x01\x00"]))
               for text in numbered("f", count))
    return component(FUNCTION_TYPE, *entries)


def instance_imports(count):
    types = section(TYPE, vector([EMPTY_INSTANCE]))
    entries = (plain(f"a:b/i{number}@0.1.0") + b"\x05\x00" for number in range(count))
    return component(types, section(IMPORT, vector(entries)))


def exports(count):
    entries = (plain(text) + b"\x01\x00\x00" for text in numbered("f", count))
    return component(LIFTED, section(EXPORT, vector(entries)))


def lifts(count):
    entries = [b"\x00\x00\x00\x00\x00"] * count
    return component(FUNCTION_TYPE, CORE, section(CANONICAL, vector(entries)))


def lowers(count):
    entries = [b"\x01\x00\x00\x00"] * count
    return component(LIFTED, section(CANONICAL, vector(entries)))


def core_aliases(count):
    entries = [b"\x00\x00\x01\x00" + name("f")] * count
    return component(CORE, section(ALIAS, vector(entries)))


def aliases(count):
    types = section(TYPE, vector([b"\x42\x02\x01" + FUNCTION + b"\x04" + plain("f") + b"\x01\x00"]))
    imported = section(IMPORT, vector([plain("a:b/c") + b"\x05\x00"]))
    entries = [b"\x01\x00\x00" + name("f")] * count
    return component(types, imported, section(ALIAS, vector(entries)))


def types(count):
    return component(section(TYPE, vector([FUNCTION] * count)))


def type_sections(count):
    return component(*[FUNCTION_TYPE] * count)


def core_types(count):
    return component(section(CORE_TYPE, vector([modules.NOTHING] * count)))


def module_types(count):
    return component(section(CORE_TYPE, vector([b"\x50\x00"] * count)))


def instance_types(count):
    return component(section(TYPE, vector([EMPTY_INSTANCE] * count)))


def exports_of_an_instance_type(count):
    declarations = [b"\x01" + FUNCTION]
    declarations += (b"\x04" + plain(text) + b"\x01\x00" for text in numbered("f", count))
    types = section(TYPE, vector([b"\x42" + vector(declarations)]))
    return component(types, section(IMPORT, vector([plain("a:b/c") + b"\x05\x00"])))


def record(count):
    fields = (name(text) + b"\x7f" for text in numbered("f", count))
    return component(section(TYPE, vector([b"\x72" + vector(fields)])))


def variant(count):
    cases = (name(text) + b"\x00\x00" for text in numbered("f", count))
    return component(section(TYPE, vector([b"\x71" + vector(cases)])))


def enumeration(count):
    return component(section(TYPE, vector([b"\x6d" + vector(map(name, numbered("f", count)))])))


def parameters(count):
    parameters_ = (name(text) + b"\x7f" for text in numbered("f", count))
    return component(section(TYPE, vector([b"\x40" + vector(parameters_) + b"\x01\x00"])))


def tuples(count):
    """Each type has the one before in it, once."""
    made = [b"\x6f\x01\x7f"]
    made += (b"\x70" + signed(number) for number in range(count))
    return component(section(TYPE, vector(made)))


def resources(count):
    return component(section(TYPE, vector([b"\x3f\x7f\x00"] * count)))


def nested_modules(count):
    return component(section(MODULE, module()) * count)


def large_modules(count):
    one = section(MODULE, modules.many_functions(count // 100))
    return component(one * 100)


def modules_of_many_names(count):
    one = section(MODULE, modules.function_names(count // 100))
    return component(one * 100)


def nested_components(count):
    return component(section(COMPONENT, component()) * count)


def component_instances(count):
    made = section(COMPONENT, component())
    return component(made, section(INSTANCE, vector([b"\x00\x00\x00"] * count)))


def inline_instances(count):
    return component(section(INSTANCE, vector([b"\x01\x00"] * count)))


def exports_of_an_inline_instance(count):
    entries = (plain(text) + b"\x01\x00" for text in numbered("f", count))
    return component(LIFTED, section(INSTANCE, vector([b"\x01" + vector(entries)])))


def core_instances(count):
    made = section(CORE_INSTANCE, vector([b"\x00\x00\x00"] * count))
    return component(section(MODULE, module()), made)


def inline_core_instances(count):
    return component(section(CORE_INSTANCE, vector([b"\x01\x00"] * count)))


def exports_of_an_inline_core_instance(count):
    entries = (name(text) + b"\x00\x00" for text in numbered("f", count))
    return component(CORE, section(CORE_INSTANCE, vector([b"\x01" + vector(entries)])))


def core_imports_from_an_inline_instance(count, module_name=modules.PREVIEW1):
    """A core module that imports everything that an inline instance has."""
    texts = list(numbered("f", count))
    main = module(
        modules.types(),
        section(2, vector(name(module_name) + name(text) + b"\x00\x00" for text in texts)),
    )
    bundle = b"\x01" + vector(name(text) + b"\x00\x00" for text in texts)
    instance = b"\x00\x01" + vector([name(module_name) + b"\x12\x01"])
    return component(
        CORE, section(CORE_INSTANCE, vector([bundle])), section(MODULE, main),
        section(CORE_INSTANCE, vector([instance])),
    )


def core_imports_from_many_instances(count):
    """A core module that imports a function from each of many names."""
    texts = list(numbered("m", count))
    main = module(
        modules.types(), section(2, vector(name(text) + name("f") + b"\x00\x00" for text in texts))
    )
    arguments = vector(name(text) + b"\x12\x00" for text in texts)
    return component(
        CORE, section(MODULE, main), section(CORE_INSTANCE, vector([b"\x00\x01" + arguments]))
    )


def custom_sections(count):
    return component(custom("x") * count)


def names(count):
    entries = (unsigned(number) + name(text) for number, text in enumerate(numbered("f", count)))
    space = b"\x01" + vector(entries)
    named = custom("component-name", b"\x01" + sized(space))
    return component(FUNCTION_TYPE, section(CANONICAL, vector([])), named)


def producers(count):
    values = (name(text) + name("1") for text in numbered("x", count))
    fields = vector([name("language") + vector(values)])
    return component(custom("producers", fields))


CASES = {
    "component: imports": imports,
    "component: import sections": import_sections,
    "component: imports of instances": instance_imports,
    "component: exports": exports,
    "component: lifts": lifts,
    "component: lowers": lowers,
    "component: aliases of core functions": core_aliases,
    "component: aliases": aliases,
    "component: types": types,
    "component: type sections": type_sections,
    "component: core types": core_types,
    "component: module types": module_types,
    "component: instance types": instance_types,
    "component: exports of an instance type": exports_of_an_instance_type,
    "component: record": record,
    "component: variant": variant,
    "component: enumeration": enumeration,
    "component: parameters": parameters,
    "component: lists of lists": tuples,
    "component: resources": resources,
    "component: modules": nested_modules,
    "component: large modules": large_modules,
    "component: modules with names": modules_of_many_names,
    "component: components": nested_components,
    "component: instances": component_instances,
    "component: inline instances": inline_instances,
    "component: exports of an inline instance": exports_of_an_inline_instance,
    "component: core instances": core_instances,
    "component: inline core instances": inline_core_instances,
    "component: exports of an inline core instance": exports_of_an_inline_core_instance,
    "component: imports from an inline core instance": core_imports_from_an_inline_instance,
    "component: imports from many core instances": core_imports_from_many_instances,
    "component: custom sections": custom_sections,
    "component: names": names,
    "component: producers": producers,
}
