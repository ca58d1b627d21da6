"""The calls of Preview 1: their times natively, converted and as the floor."""

import statistics
import subprocess
import sys

import rows as all_rows
import running
import tables

MEAN_LIMIT = 0.55
NOISE = 20  # nanoseconds


class Figures:
    """The figures of one row."""

    def __init__(self, row, times, calls):
        self.row, self.times, self.calls = row, times, calls
        self.medians = {kind: statistics.median(of_kind) for kind, of_kind in times.items()}
        self.to_native = self.ratio("native")
        self.to_floor = self.ratio("floor")

    def ratio(self, kind):
        return self.medians["converted"] / self.medians[kind]

    @property
    def floor_is_slow(self):
        """Whether the floor is no floor, by more than what the row's own times differ."""
        noise = max(0.05, *(running.spread(self.times[kind]) for kind in ("converted", "floor")))
        return self.medians["floor"] > self.medians["converted"] * (1 + noise) + NOISE

    @property
    def misses(self):
        """What of what is asked for the row misses."""
        misses = []
        if self.medians["converted"] > self.medians["floor"] * 1.05 + NOISE:
            more = self.medians["converted"] - self.medians["floor"]
            ratio = f", {self.to_floor:.2f} times it" if self.calls["floor"] else ""
            misses.append(f"{more:,.0f} ns more than the floor{ratio}")
        if self.row.most is not None and self.to_native > self.row.most:
            misses.append(f"{self.to_native:.2f} × native, and {self.row.most} is asked for")
        if self.floor_is_slow:
            misses.append("the floor is slower: mend the floor")
        return misses

    @property
    def cells(self):
        yield ("**" if self.misses else "") + self.row.title + ("**" if self.misses else "")
        for kind in running.KINDS:
            yield self.speed(kind)
        yield f"{self.to_native:.2f}" + (" ●" if self.row.in_mean else "")
        yield self.above_floor
        yield f"{max(running.spread(times) for times in self.reliable) * 100:.0f} %"
        yield self.host_calls

    @property
    def above_floor(self):
        """Next to a floor that calls no host there is nothing to divide by."""
        if self.calls["floor"]:
            return f"{self.to_floor:.2f}"
        return f"+ {self.medians['converted'] - self.medians['floor']:.1f} ns"

    def speed(self, kind):
        nanoseconds = self.medians[kind]
        if nanoseconds <= running.SHORTEST:
            return "≤ 1 ns"
        if self.row.bytes >= 4096:
            return f"{self.row.bytes / nanoseconds * 1000:,.0f} MB/s"
        return f"{nanoseconds:,.1f} ns" if nanoseconds < 100 else f"{nanoseconds:,.0f} ns"

    @property
    def reliable(self):
        """The times that are long enough to have a spread."""
        shortest = running.SHORTEST
        return [times for kind, times in self.times.items() if self.medians[kind] > shortest]

    @property
    def host_calls(self):
        converted, floor = self.calls["converted"], self.calls["floor"]
        of_floor = "" if converted == floor else f"; the floor: {named(floor)}"
        return named(converted) + of_floor

    @property
    def json(self):
        return {
            "operation": self.row.title,
            "bytes": self.row.bytes,
            "in_mean": self.row.in_mean,
            "nanoseconds": self.times,
            "medians": self.medians,
            "converted_to_native": self.to_native,
            "converted_to_floor": self.to_floor,
            "host_calls": self.calls,
            "misses": self.misses,
        }


def named(calls):
    """Calls of the host, in words."""

    def short(name):
        return name.rpartition(".")[2]

    counted = [short(name) + (f" ({n} ×)" if n > 1 else "") for name, n in calls.items()]
    return ", ".join(counted) or "none"


def measure(make, folder, rounds, progress, is_wanted):
    """All rows that are wanted and can be converted."""
    rows = [row for row in all_rows.ROWS if is_wanted(row)]
    prepared = prepare(make, dict.fromkeys(row.group for row in rows))
    rows = [row for row in rows if row.group in prepared]
    runner = running.Runner(make.wasmtime, folder)
    calls = {
        row: {
            kind: runner.host_calls(prepared[row.group][kind], row)
            for kind in ("converted", "floor")
        }
        for row in rows
    }
    times = running.measure(runner, prepared, rows, rounds, progress)
    figures = [Figures(row, times[row], calls[row]) for row in rows]
    # A machine that others use too makes rows miss that do not: such a row is run again.
    again = [row.row for row in figures if row.misses]
    more = running.measure(runner, prepared, again, rounds, progress)
    for row in again:
        for kind, of_kind in more[row].items():
            times[row][kind] += of_kind
    return [Figures(row, times[row], calls[row]) for row in rows]


def prepare(make, groups):
    """The precompiled programs, by group and kind."""
    floor = make.floor()
    prepared = {}
    for group in groups:
        try:
            prepared[group] = {**make.pair(make.group(group)), "floor": floor}
        except subprocess.CalledProcessError:
            print(f"left out: {group}, which cannot be converted", file=sys.stderr)
    return prepared


def mean(figures):
    """The geometric mean of converted to native, or none where a row of it is missing."""
    ratios = [row.to_native for row in figures if row.row.in_mean]
    whole = sum(row.in_mean for row in all_rows.ROWS)
    return running.geometric_mean(ratios) if len(ratios) == whole else None


def misses(figures):
    """What of what is asked for they miss."""
    for row in figures:
        for miss in row.misses:
            yield f"{row.row.title}: {miss}"
    if (mean(figures) or 0) > MEAN_LIMIT:
        yield f"geometric mean of converted to native: {mean(figures):.3f}"


def table(figures):
    header = [
        "call", "native", "converted", "floor", "÷ native", "÷ floor", "spread", "host calls",
    ]
    return tables.table(header, [list(row.cells) for row in figures])
