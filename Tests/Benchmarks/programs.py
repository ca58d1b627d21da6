"""Compiles the guest programs, converts them, and precompiles both."""

import os
import pathlib
import subprocess

import processes

HERE = pathlib.Path(__file__).resolve().parent
GUESTS = HERE / "Guests"
FLOOR = GUESTS / "Floor"
WIT = HERE.parent / "WASITests/Data/wasi-0.2.12.wit"


class Programs:
    """Makes programs in a folder, with the tools that Tests/setup-tools installed."""

    def __init__(self, tools, uplift, folder):
        self.tools, self.uplift, self.folder = tools, uplift, folder
        self.wasmtime = str(tools / "bin/wasmtime")

    def run(self, program, *arguments, **environment):
        command = [str(program), *map(str, arguments)]
        subprocess.run(command, check=True, env={**os.environ, **environment})

    def zig(self, *arguments):
        cache = str(self.tools / "cache/zig")
        self.run(
            self.tools / "bin/zig", "cc", "-O2", "-s", "-Wall", "-Wextra", "-Werror", *arguments,
            ZIG_GLOBAL_CACHE_DIR=cache, ZIG_LOCAL_CACHE_DIR=cache,
        )

    def compile_c(self, name, sources, *options):
        module = self.folder / f"{name}.wasm"
        self.zig("-target", "wasm32-wasi", *options, *sources, "-o", module)
        return module

    def launcher(self):
        """The program that starts and measures others, for this machine."""
        program = self.folder / "launch"
        self.zig(HERE / "launch.c", "-o", program)
        return processes.Launcher(program)

    def compile_go(self, name, source):
        module = self.folder / f"{name}.wasm"
        cache = self.tools / "cache"
        self.run(
            self.tools / "bin/go", "build", "-trimpath", "-o", module, source,
            GOOS="wasip1", GOARCH="wasm", GOFLAGS="", GOTOOLCHAIN="local", GOENV="off",
            GO111MODULE="off", GOWORK="off",
            GOCACHE=str(cache / "go"), GOPATH=str(cache / "gopath"),
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

    def floor(self):
        """The program of all groups that speaks WASI 0.2 itself."""
        return self.component("floor", [GUESTS / "driver.c", *sorted(FLOOR.glob("*.c"))])

    def component(self, name, sources):
        """A component made of C that imports WASI 0.2, precompiled."""
        core = self.compile_c(f"{name}.core", sources, "-mexec-model=reactor")
        # Packages of one file may follow the one that the file is of.
        wit = self.folder / "floor.wit"
        wit.write_text((FLOOR / "floor.wit").read_text() + WIT.read_text())
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
