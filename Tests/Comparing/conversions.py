"""The conversions that Tests/compare-output compares: modules, and options for each."""

import dataclasses
import hashlib
import pathlib
import re
import subprocess
import sys

ROOT = pathlib.Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "Tests/Benchmarks"))
import sizes

PROGRAMS = "Tests/EndToEndTests/Programs/wat/"
LARGE = 1_000_000
"""From this many bytes on, a module is converted with few options."""

ALONE = [
    [],
    ["--wasi", "0.2.0", "--exit-code", "collapse"],
    ["--wasi-exactly", "0.2.6", "--exit-code", "collapse"],
    ["--keep-preopens"],
]
"""Options that decide about the adapter."""

FEW = [[], ["--no-validate"]]
"""Options for large modules."""

ALL = ALONE + [
    ["--exit-code", "collapse"],
    ["--no-validate"],
    ["--no-metadata"],
    ["--stub", "trap"],
    ["--stub", "zero", "--no-export"],
    ["--json"],
    ["--werror"],
    ["--list-exports"],
]
"""Options for modules that are small and differ in more than what they import."""

SPECIFIC = {
    PROGRAMS + "shapes/mapped.wat": [
        ["--map", "env.add=example:host/math@1.0.0#plus", "--map",
         "env.now=example:host/math@1.0.0"],
        ["--map", "env.add=add-them", "--stub", "zero"],
    ],
    PROGRAMS + "shapes/memory-chosen.wat": [["--memory", "texts"], ["--memory", "1"]],
    PROGRAMS + "shapes/scalar-exports.wat": [["--export", "add"], ["--export", "missing"]],
}
"""Options that name something in one module."""


@dataclasses.dataclass(frozen=True)
class Case:
    """A module and the options that it is converted with."""

    module: pathlib.Path
    title: str
    options: tuple

    @property
    def name(self):
        return " ".join([self.title, *self.options])


def cases(title, module, options):
    every = options + SPECIFIC.get(title, [])
    return [Case(module, title, tuple(one)) for one in every]


def parsed(tools, source, module):
    """The module of a text, or nothing where the text is not a module alone."""
    done = subprocess.run(
        [tools / "bin/wasm-tools", "parse", source, "-o", module], capture_output=True)
    return module if done.returncode == 0 else None


def sources(tools, folder):
    """The modules of Examples and Tests. Snapshots hold output of the converter."""
    found = [
        path for place in ("Examples", "Tests") for suffix in ("wasm", "wat")
        for path in sorted((ROOT / place).rglob(f"*.{suffix}"))
        if "Snapshots" not in path.parts and not path.name.endswith(".component.wasm")
    ]
    for number, path in enumerate(found):
        module = path
        if path.suffix == ".wat":
            module = parsed(tools, path, folder / f"source-{number}.wasm")
        if module:
            yield from cases(str(path.relative_to(ROOT)), module, ALL)


def programs(tools):
    """The programs that the tests have compiled, each once."""
    seen = set()
    for path in sorted((tools / "programs").glob("*.wasm")):
        digest = hashlib.sha256(path.read_bytes()).digest()
        if path.name.startswith(".") or digest in seen:
            continue
        seen.add(digest)
        few = path.stat().st_size >= LARGE
        title = re.sub("-[0-9a-f]+$", "", path.stem) + "-" + digest.hex()[:8]
        yield from cases(f"programs/{title}", path, FEW if few else ALONE[:2] + FEW[1:])


def functions(tools, folder):
    """A module for each function alone, and for all at once, of Preview 1 and of the draft."""
    preview1 = dict(sizes.signatures())
    draft = {name: type for name, type in preview1.items() if name != "sock_accept"}
    for interface, every in (("wasi_snapshot_preview1", preview1), ("wasi_unstable", draft)):
        for name in [*every, "everything"]:
            imports = "".join(
                f'(import "{interface}" "{function}" {type})'
                for function, type in every.items() if name in (function, "everything"))
            for kind, export in (("command", "_start"), ("reactor", "_initialize")):
                if kind == "reactor" and name != "everything":
                    continue
                title = f"{interface}.{name} {kind}"
                source = folder / f"{title}.wat"
                source.write_text(
                    f'(module {imports} (memory (export "memory") 1) (func (export "{export}")))')
                module = parsed(tools, source, source.with_suffix(".wasm"))
                yield from cases(title, module, ALL if name == "everything" else ALONE)


def large(tools):
    """The programs that the tests do not compile."""
    for path in sorted((tools / "modules").glob("*.wasm")):
        yield from cases(f"modules/{path.name}", path, FEW)
