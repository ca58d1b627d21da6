"""What was measured, against what is asked for, as Markdown."""

import statistics

import running

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
        """Whether the floor is no floor."""
        return self.medians["floor"] > self.medians["converted"] * 1.05 + NOISE

    @property
    def misses(self):
        """What of what is asked for the row misses."""
        misses = []
        if self.medians["converted"] > self.medians["floor"] * 1.05 + NOISE:
            more = self.medians["converted"] - self.medians["floor"]
            ratio = f", {self.to_floor:.2f} times it" if self.calls else ""
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
        if self.calls:
            return f"{self.to_floor:.2f}"
        return f"+ {self.medians['converted'] - self.medians['floor']:.1f} ns"

    def speed(self, kind):
        nanoseconds = self.medians[kind]
        if nanoseconds < 1:
            return "< 1 ns"
        if self.row.bytes >= 4096:
            return f"{self.row.bytes / nanoseconds * 1000:,.0f} MB/s"
        return f"{nanoseconds:,.1f} ns" if nanoseconds < 100 else f"{nanoseconds:,.0f} ns"

    @property
    def reliable(self):
        """The times that are long enough to have a spread."""
        return [times for kind, times in self.times.items() if self.medians[kind] >= 1]

    @property
    def host_calls(self):
        def short(name):
            return name.rpartition(".")[2].replace("[resource-drop]", "drop ")

        calls = self.calls.items()
        return ", ".join(short(n) + (f" ({c} ×)" if c > 1 else "") for n, c in calls) or "none"

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
            "host_calls": dict(self.calls),
            "misses": self.misses,
        }


def mean_of(figures):
    """The geometric mean of the rows that it is over, and how many of them there are."""
    ratios = [row.to_native for row in figures if row.row.in_mean]
    return (running.geometric_mean(ratios) if ratios else None), len(ratios)


def table(header, rows):
    """A Markdown table. Cells of the first and the last column are text, others are numbers."""
    lines = [header, ["---"] + ["---:"] * (len(header) - 2) + ["---"], *rows]
    return "".join("| " + " | ".join(map(str, line)) + " |\n" for line in lines)


def calls_table(figures):
    header = [
        "call", "native", "converted", "floor", "÷ native", "÷ floor", "spread",
        "the floor's host calls",
    ]
    return table(header, [list(row.cells) for row in figures])


def verdict(figures):
    """The rows that miss something, and the mean."""
    mean, count = mean_of(figures)
    lines = [f"- {row.row.title}: {miss}" for row in figures for miss in row.misses]
    if mean is not None:
        mark = "" if mean <= MEAN_LIMIT else f", and {MEAN_LIMIT} is asked for"
        lines.append(f"- geometric mean of converted ÷ native over {count} rows: {mean:.3f}{mark}")
    return "\n".join(lines) + "\n"
