"""How long conversion takes, and how much memory, against copying the same file."""

import dataclasses
import subprocess
import sys

import processes
import programs
import tables

MEBIBYTES = (1, 4, 16, 64)


@dataclasses.dataclass
class Conversion:
    """The times of converting one module, and of copying it."""

    title: str
    size: int
    runs: dict

    @property
    def ratio(self):
        medians = {kind: processes.median_seconds(runs) for kind, runs in self.runs.items()}
        return medians["convert"] / medians["cp"]

    @property
    def own_seconds(self):
        """The processor's time that the tool takes."""
        return min(run.processor_seconds for run in self.runs["convert"])

    @property
    def resident(self):
        return max(run.resident for run in self.runs["convert"])

    @property
    def cells(self):
        yield f"{self.size:,}"
        for kind in ("cp", "convert"):
            yield f"{processes.median_seconds(self.runs[kind]) * 1000:.1f} ms"
        yield f"{self.ratio:.2f}"
        yield f"{self.own_seconds * 1000:.1f} ms"
        yield f"{self.resident / 1e6:.1f} MB"

    @property
    def json(self):
        runs = {kind: [dataclasses.asdict(run) for run in of] for kind, of in self.runs.items()}
        return {"module": self.title, "size": self.size, "runs": runs}


def modules(make):
    """Modules by their titles, smallest first."""
    examples = programs.HERE.parents[1] / "Examples"
    small = make.folder / "fd-write-only.wasm"
    source = programs.HERE.parent / "EndToEndTests/Programs/wat/fd-write-only.wat"
    make.run(make.tools / "bin/wasm-tools", "parse", source, "-o", small)
    yield "by hand, fd_write alone", small
    yield "C hello", examples / "hello/hello.wasm"
    for mebibytes in MEBIBYTES:
        module = make.folder / f"large-{mebibytes}.wasm"
        maker = programs.HERE.parent / "Support/make-large-module.py"
        subprocess.run([sys.executable, maker, str(mebibytes), module], check=True)
        yield f"generated, {mebibytes} MiB", module
    yosys = make.tools / "modules/yosys.wasm"
    if yosys.exists():
        yield "yosys", yosys


def measure(make, rounds, progress):
    """Those of the modules that can be converted."""
    measured = []
    launcher = make.launcher()
    for title, module in modules(make):
        progress(f"converting {title}")
        copying = ["cp", *(["--reflink=never"] if sys.platform == "linux" else [])]
        commands = {
            "cp": [*copying, str(module), str(make.folder / "copied")],
            "convert": [
                str(make.uplift), "convert", "--no-validate", str(module), "-o",
                str(make.folder / "converted"),
            ],
        }
        try:
            runs = launcher.interleaved(commands, rounds)
        except subprocess.CalledProcessError as error:
            print(f"left out: {title}: {error}", file=sys.stderr)
            continue
        measured.append(Conversion(title, module.stat().st_size, runs))
    return measured


def table(measured):
    header = ["module", "bytes", "cp", "convert", "÷ cp", "own time", "ru_maxrss", ""]
    return tables.table(header, [[row.title, *row.cells, ""] for row in measured])


def misses(measured):
    """What of what is asked for they miss."""
    for row in measured:
        if row.size > 60e6 and row.ratio > 3:
            yield f"converting {row.title}: {row.ratio:.1f} times cp"
        if row.size > 60e6 and row.resident > 20e6:
            yield f"converting {row.title}: {row.resident / 1e6:.1f} MB resident"
        if row.size < 2e6 and row.own_seconds > 0.010:
            yield f"converting {row.title}: {row.own_seconds * 1000:.1f} ms of its own time"
