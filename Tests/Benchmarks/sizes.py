"""How many bytes conversion adds, for each function alone and for whole programs."""

import dataclasses
import re
import subprocess

import programs
import tables

ROOT = programs.HERE.parents[1]
SIGNATURES = ROOT / "Sources/WASI/Preview1/Functions.swift"
_FUNCTION = re.compile(r'Function\(\s*"(\w+)"\s*,\s*\[([^\]]*)\]')

LIMITS = {"no WASI": 160, "fd_write alone": 2000, "C hello": 6000, "all functions": 21000}
"""What is asked for, without names. All functions were 20 000 until they answered ENOMEM where
private memory is full, which takes some 700."""


@dataclasses.dataclass
class Size:
    """What conversion adds to one module."""

    title: str
    module: int
    """The bytes of the module, without names."""

    added: int
    """The bytes that the component has more, both without names and other custom sections."""

    named: int
    """The bytes that it has more as it is made, with the names of what was added."""

    is_function: bool = False

    @property
    def cells(self):
        limit = LIMITS.get(self.title)
        yield "–" if self.is_function else f"{self.module:,}"
        yield f"{self.added:,}"
        yield f"{self.named:,}"
        yield f"≤ {limit:,}" if limit else ""

    @property
    def json(self):
        return dataclasses.asdict(self)


def signatures():
    """The core types of all functions of the document, in the text format, as the sources have
    them."""
    for name, parameters in _FUNCTION.findall(SIGNATURES.read_text()):
        if name.startswith(("adapter_", "reset_")):
            continue
        types = " ".join(re.findall(r":\s*\.(i32|i64)", parameters))
        result = "" if name == "proc_exit" else " (result i32)"
        yield name, f"(func (param {types}){result})"


def module_importing(make, name, functions):
    """A command that imports functions of Preview 1, and does nothing."""
    imports = "".join(
        f'(import "wasi_snapshot_preview1" "{name}" {type})' for name, type in functions
    )
    source = f'(module {imports} (memory (export "memory") 1) (func (export "_start")))'
    module = make.folder / f"{name}.wasm"
    text = module.with_suffix(".wat")
    text.write_text(source)
    make.run(make.tools / "bin/wasm-tools", "parse", text, "-o", module)
    return module


def stripped(make, module):
    strip = [make.tools / "bin/wasm-tools", "strip", "--all", module]
    return len(subprocess.run(strip, check=True, stdout=subprocess.PIPE).stdout)


def size(make, title, module, is_function=False):
    component = make.folder / "sized.component.wasm"
    make.run(make.uplift, "convert", module, "-o", component)
    before = stripped(make, module)
    return Size(
        title, before, stripped(make, component) - before,
        component.stat().st_size - module.stat().st_size, is_function,
    )


def measure(make, _rounds, progress):
    """Whole programs first, then each function."""
    every = dict(signatures())
    hello = ROOT / "Examples/hello/hello.wasm"
    sized = [
        size(make, "no WASI", module_importing(make, "none", [])),
        size(
            make, "fd_write alone", module_importing(make, "one", [("fd_write", every["fd_write"])])
        ),
        size(make, "C hello", hello),
        size(make, "all functions", module_importing(make, "every", every.items())),
    ]
    yosys = make.tools / "modules/yosys.wasm"
    if yosys.exists():
        sized.append(size(make, "yosys", yosys))
    for name, type in every.items():
        progress(name)
        module = module_importing(make, "alone", [(name, type)])
        sized.append(size(make, name, module, is_function=True))
    return sized


def table(sized):
    header = ["module", "bytes", "added", "with names", ""]
    return tables.table(header, [[row.title, *row.cells] for row in sized])


def misses(sized):
    """What of what is asked for they miss."""
    for row in sized:
        limit = LIMITS.get(row.title)
        if limit and row.added > limit:
            yield f"{row.title}: {row.added:,} bytes added, and {limit:,} are asked for"
