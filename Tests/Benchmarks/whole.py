"""Whole programs: how long they run natively and converted, with all that starting them takes."""

import dataclasses
import json
import random
import statistics

import processes
import programs
import running
import sizes
import tables

WHOLE = programs.GUESTS / "Whole"
HELLO = programs.HERE.parents[1] / "Examples/hello/hello.wasm"
START_UP_ROUNDS = 301


@dataclasses.dataclass
class Whole:
    """A program and the times of its runs."""

    title: str
    runs: dict
    note: str = ""

    @property
    def medians(self):
        return {kind: processes.median_seconds(runs) for kind, runs in self.runs.items()}

    @property
    def ratio(self):
        return self.medians["converted"] / self.medians["native"]

    @property
    def processor_ratio(self):
        """The ratio of what they take of the processors, which others have less part in."""
        native, converted = (
            statistics.median(run.processor_seconds for run in self.runs[kind])
            for kind in ("native", "converted")
        )
        return converted / native

    @property
    def more(self):
        """How many seconds more than natively."""
        return self.medians["converted"] - self.medians["native"]

    @property
    def itself(self):
        """The ratio of every other native run to the others: what a ratio of 1 looks like here."""
        native = self.runs["native"]
        return processes.median_seconds(native[::2]) / processes.median_seconds(native[1::2])

    @property
    def cells(self):
        for kind in ("native", "converted"):
            yield f"{self.medians[kind] * 1000:.2f} ms"
        yield f"{self.ratio:.3f}"
        yield f"{self.processor_ratio:.3f}"
        spreads = [running.spread([run.seconds for run in runs]) for runs in self.runs.values()]
        yield f"{max(spreads) * 100:.1f} %"
        yield self.note

    @property
    def json(self):
        seconds = {kind: [run.seconds for run in runs] for kind, runs in self.runs.items()}
        return {"program": self.title, "seconds": seconds, "converted_to_native": self.ratio}


def make_inputs(folder):
    """Text and JSON, of 10 MB each."""
    choose = random.Random(1)
    words = ["".join(choose.choices("abcdefghij", k=choose.randint(2, 9))) for _ in range(5000)]
    lines = [" ".join(choose.choices(words, k=choose.randint(4, 12))) for _ in range(230_000)]
    (folder / "text").write_text("\n".join(lines) + "\n")
    records = [
        {"id": i, "name": choose.choice(words), "tags": choose.choices(words, k=6), "size": i * 1.5}
        for i in range(100_000)
    ]
    (folder / "json").write_text(json.dumps(records))


def measure(make, folder, rounds, progress):
    """All whole programs, each in turns with itself."""
    make_inputs(folder)
    launcher = make.launcher()

    def time(title, module, *arguments, rounds=rounds, **others):
        progress(title)
        pair = {**make.pair(module), **others}
        start = [make.wasmtime, "run", "--allow-precompiled", "--dir", f"{folder}::/"]
        commands = {kind: [*start, program, *arguments] for kind, program in pair.items()}
        return Whole(title, launcher.interleaved(commands, rounds))

    def c(name):
        return make.compile_c(name, [WHOLE / f"{name}.c"])

    hello = make.folder / "hello.wasm"
    hello.write_bytes(HELLO.read_bytes())
    floor = make.component("hello.floor", [WHOLE / "hello.c"])
    start_up = time("start-up: C hello", hello, rounds=START_UP_ROUNDS, floor=floor)
    medians = start_up.medians
    nothing = time(
        "start-up: nothing", sizes.module_importing(make, "nothing", []), rounds=START_UP_ROUNDS
    )
    nothing.note = f"+ {nothing.more * 1000:.2f} ms"
    start_up.note = (
        f"+ {start_up.more * 1000:.2f} ms, {(start_up.more - nothing.more) * 1000:.2f} of them not "
        f"for nothing; the floor: {medians['floor'] * 1000:.2f} ms"
    )
    compute = time("compute only", c("compute"), rounds=rounds * 2)
    compute.note = f"native against itself: {compute.itself:.3f}"
    return [
        nothing,
        start_up,
        compute,
        time("C wc, 10 MB", c("wc"), "text"),
        time("C sort, 10 MB", c("sort"), "text"),
        time("C cp, 10 MB", c("cp"), "text", "copied"),
        # Seven runs of this one take as long as all the others.
        time(
            "Go json, 10 MB", make.compile_go("json", WHOLE / "json.go"), "json",
            rounds=min(rounds, 7),
        ),
    ]


def table(measured):
    header = ["program", "native", "converted", "÷ native", "processor ÷ native", "spread", ""]
    return tables.table(header, [[row.title, *row.cells] for row in measured])


def misses(measured):
    """What of what is asked for they miss."""
    for row in measured:
        if row.title == "start-up: C hello" and row.ratio > 1.05 and row.more > 0.0003:
            yield f"{row.title}: {row.ratio:.3f} × native, {row.more * 1000:.2f} ms more"
        elif row.title.startswith("compute"):
            if abs(row.processor_ratio - 1) > 0.02:
                yield f"{row.title}: {row.processor_ratio:.3f} × native, of the processors"
