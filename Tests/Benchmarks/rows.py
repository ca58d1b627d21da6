"""The rows of the table: what is timed, and what it runs in."""

import dataclasses


@dataclasses.dataclass(frozen=True)
class Row:
    """One operation of one of the guest programs."""

    group: str
    """The program: clocks, files, streams or directories."""

    operation: str
    """Its name in the program's table."""

    amount: int = 0
    """The number that the program is given: bytes, entries, nanoseconds, arguments."""

    unit: str = ""
    """What the amount counts, for the table."""

    bytes: int = 0
    """How many bytes a call moves that is not cut short, or none where a call moves none."""

    in_mean: bool = False
    """Whether it is one of the 22 rows that the geometric mean is over. Those never change."""

    most: float | None = None
    """The greatest ratio of converted to native that is asked for."""

    pipe: str = ""
    """Which of `stdin` and `stdout` is a pipe. The other is /dev/null."""

    @property
    def title(self):
        place = f", {self.pipe} a pipe" if self.pipe else ""
        amount = f" {self.amount}" if self.unit else ""
        unit = f" {self.unit}" if self.unit and self.unit != "B" else ""
        return f"{self.operation}{amount}{unit}{place}"

    @property
    def arguments(self):
        """What the guest program is given after `measure` or `mark`."""
        given = [self.operation, str(self.amount)]
        if self.operation == "args_get":
            given += [f"argument-{i}" for i in range(self.amount - 4)]
        return given


def _moving(group, operation, amounts, in_mean=(), vectors=1, **more):
    return [
        Row(group, operation, amount, "B", vectors * amount, amount in in_mean, **more)
        for amount in amounts
    ]


_SIZES = (1, 64, 4096, 65536, 1 << 20)

ROWS = [
    Row("clocks", "clock_time_get monotonic", in_mean=True),
    Row("clocks", "clock_time_get realtime"),
    Row("clocks", "sched_yield", in_mean=True, most=0.1),
    *_moving("clocks", "random_get", (8, 16, 4096), (8, 16)),
    Row("clocks", "poll_oneoff", 1, "ns", in_mean=True),
    Row("clocks", "poll_oneoff", 1_000_000, "ns"),
    Row("clocks", "args_get", 4, "arguments"),
    Row("clocks", "args_get", 1000, "arguments"),
    Row("files", "fd_seek", in_mean=True, most=0.1),
    Row("files", "fd_tell", in_mean=True, most=0.1),
    Row("files", "fd_fdstat_get", in_mean=True, most=0.1),
    Row("files", "fd_filestat_get"),
    Row("files", "path_filestat_get", in_mean=True),
    Row("files", "path_open, fd_close", in_mean=True),
    *_moving("files", "fd_read", _SIZES, (64, 4096, 65536)),
    *_moving("files", "fd_pread", _SIZES, (64,)),
    *_moving("files", "fd_read 8 x", (64,), (64,), vectors=8),
    *_moving("files", "fd_write", _SIZES, (1, 4096, 65536)),
    *_moving("files", "fd_pwrite", _SIZES),
    *_moving("files", "fd_write 8 x", (64,), (64,), vectors=8),
    *_moving("files", "fd_write 4 x", (65536,), vectors=4),
    *_moving("files", "append", (64, 4096, 65536)),
    *_moving("streams", "stdout", (1, 64, 4096, 65536), (64, 65536)),
    *_moving("streams", "stdout", (1, 64, 4096, 65536), pipe="stdout"),
    *_moving("streams", "stdin", (1, 64, 4096, 65536), pipe="stdin"),
    Row("directories", "fd_readdir", 10, "entries"),
    Row("directories", "fd_readdir", 500, "entries", in_mean=True),
    Row("directories", "fd_readdir", 10_000, "entries"),
]

assert sum(row.in_mean for row in ROWS) == 22
