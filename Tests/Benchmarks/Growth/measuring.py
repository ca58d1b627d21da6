"""Runs every command on every file, and judges what it took."""

import dataclasses
import os
import pathlib
import subprocess
import sys

import processes

HERE = pathlib.Path(__file__).resolve().parent

SECONDS = 10
"""How much of the processor a command gets. A tenth of that would do for all of them."""

GROWTH = 12
"""How much more time ten times the file may take."""
GROWTH_IN_SHORT = 30
"""The same where it makes a test fail: what is quadratic takes 100 times as long."""
TIMES = 10
"""How much more time than wasm-tools a command may take."""
MEMORY_TIMES = 4
"""How much more memory than wasm-tools a command may take."""
MEMORY_PER_BYTE = 40
MEMORY_BASE = 30 << 20

# Shorter times than these say nothing: a process takes some 10 ms to start, and the clock of the
# processor ticks every few.
SHORTEST = 0.05
SHORTEST_GROWTH = 0.3
SHORTEST_START = 0.01

FILE, OUTPUT = "FILE", "OUTPUT"
COMMANDS = {
    "convert": (["convert", FILE, "-o", OUTPUT, "--stub", "trap"], "print"),
    "validate": (["validate", FILE], "validate"),
    "inspect": (["inspect", FILE], "print"),
    "inspect --json": (["inspect", FILE, "--json"], "print"),
    "inspect --html": (["inspect", FILE, "--html", OUTPUT], "print"),
    "inspect --wit": (["inspect", FILE, "--wit"], "component wit"),
    "inspect --wat": (["inspect", FILE, "--wat"], "print"),
    "inspect --callers": (["inspect", FILE, "--callers"], "print"),
    "inspect --why": (["inspect", FILE, "--why", "fd_write"], "print"),
    "check": (["check", FILE, "--host", "wasmtime@49"], "validate"),
}
"""Each command, and the one of wasm-tools that reads as much of the file. None there converts such
modules, or says of imports and exports what a report does; printing reads everything, and holds
little."""

REFERENCES = {
    "validate": ["validate", "--features", "all", FILE],
    "print": ["print", FILE, "-o", OUTPUT],
    "component wit": ["component", "wit", FILE],
}


@dataclasses.dataclass
class Row:
    """One command on one kind of file."""

    title: str
    command: str
    size: int
    """Bytes of the larger file."""
    small: processes.Ran | None
    """What the smaller file took; none where the larger one took next to nothing."""
    large: processes.Ran
    reference: processes.Ran | None
    """What wasm-tools took for the larger file; none where it refused the file, or was not run."""
    is_short: bool
    """Whether the files are too small to say anything of memory, of which a process has some
    anyway."""

    @property
    def growth(self):
        """How much more time ten times the file takes; none where that cannot be told."""
        if self.small is None or self.large.seconds < SHORTEST_GROWTH:
            return None
        return self.large.seconds / max(self.small.seconds, SHORTEST_START)

    @property
    def misses(self):
        """What is not as it should be, as clauses."""
        found = []
        if not self.large.ended:
            return [processes.why(self.large)]
        limit = GROWTH_IN_SHORT if self.is_short else GROWTH
        if self.growth is not None and self.growth > limit:
            found.append(f"takes {self.growth:.0f} times as long for 10 times the file")
        if not self.is_short and self.large.memory > MEMORY_PER_BYTE * self.size + MEMORY_BASE:
            times = self.large.memory / self.size
            found.append(f"takes {self.large.memory >> 20} MiB, {times:.0f} times the file")
        if self.reference:
            times = self.large.seconds / max(self.reference.seconds, SHORTEST)
            if times > TIMES:
                found.append(f"takes {times:.0f} times as long as wasm-tools")
            times = self.large.memory / self.reference.memory
            # The floor of both is the program itself.
            if times > MEMORY_TIMES and self.large.memory > MEMORY_BASE:
                found.append(f"takes {times:.0f} times the memory of wasm-tools")
        return found


class Measure:
    """The programs that are measured."""

    def __init__(self, tools, uplift, count, compares):
        self.wasm_tools = str(tools / "bin/wasm-tools")
        self.uplift = str(uplift)
        self.count = count
        self.compares = compares

    def rows(self, folder, text, only):
        """Runs everything on the cases whose titles hold a text."""
        for title in self.titles():
            if text not in title:
                continue
            small, large = (self.make(folder, title, n) for n in (self.count // 10, self.count))
            yield from self.measure(folder, title, small, large, only)
            for file in (small, large):
                file.unlink()

    def measure(self, folder, title, small, large, only):
        references = {}
        output = os.path.join(folder, "out")

        def run(program, words, file):
            named = {FILE: str(file), OUTPUT: output}
            command = [program, *(named.get(word, word) for word in words)]
            return processes.run(command, folder, SECONDS)

        for name, (arguments, reference) in COMMANDS.items():
            if only not in (None, name) or (name == "inspect --wit" and "component" not in title):
                continue
            ran = run(self.uplift, arguments, large)
            before = None
            if ran.ended and ran.seconds >= SHORTEST_GROWTH:
                before = run(self.uplift, arguments, small)
                if ran.seconds > GROWTH * max(before.seconds, SHORTEST_START):
                    # Once more: something else may have been in the way.
                    again = run(self.uplift, arguments, large)
                    ran = min(ran, again, key=lambda one: one.seconds)
            if self.compares and reference not in references:
                references[reference] = run(self.wasm_tools, REFERENCES[reference], large)
            other = references.get(reference)
            # A program that refuses a file has not read it.
            if other and other.status != 0:
                other = None
            yield Row(title, name, large.stat().st_size, before, ran, other, not self.compares)

    @staticmethod
    def titles():
        listed = subprocess.run(
            [sys.executable, HERE / "generate.py", "--list"], check=True, capture_output=True,
            text=True,
        )
        return listed.stdout.splitlines()

    @staticmethod
    def make(folder, title, count):
        """Makes a file in another process, so that this one stays small."""
        made = subprocess.run(
            [sys.executable, HERE / "generate.py", str(count), folder, title], check=True,
            capture_output=True, text=True,
        )
        return pathlib.Path(made.stdout.splitlines()[0])
