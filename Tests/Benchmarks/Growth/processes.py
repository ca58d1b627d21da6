"""Runs commands under limits, and says what they took."""

import dataclasses
import os
import resource
import signal
import sys

MEMORY_LIMIT = 6 << 30
# Linux counts in KiB, macOS in bytes.
UNIT = 1 if sys.platform == "darwin" else 1024


@dataclasses.dataclass(frozen=True)
class Ran:
    """What one process took."""

    status: int
    """The exit status, or the negative number of the signal that ended it."""
    seconds: float
    """Processor time: what else the machine does changes it least."""
    memory: int
    """The greatest resident set, in bytes."""
    written: int
    """How many bytes it wrote to standard output and standard error."""

    @property
    def ended(self):
        """Whether it ended by itself. A program that refuses the file has ended, too."""
        return self.status >= 0


def run(command, folder, limit):
    """Runs a command that gets `limit` seconds of the processor, and no more.

    Python does not start children by itself here, because a process begins with the greatest
    resident set of the one that started it. Therefore this one has to stay small.
    """
    output = os.path.join(folder, "output.txt")
    child = os.fork()
    if child == 0:
        try:
            resource.setrlimit(resource.RLIMIT_CPU, (limit, limit + 1))
            resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
            if sys.platform == "linux":
                resource.setrlimit(resource.RLIMIT_AS, (MEMORY_LIMIT, MEMORY_LIMIT))
            file = os.open(output, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
            os.dup2(os.open(os.devnull, os.O_RDONLY), 0)
            os.dup2(file, 1)
            os.dup2(file, 2)
            os.execv(command[0], command)
        finally:
            os._exit(127)
    _, status, usage = os.wait4(child, 0)
    return Ran(
        os.waitstatus_to_exitcode(status), usage.ru_utime + usage.ru_stime,
        usage.ru_maxrss * UNIT, os.path.getsize(output),
    )


def why(ran):
    """Why a process did not end by itself."""
    if ran.status in (-signal.SIGXCPU, -signal.SIGKILL):
        return "no end"
    return signal.Signals(-ran.status).name
