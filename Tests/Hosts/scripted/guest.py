"""Guests: modules whose exports are the functions of Preview 1, driven one call at a time.

A guest is converted like any program. Then its component gets exports of its own, in its text, that
call what the module inside exports; the converter is told to export none of it itself. The three
modules inside stay as the converter made them.
"""

import re
import subprocess

import wasmtime
from wasmtime import component

from .host import Host
from .preview1 import SIGNATURES

CORE = {"i": "i32", "I": "i64"}
LIFTED = {"i": "u32", "I": "u64"}
# What a test may write to and read from: the first 16 bytes are the adapter's favourite.
MEMORY_PAGES = 64

# Exports of the module besides the functions of Preview 1: name, parameters, result, body.
SUPPORT = [
    ("peek", "i", "I", "(i64.load (local.get 0))"),
    ("poke", "ii", "", "(i32.store8 (local.get 0) (local.get 1))"),
    ("fill", "iii", "", "(memory.fill (local.get 0) (local.get 1) (local.get 2))"),
    (
        "differs",  # the first address from which on a byte is not as said, or the end
        "iii",
        "i",
        """(block $end (loop $next
          (br_if $end (i32.eq (local.get 0) (local.get 1)))
          (br_if $end (i32.ne (i32.load8_u (local.get 0)) (local.get 2)))
          (local.set 0 (i32.add (local.get 0) (i32.const 1))) (br $next)))
        (local.get 0)""",
    ),
]


def module_text(functions):
    """A module that imports these functions, and exports each: as it is, and repeated."""
    imports, exports = [], []
    for name in functions:
        parameters = SIGNATURES[name]
        core = " ".join(CORE[code] for code in parameters)
        gives = f"(result {CORE[result_of(name)]})" if result_of(name) else ""
        imports.append(
            f'(import "wasi_snapshot_preview1" "{name}" (func ${name} (param {core}) {gives}))'
        )
        exports.append(f'(export "{name}" (func ${name}))')
        if not gives:
            continue
        given = " ".join(f"(local.get {1 + at})" for at in range(len(parameters)))
        exports.append(
            f"""(func (export "repeat_{name}") (param i32 {core}) (result i32) (local $errno i32)
              (block $end (loop $next
                (br_if $end (i32.eqz (local.get 0)))
                (local.set $errno (call ${name} {given}))
                (local.set 0 (i32.sub (local.get 0) (i32.const 1)))
                (br $next)))
              (local.get $errno))"""
        )
    for name, parameters, result, body in SUPPORT:
        core = " ".join(CORE[code] for code in parameters)
        gives = f"(result {CORE[result]})" if result else ""
        exports.append(f'(func (export "{name}") (param {core}) {gives} {body})')
    return "\n".join(
        ["(module", *imports, f'(memory (export "memory") {MEMORY_PAGES})', *exports, ")"]
    )


def result_of(name):
    return "" if name == "proc_exit" else "i"


def lifted(functions):
    """(core name, component name, parameters, result) of everything that is lifted."""
    for name in functions:
        kebab = name.replace("_", "-")
        yield name, kebab, SIGNATURES[name], result_of(name)
        if result_of(name):
            yield f"repeat_{name}", f"repeat-{kebab}", "i" + SIGNATURES[name], "i"
    for name, parameters, result, _ in SUPPORT:
        yield name, name, parameters, result


def main_instance(text):
    """The number of the instance of the guest's own module, in the text of a component."""
    found = re.search(
        r'\(core instance \(;(\d+);\) \(instantiate \d+\s+\(with "wasi_snapshot_preview1"', text
    )
    return found.group(1)


def extended(text, additions):
    """The text of a component with something at its end."""
    return text.rstrip().removesuffix(")") + "\n".join(additions) + ")\n"


def instrumented(text, functions):
    """The text of a component, with exports that reach into its modules."""
    main = main_instance(text)
    added = []
    for core, name, parameters, result in lifted(functions):
        named = " ".join(f'(param "p{at}" {LIFTED[code]})' for at, code in enumerate(parameters))
        gives = f"(result {LIFTED[result]})" if result else ""
        added.append(
            f'(alias core export {main} "{core}" (core func ${core}))'
            f'(func (export "{name}") {named} {gives} (canon lift (core func ${core})))'
        )
    memories = re.findall(r'\(alias core export (\d+) "([^"]+)" \(core memory', text)
    for instance, memory in memories:
        if instance != main:
            added.append(
                f"""(alias core export {instance} "{memory}" (core memory $private))
                (core module $probe
                  (import "store" "memory" (memory 1))
                  (func (export "pages") (result i32) memory.size))
                (core instance $store (export "memory" (memory $private)))
                (core instance $probe (instantiate $probe (with "store" (instance $store))))
                (alias core export $probe "pages" (core func $pages))
                (func (export "private-pages") (result u32) (canon lift (core func $pages)))"""
            )
    return extended(text, added)


class Unsupported(Exception):
    """Something that a check needs is not here."""


class Toolbox:
    """Makes components of guests, each once."""

    def __init__(self, tools, uplift, folder):
        self._wasm_tools, self._uplift, self._folder = tools / "bin/wasm-tools", uplift, folder
        self._modules = tools / "modules"
        config = wasmtime.Config()
        config.cranelift_opt_level = "none"  # most components run for milliseconds
        self.engine = wasmtime.Engine(config)
        self._texts = {}
        self._components = {}

    def _run(self, *command):
        done = subprocess.run(command, capture_output=True, check=False)
        if done.returncode != 0:
            raise RuntimeError(f"{' '.join(map(str, command))}: {done.stderr.decode()}")
        return done.stdout

    def text(self, functions):
        """The text of the instrumented component of a guest that imports these functions."""
        if functions not in self._texts:
            module = self._folder / "guest.wasm"
            module.write_bytes(wasmtime.wat2wasm(module_text(functions)))
            self._texts[functions] = instrumented(self.converted(module), functions)
        return self._texts[functions]

    def converted(self, module):
        """The text of what a module is converted to, without exports: those are added here.
        Without names everything has a number, wherever it is mentioned."""
        converted, stripped = self._folder / "converted.wasm", self._folder / "stripped.wasm"
        self._run(self._uplift, "convert", "--no-export", module, "-o", converted)
        self._run(self._wasm_tools, "strip", "--all", converted, "-o", stripped)
        return self._run(self._wasm_tools, "print", stripped).decode()

    def module(self, name):
        """A module of somebody else's."""
        module = self._modules / f"{name}.wasm"
        if not module.exists():
            raise Unsupported(f"{name} was not fetched")
        return module

    def component(self, functions):
        """The instrumented component itself."""
        if functions not in self._components:
            self._components[functions] = self.compile(self.text(functions))
        return self._components[functions]

    def compile(self, text):
        return component.Component(self.engine, text)


class Guest:
    """A component that runs on a host. The functions that it imports are its methods."""

    def __init__(self, toolbox, functions, world):
        self._start(toolbox, toolbox.component(functions), Host(world))

    @classmethod
    def of(cls, toolbox, text, world):
        """A guest whose component was put together otherwise."""
        guest = cls.__new__(cls)
        guest._start(toolbox, toolbox.compile(text), Host(world))
        return guest

    def _start(self, toolbox, compiled, host):
        self.host = host
        self.store = wasmtime.Store(toolbox.engine)
        linker = component.Linker(toolbox.engine)
        imported = compiled.type.imports(toolbox.engine)
        host.link(linker, toolbox.engine, {name: item.ty for name, item in imported.items()})
        self._instance = linker.instantiate(self.store, compiled)
        self._functions = {}

    def call(self, name, *arguments):
        """Calls an export."""
        if name not in self._functions:
            self._functions[name] = self._instance.get_func(self.store, name)
        function = self._functions[name]
        result = function(self.store, *arguments)
        function.post_return(self.store)
        return result

    def __getattr__(self, name):
        return lambda *arguments: self.call(name.replace("_", "-"), *arguments)

    def write(self, address, data):
        """Puts bytes into the guest's memory."""
        for at, byte in enumerate(data):
            self.call("poke", address + at, byte)
        return address

    def read(self, address, count):
        """Bytes of the guest's memory."""
        words = [self.call("peek", address + at) for at in range(0, count, 8)]
        return b"".join(word.to_bytes(8, "little") for word in words)[:count]

    def number(self, address, size=4):
        return int.from_bytes(self.read(address, size), "little")
