"""Descriptors that nobody wants to wait for."""

from scripted.checks import check, expect
from scripted.host import CLOSED, Failed
from scripted.interfaces import permitting
from scripted.preview1 import AGAIN, APPEND, IO, NONBLOCK, PIPE, SUCCESS

from .places import open_file, pattern, read, write

READ, BLOCKING_READ = "input-stream.read", "input-stream.blocking-read"
CHECK, WRITE, FLUSH = (
    "output-stream.check-write",
    "output-stream.write",
    "output-stream.flush",
)
LARGE = 30_000


@check
def stdin(run):
    """Non-blocking stdin answers EAGAIN while nothing is there, and the end as ever."""
    guest = run.guest("fd_read", "fd_fdstat_set_flags")
    expect(guest.fd_fdstat_set_flags(0, NONBLOCK), SUCCESS, "non-blocking")
    guest.host.script(READ, b"", b"ab", b"", b"", b"cde", Failed(), b"", CLOSED, CLOSED)
    expect(read(guest, 0, 5), (AGAIN, b""), "nothing yet")
    expect(read(guest, 0, 5), (SUCCESS, b"ab"), "something")
    expect(read(guest, 0, 5), (AGAIN, b""), "nothing more yet")
    expect(read(guest, 0, 1, 0, 4), (AGAIN, b""), "nothing for two buffers")
    expect(read(guest, 0, 1, 0, 4), (SUCCESS, b"cde"), "something for two buffers")
    expect(read(guest, 0, 5), (IO, b""), "a failure")
    expect(read(guest, 0, 0), (SUCCESS, b""), "a read of nothing")
    expect(read(guest, 0, 5), (AGAIN, b""), "nothing after it")
    expect(read(guest, 0, 5), (SUCCESS, b""), "the end")
    expect(read(guest, 0, 2, 3), (SUCCESS, b""), "the end for two buffers")
    expect(guest.host.calls[BLOCKING_READ], 0, "reads that wait")


@check
def stdin_again_blocking(run):
    """A blocking descriptor waits, also where the host gives nothing, and was non-blocking."""
    guest = run.guest("fd_read", "fd_fdstat_set_flags")
    guest.host.script(BLOCKING_READ, b"", b"", b"ab", b"", b"c", b"", CLOSED)
    expect(read(guest, 0, 5), (SUCCESS, b"ab"), "at first")
    expect(guest.fd_fdstat_set_flags(0, NONBLOCK), SUCCESS, "non-blocking")
    guest.host.script(READ, b"")
    expect(read(guest, 0, 5), (AGAIN, b""), "nothing yet")
    expect(guest.fd_fdstat_set_flags(0, 0), SUCCESS, "blocking")
    expect(read(guest, 0, 2, 3), (SUCCESS, b"c"), "something for two buffers")
    expect(read(guest, 0, 5), (SUCCESS, b""), "the end")


@check
def stdout(run):
    """Non-blocking output is what the stream takes at once, and EAGAIN where that is nothing."""
    guest = run.guest("fd_write", "fd_fdstat_set_flags")
    for fd, sink in [(1, guest.host.world.stdout), (2, guest.host.world.stderr)]:
        expect(guest.fd_fdstat_set_flags(fd, NONBLOCK), SUCCESS, "non-blocking")
        guest.host.script(CHECK, *map(permitting, [0, 3, LARGE, 0, 3, 1, 2, 1]))
        expect(write(guest, fd, 5), (AGAIN, 0), "no permit")
        expect(bytes(sink), b"", "what came")
        expect(write(guest, fd, 5), (SUCCESS, 3), "a permit of 3")
        expect(bytes(sink), pattern(5)[:3], "what came of 5")
        expect(write(guest, fd, LARGE), (SUCCESS, LARGE), "a large permit")
        expect(write(guest, fd, 2, 3), (AGAIN, 0), "no permit for two buffers")
        expect(write(guest, fd, 2, 3, 4), (SUCCESS, 3), "permits of 3 and 1")
        expect(write(guest, fd, 2, 0, 3), (SUCCESS, 3), "permits of 2 and 1")
        expect(write(guest, fd, 0), (SUCCESS, 0), "a write of nothing")
    expect(guest.host.calls["output-stream.blocking-write-and-flush"], 0, "flushes that wait")
    expect(guest.host.calls["output-stream.blocking-write-and-flush"], 0, "writes that wait")


@check
def failures(run):
    """A failure counts where nothing went before, and a failed flush is left to the next call."""
    guest = run.guest("fd_write", "fd_fdstat_set_flags", "path_open")
    expect(guest.fd_fdstat_set_flags(1, NONBLOCK), SUCCESS, "non-blocking")
    guest.host.script(CHECK, CLOSED, Failed("quota"))
    expect(write(guest, 1, 5), (PIPE, 0), "a closed stream")
    expect(write(guest, 1, 5), (19, 0), "a failed stream")
    guest.host.script(WRITE, CLOSED, Failed())
    expect(write(guest, 1, 5), (PIPE, 0), "a closed stream at the write")
    expect(write(guest, 1, 5), (IO, 0), "a failed write")
    guest.host.script(FLUSH, Failed(), CLOSED)
    expect(write(guest, 1, 5), (SUCCESS, 5), "a failed flush")
    expect(write(guest, 1, 5), (SUCCESS, 5), "a closed stream at the flush")
    guest.host.script(CHECK, permitting(2), CLOSED)
    expect(write(guest, 1, 2, 3), (SUCCESS, 2), "a stream that is closed in between")
    expect(guest.host.handles.held(), {"output-stream": 1}, "handles")


@check
def partial_writes(run):
    """A blocking write that fails after some bytes counts them, and the next call says why."""
    guest = run.guest("fd_write")
    guest.host.script(CHECK, permitting(4000), permitting(3000), CLOSED, CLOSED)
    expect(write(guest, 1, LARGE), (SUCCESS, 4000), "closed after two pieces")
    expect(write(guest, 1, LARGE), (PIPE, 0), "the next write")
    guest.host.script(CHECK, permitting(LARGE))
    guest.host.script("output-stream.blocking-write-and-flush", CLOSED)
    expect(write(guest, 1, LARGE), (PIPE, 0), "closed before anything is known to be written")


@check
def files(run):
    """Files never answer EAGAIN."""
    file = bytearray(b"begin")
    guest = run.guest(
        "fd_read", "fd_write", "fd_fdstat_set_flags", "path_open", preopens=[("/", {"file": file})]
    )
    fd = open_file(guest, fdflags=NONBLOCK)
    expect(read(guest, fd, 3, 3), (SUCCESS, b"begin"), "a read")
    expect(read(guest, fd, 3), (SUCCESS, b""), "the end")
    expect(write(guest, fd, 3), (SUCCESS, 3), "a write")
    expect(guest.fd_fdstat_set_flags(fd, NONBLOCK | APPEND), SUCCESS, "appending")
    guest.host.script(CHECK, *map(permitting, [0, 100, 0, LARGE]))
    expect(write(guest, fd, LARGE), (SUCCESS, LARGE), "a large append")
    expect(bytes(file), b"beginABC" + b"x" * LARGE, "the file")
