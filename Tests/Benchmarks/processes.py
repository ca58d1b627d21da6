"""Times whole processes."""

import dataclasses
import statistics
import subprocess


@dataclasses.dataclass(frozen=True)
class Ran:
    """What one process took."""

    seconds: float
    processor_seconds: float
    resident: int
    """The greatest resident set, in bytes."""


class Launcher:
    """Starts processes through a small program, launch.c, which sees how long they take and how
    large they become better than Python does."""

    def __init__(self, program):
        self.program = str(program)

    def run(self, command):
        printed = subprocess.run(
            [self.program, *command], check=True, stdout=subprocess.PIPE, text=True
        )
        took, processor, resident = map(int, printed.stdout.split())
        return Ran(took / 1e9, processor / 1e9, resident)

    def interleaved(self, commands, rounds):
        """Runs named commands in turns, in an order that turns from round to round, and once before
        to warm what can be warm. The runs of each, by its name."""
        runs = {name: [] for name in commands}
        names = list(commands)
        for turn in range(-1, rounds):
            shift = turn % len(names)
            for name in names[shift:] + names[:shift]:
                ran = self.run(commands[name])
                if turn >= 0:
                    runs[name].append(ran)
        return runs


def median_seconds(runs):
    return statistics.median(ran.seconds for ran in runs)
