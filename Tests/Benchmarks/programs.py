"""Compiles the guest programs, converts them, and precompiles both."""

import os
import pathlib
import subprocess

HERE = pathlib.Path(__file__).resolve().parent
GUESTS = HERE / "Guests"
WIT = HERE.parent / "WASITests/Data/wasi-0.2.12.wit"
GROUPS = ("clocks", "files", "streams", "directories")


class Programs:
    """Makes programs in a folder, with the tools that Tests/setup-tools installed."""

    def __init__(self, tools, uplift, folder):
        self.tools, self.uplift, self.folder = tools, uplift, folder
        self.wasmtime = str(tools / "bin/wasmtime")

    def run(self, program, *arguments):
        zig_cache = str(self.tools / "cache/zig")
        caches = {"ZIG_GLOBAL_CACHE_DIR": zig_cache, "ZIG_LOCAL_CACHE_DIR": zig_cache}
        command = [str(program), *map(str, arguments)]
        subprocess.run(command, check=True, env={**os.environ, **caches})

    def compile_c(self, name, sources, *options):
        module = self.folder / f"{name}.wasm"
        self.run(
            self.tools / "bin/zig", "cc", "-target", "wasm32-wasi", "-O2", "-s",
            "-Wall", "-Wextra", "-Werror", *options, *sources, "-o", module,
        )
        return module

    def precompile(self, module):
        compiled = module.with_suffix(".cwasm")
        self.run(self.wasmtime, "compile", module, "-o", compiled)
        return str(compiled)

    def pair(self, module):
        """A module, precompiled as it is and converted."""
        component = module.with_suffix(".component.wasm")
        self.run(self.uplift, "convert", module, "-o", component)
        return {"native": self.precompile(module), "converted": self.precompile(component)}

    def group(self, name):
        """The program that holds a group of operations."""
        preview1 = GUESTS / "Preview1"
        sources = [GUESTS / "driver.c", preview1 / "main.c", preview1 / f"{name}.c"]
        return self.compile_c(name, sources)

    def floor(self, counting=False):
        """The program that speaks WASI 0.2 itself. Counting, it prints which calls a row makes."""
        name = "floor-counting" if counting else "floor"
        sources = [GUESTS / "driver.c", *sorted((GUESTS / "Floor").glob("*.c"))]
        options = ["-DCOUNT_CALLS"] if counting else []
        core = self.compile_c(f"{name}.core", sources, "-mexec-model=reactor", *options)
        # Packages of one file may follow the one that the file is of.
        wit = self.folder / "floor.wit"
        wit.write_text((GUESTS / "Floor/floor.wit").read_text() + WIT.read_text())
        component = self.folder / f"{name}.wasm"
        wasm_tools = self.tools / "bin/wasm-tools"
        self.run(wasm_tools, "component", "embed", wit, core, "-o", core)
        self.run(wasm_tools, "component", "new", core, "-o", component)
        return self.precompile(component)


def make_files(folder):
    """Makes the directory that the guest programs are given."""
    folder.mkdir()
    for name in ("data", "scratch"):
        (folder / name).write_bytes(os.urandom(4 << 20))
    for entries in (10, 500, 10_000):
        (folder / str(entries)).mkdir()
        for entry in range(entries):
            (folder / str(entries) / f"entry-{entry:05}").touch()
