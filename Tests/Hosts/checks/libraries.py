"""A module of somebody else's that has functions to call instead of a command: Graphviz, as its own
Python package calls it."""

import wasmtime
from scripted.checks import check, expect
from scripted.guest import Guest, extended, main_instance
from scripted.world import World

GRAPH = """digraph steps {
  rankdir = LR; node [shape = box, style = rounded]
  module -> survey -> plan -> component
  survey -> adapter [label = "what it imports"]; adapter -> component [style = dashed]
  größe [shape = ellipse, color = red]; größe -> module
}"""
FUNCTIONS = {"malloc": 1, "graphviz_render": 4, "graphviz_last_error": 0}


class Native:
    """The module on the engine's own Preview 1."""

    def __init__(self, module):
        engine = wasmtime.Engine()
        self._store = wasmtime.Store(engine)
        linker = wasmtime.Linker(engine)
        linker.define_wasi()
        self._store.set_wasi(wasmtime.WasiConfig())
        instance = linker.instantiate(self._store, wasmtime.Module.from_file(engine, str(module)))
        self._exports = instance.exports(self._store)

    def call(self, name, *arguments):
        return self._exports[name](self._store, *arguments) & 0xFFFFFFFF

    def write(self, address, data):
        self._exports["memory"].write(self._store, data, address)

    def read(self, address, count):
        return bytes(self._exports["memory"].read(self._store, address, address + count))


class Converted:
    """The module in a component. What it exports takes pointers, which nobody outside can follow:
    it is let out here with something that reads and writes the memory."""

    def __init__(self, run, module):
        text = run.toolbox.converted(module)
        main = main_instance(text)
        added = [
            f"""(alias core export {main} "memory" (core memory $main))
            (core module $hands
              (import "main" "memory" (memory 1))
              (func (export "peek") (param i32) (result i64) (i64.load (local.get 0)))
              (func (export "poke") (param i32 i32) (i32.store8 (local.get 0) (local.get 1))))
            (core instance $memory (export "memory" (memory $main)))
            (core instance $hands (instantiate $hands (with "main" (instance $memory))))
            (alias core export $hands "peek" (core func $peek))
            (alias core export $hands "poke" (core func $poke))
            (func (export "peek") (param "p" u32) (result u64) (canon lift (core func $peek)))
            (func (export "poke") (param "p" u32) (param "b" u32) (canon lift (core func $poke)))"""
        ]
        for name, count in FUNCTIONS.items():
            parameters = " ".join(f'(param "p{at}" u32)' for at in range(count))
            added.append(
                f"""(alias core export {main} "{name}" (core func ${name}))
                (func (export "{name.replace("_", "-")}") {parameters} (result u32)
                  (canon lift (core func ${name})))"""
            )
        self._guest = Guest.of(run.toolbox, extended(text, added), World())
        self.host = self._guest.host

    def call(self, name, *arguments):
        return self._guest.call(name.replace("_", "-"), *arguments)

    def write(self, address, data):
        self._guest.write(address, data)

    def read(self, address, count):
        return self._guest.read(address, count)


def put(library, text):
    data = text.encode() + b"\0"
    address = library.call("malloc", len(data))
    library.write(address, data)
    return address


def drawn(library, graph, form, engine):
    """What a graph looks like, or what the library says against it."""
    size = library.call("malloc", 4)
    picture = library.call(
        "graphviz_render", put(library, graph), put(library, form), put(library, engine), size
    )
    if picture == 0:
        return library.read(library.call("graphviz_last_error"), 200).partition(b"\0")[0]
    return library.read(picture, int.from_bytes(library.read(size, 4), "little"))


@check
def graphviz(run):
    """Graphviz draws a small graph converted as it does natively."""
    module = run.toolbox.module("graphviz")
    native, converted = Native(module), Converted(run, module)
    for form, engine in [("svg", "dot"), ("svg", "neato"), ("dot", "circo")]:
        wanted = drawn(native, GRAPH, form, engine)
        expect("größe".encode() in wanted, True, f"a node in what {engine} draws, {wanted[:99]}")
        expect(drawn(converted, GRAPH, form, engine), wanted, f"{form} of {engine}")
    failure = drawn(native, "digraph {", "svg", "dot")
    expect(drawn(converted, "digraph {", "svg", "dot"), failure, "a graph that does not end")
    expect(converted.host.handles.violations, [], "violations")
