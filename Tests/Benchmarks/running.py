"""Runs rows, and makes figures of what the guest programs print."""

import collections
import math
import os
import re
import statistics
import subprocess

KINDS = ("native", "converted", "floor")

SHORTEST = 1
"""Nanoseconds: the least that a call is said to take. What is left of a call that does nothing,
when the loop around it is subtracted, is noise; and a mean of ratios must not be made of that."""

_CALL = re.compile(r'import\{module="\S+" function="(\S+)"\}: \S+: call ?')


class Runner:
    """Runs a row natively, converted, or as the floor."""

    def __init__(self, wasmtime, folder):
        self.wasmtime, self.folder = wasmtime, folder

    def output(self, what, program, row, log=""):
        """What the program and, of what `log` names, the engine print on stderr."""
        arguments = [self.wasmtime, "run", "--allow-precompiled", "--dir", f"{self.folder}::/"]
        arguments += [program, what, *row.arguments]
        with Ends(row.pipe) as ends:
            ran = subprocess.run(
                arguments, stdin=ends.stdin, stdout=ends.stdout, stderr=subprocess.PIPE,
                env={**os.environ, "WASMTIME_LOG": log}, encoding="utf-8", errors="replace",
            )
        if ran.returncode:
            raise Failed(f"{row.title}: {program}: status {ran.returncode}\n{ran.stderr}")
        return ran.stderr

    def nanoseconds(self, program, row):
        """What a call takes. Of the batches of one run, the fastest is the one that was disturbed
        least. Where bytes are moved, it is the time for as many bytes as the row names, so that a
        call that moves fewer does not look faster."""
        batches = [
            tuple(map(int, line.split()))
            for line in self.output("measure", program, row).splitlines()
        ]
        idle, idle_calls, _ = batches[0]
        overhead = idle / idle_calls

        def one(nanoseconds, calls, moved):
            per_call = max(nanoseconds / calls - overhead, SHORTEST)
            return per_call * row.bytes * calls / moved if row.bytes else per_call

        return min(one(*batch) for batch in batches[1:])

    def host_calls(self, program, row):
        """Which functions of the host one call makes the engine call, and how often, in order. The
        engine does not log that handles are dropped."""
        log = self.output("mark", program, row, "wasmtime_wasi=trace").split("mark\n")
        _, printing, calling, _ = (collections.Counter(_CALL.findall(part)) for part in log)
        return calling - printing


class Ends:
    """What a program's stdin and stdout are: /dev/null, or a pipe with a program at its end."""

    def __init__(self, pipe):
        self.pipe = pipe
        self.stdin = self.stdout = subprocess.DEVNULL
        self.other = None

    def __enter__(self):
        if self.pipe == "stdin":
            self.other = subprocess.Popen(["cat", "/dev/zero"], stdout=subprocess.PIPE)
            self.stdin = self.other.stdout
        elif self.pipe == "stdout":
            self.other = subprocess.Popen(
                ["cat"], stdin=subprocess.PIPE, stdout=subprocess.DEVNULL
            )
            self.stdout = self.other.stdin
        return self

    def __exit__(self, *_):
        if self.other:
            (self.other.stdin or self.other.stdout).close()
            self.other.kill()
            self.other.wait()


class Failed(Exception):
    """A guest program did not do what it is there for."""


def measure(runner, programs, rows, rounds, progress):
    """Times of all rows, by row and kind: one of each round. In a round a row's kinds run one right
    after another, in an order that turns from round to round."""
    times = {row: {kind: [] for kind in programs[row.group]} for row in rows}
    for turn in range(rounds):
        for row in rows:
            kinds = list(times[row])
            shift = turn % len(kinds)
            for kind in kinds[shift:] + kinds[:shift]:
                program = programs[row.group][kind]
                times[row][kind].append(runner.nanoseconds(program, row))
        progress(f"round {turn + 1} of {rounds}")
    return times


def spread(times):
    """Half of what lies between the quartiles, as a part of the median."""
    low, _, high = statistics.quantiles(times, n=4, method="inclusive")
    return (high - low) / 2 / statistics.median(times)


def geometric_mean(ratios):
    return math.exp(statistics.fmean(map(math.log, ratios)))
