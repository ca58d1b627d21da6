"""Writes that the host takes slowly, in part, or not at all."""

from scripted.checks import check, expect
from scripted.host import CLOSED, Err, Failed, Ok
from scripted.interfaces import permitting
from scripted.preview1 import (
    AGAIN,
    APPEND,
    BADF,
    ERROR_CODES,
    IO,
    NONBLOCK,
    NOSPC,
    PIPE,
    READ,
    SUCCESS,
)
from scripted.preview1 import WRITE as WRITE_ALONE

from .places import RESULT, open_file, pattern, read, write

CHECK, WRITE = "output-stream.check-write", "output-stream.write"
WRITE_AND_FLUSH, FILE_WRITE = "output-stream.blocking-write-and-flush", "descriptor.write"
APPEND_STREAM = "descriptor.append-via-stream"
LARGE = 30_000


@check
def grudging_stdout(run):
    """However few bytes stdout takes at a time, it gets all of them, and in order."""
    guest = run.guest("fd_write")
    for permits in [[], [1], [0, 0, 0, 5], [4096, 0, 1, 0, 0], [LARGE], [1 << 40]]:
        guest.host.world.stdout.clear()
        guest.host.script(CHECK, *map(permitting, permits))
        expect(write(guest, 1, LARGE), (SUCCESS, LARGE), f"one buffer, {permits}")
        expect(bytes(guest.host.world.stdout), b"x" * LARGE, f"what came, {permits}")
        guest.host.world.stdout.clear()
        guest.host.script(CHECK, *map(permitting, permits))
        expect(write(guest, 1, 6000, 0, 1, 5000), (SUCCESS, 11001), f"buffers, {permits}")
        expect(bytes(guest.host.world.stdout), b"x" * 11001, f"what came of them, {permits}")
        guest.host.forget_scripts()  # a generous permit makes the rest needless
    expect(guest.host.handles.held(), {"output-stream": 1}, "handles")


@check
def small_writes(run):
    """A small write is one call, whatever buffers it comes from."""
    guest = run.guest("fd_write", "path_open")
    for fd, sink in [(1, guest.host.world.stdout), (2, guest.host.world.stderr)]:
        for lengths in [(5,), (1, 4), (0, 5, 0), (2, 0, 1, 2)]:
            sink.clear()
            guest.host.calls.clear()
            expect(write(guest, fd, *lengths), (SUCCESS, 5), f"{lengths}")
            expect(bytes(sink), pattern(5), f"what came of {lengths}")
            expect(guest.host.calls[WRITE_AND_FLUSH], 1, f"calls for {lengths}")


@check
def closed_output(run):
    """A closed stream is EPIPE at whatever point it is closed, unless bytes went before."""
    for fd in (1, 2):
        for name, length in [(WRITE_AND_FLUSH, 5), (CHECK, LARGE), (WRITE, LARGE)]:
            guest = run.guest("fd_write")
            guest.host.script(name, CLOSED, CLOSED)
            expect(write(guest, fd, length), (PIPE, 0), f"{name} of {fd}")
            expect(write(guest, fd, length), (PIPE, 0), f"{name} of {fd} again")
            expect(guest.host.handles.held(), {"output-stream": 1}, "handles")


@check
def failed_output(run):
    """A failed write is the filesystem's errno where there is one, and EIO else."""
    guest = run.guest("fd_write", "path_open")
    for name, length in [(WRITE_AND_FLUSH, 5), (CHECK, LARGE), (WRITE, LARGE)]:
        guest.host.script(name, Failed(), *map(Failed, ERROR_CODES))
        expect(write(guest, 1, length), (IO, 0), f"{name} without a code")
        for code, errno in ERROR_CODES.items():
            expect(write(guest, 1, length), (errno, 0), f"{name}, {code}")
    expect(write(guest, 1, 5), (SUCCESS, 5), "the write after all failures")
    expect(guest.host.handles.held(), {"output-stream": 1}, "handles")


@check
def failures_without_filesystem(run):
    """A module that cannot open files does not ask the filesystem what a failure was."""
    guest = run.guest("fd_write")
    for name, length in [(WRITE_AND_FLUSH, 5), (CHECK, LARGE), (WRITE, LARGE)]:
        guest.host.script(name, Failed("quota"), Failed())
        expect(write(guest, 1, length), (IO, 0), f"{name} with a code")
        expect(write(guest, 1, length), (IO, 0), f"{name} without a code")
    expect(guest.host.calls["filesystem-error-code"], 0, "how often it was asked")


def _write(_host, stream, data):
    stream.sink.extend(data)
    return Ok()


@check
def failed_flush(run):
    """A flush that fails behind a write is not lost: this call or the next one says so."""
    for failure, errno in [(CLOSED, PIPE), (Failed(), IO), (Failed("quota"), 19)]:
        guest = run.guest("fd_write", "path_open")
        guest.host.script(WRITE_AND_FLUSH, failure)
        errnos = [write(guest, 1, LARGE)[0]]
        if errnos == [SUCCESS]:
            guest.host.script(CHECK, failure)
            errnos.append(write(guest, 1, LARGE)[0])
        expect(errnos[-1], errno, f"{failure}, errnos {errnos}")


@check
def short_writes_of_files(run):
    """A short write of a file moves the position by what the host took."""
    guest = run.guest(
        "fd_write", "fd_pwrite", "fd_tell", "path_open", preopens=[("/", {"file": b""})]
    )
    fd = open_file(guest)
    offsets = []

    def taking(count):
        def take(_host, _descriptor, data, offset):
            offsets.append((offset, len(data)))
            return Ok(count)

        return take

    guest.host.script(FILE_WRITE, *map(taking, [3, 1, 5000, 2, 2]))
    expect(write(guest, fd, 10), (SUCCESS, 3), "one buffer")
    expect(write(guest, fd, 1, 9), (SUCCESS, 1), "two buffers")
    expect(write(guest, fd, 5000, 5000), (SUCCESS, 5002), "two large buffers")
    expect(write(guest, fd, 10, offset=100), (SUCCESS, 2), "at a place")
    expect(offsets, [(0, 10), (3, 10), (4, 5000), (5004, 5000), (100, 10)], "where it was written")
    expect((guest.fd_tell(fd, RESULT), guest.number(RESULT, 8)), (SUCCESS, 5006), "the position")


@check
def failures_of_files(run):
    """Every error-code of a write has its errno, the position stays, and bytes before count."""
    guest = run.guest("fd_write", "fd_tell", "path_open", preopens=[("/", {"file": bytearray()})])
    fd = open_file(guest)
    for code, errno in ERROR_CODES.items():
        guest.host.script(FILE_WRITE, Err(code), Err(code), Err(code))
        for lengths in [(5,), (2, 3), (5000, 5000)]:
            expect(write(guest, fd, *lengths), (errno, 0), f"{code}, {lengths}")
    expect((guest.fd_tell(fd, RESULT), guest.number(RESULT, 8)), (SUCCESS, 0), "the position")
    guest.host.script(FILE_WRITE, Ok(5000), Err("file-too-large"), Err("file-too-large"))
    expect(write(guest, fd, 5000, 5000), (SUCCESS, 5000), "a write that fails in the middle")
    expect(write(guest, fd, 5000, 5000), (22, 0), "the write after it")
    expect((guest.fd_tell(fd, RESULT), guest.number(RESULT, 8)), (SUCCESS, 5000), "its position")


@check
def appending(run):
    """Append writes go through one stream of the file, which is dropped before the file."""
    file = bytearray(b"begin")
    guest = run.guest("fd_write", "fd_tell", "path_open", preopens=[("/", {"file": file})])
    fd = open_file(guest, fdflags=APPEND)
    guest.host.script(APPEND_STREAM, Err("not-permitted"))
    expect(write(guest, fd, 3), (63, 0), "no stream")
    expect(write(guest, fd, 3), (SUCCESS, 3), "a stream")
    expect(guest.host.handles.held(), {"descriptor": 2, "output-stream": 1}, "handles")
    guest.host.script(CHECK, *map(permitting, [0, 100, 0, 0, 7]))
    expect(write(guest, fd, LARGE), (SUCCESS, LARGE), "a large write")
    expect(bytes(file), b"beginABC" + b"x" * LARGE, "the file")
    expect(guest.host.calls[APPEND_STREAM], 2, "streams asked for")
    expect(guest.host.calls["descriptor.stat"], 1, "types asked for, and no size")
    guest.host.script(WRITE_AND_FLUSH, CLOSED, Failed("quota"), Failed())
    for errno in (PIPE, 19, IO):
        expect(write(guest, fd, 3), (errno, 0), "a failed write")
        # It stays closed at the host: the next write has one of its own.
        expect(guest.host.handles.held(), {"descriptor": 2}, "handles after a failed write")
    expect(write(guest, fd, 3), (SUCCESS, 3), "a write after all failures")
    expect((guest.fd_tell(fd, RESULT), guest.number(RESULT, 8)), (SUCCESS, len(file)), "position")
    expect(guest.fd_close(fd), SUCCESS, "fd_close")
    expect(guest.host.handles.held(), {"descriptor": 1}, "handles after closing")


@check
def pieces_of_appends(run):
    """What is appended goes in as few pieces as the stream permits: each is whole in the file."""
    file = bytearray()
    guest = run.guest("fd_write", "path_open", preopens=[("/", {"file": file})])
    fd = open_file(guest, fdflags=APPEND)
    sizes = []

    def note(_host, stream, data):
        sizes.append(len(data))
        stream.sink.extend(data)
        return Ok()

    # After each piece the stream takes nothing until it was waited for.
    guest.host.script(CHECK, *map(permitting, [12_000, 0, 12_000, 0, 12_000]))
    guest.host.script(WRITE, note, note, note)
    guest.host.script(WRITE_AND_FLUSH, note, note, note)
    expect(write(guest, fd, LARGE), (SUCCESS, LARGE), "the write")
    expect(bytes(file), b"x" * LARGE, "the file")
    expect(sizes, [12_000, 0, 12_000, 0, 6_000, 0], "pieces")


@check
def files_not_open_for_it(run):
    """Reading and writing a file that was not opened for it is EBADF, whatever the host says."""
    for code in ("bad-descriptor", "not-permitted", "access", "read-only"):
        guest = run.guest(
            "fd_write", "fd_pwrite", "fd_read", "fd_pread", "path_open",
            preopens=[("/", {"file": bytearray(b"abc")})],
        )
        fd = open_file(guest, rights=READ)
        guest.host.script(FILE_WRITE, *[Err(code)] * 4)
        for lengths in [(5,), (2, 3)]:
            expect(write(guest, fd, *lengths), (BADF, 0), f"a write, {code}")
            expect(write(guest, fd, *lengths, offset=1), (BADF, 0), f"a write at 1, {code}")
        fd = open_file(guest, rights=READ, fdflags=APPEND)
        guest.host.script(APPEND_STREAM, Err(code))
        expect(write(guest, fd, 5), (BADF, 0), f"an append, {code}")
        fd = open_file(guest, rights=WRITE_ALONE)
        guest.host.script("descriptor.read", *[Err(code)] * 4)
        for lengths in [(5,), (2, 3)]:
            expect(read(guest, fd, *lengths), (BADF, b""), f"a read, {code}")
            expect(read(guest, fd, *lengths, offset=1), (BADF, b""), f"a read at 1, {code}")


@check
def failure_after_bytes(run):
    """A write that fails after some bytes went says how many, and the next one fails.

    What a stream took last may be lost with the failure: it counts where the stream took more.
    """
    for lengths in [(LARGE,), (LARGE, 10)]:
        for failure, errno in [(CLOSED, PIPE), (Failed("insufficient-space"), NOSPC)]:
            for name, taken in [
                (CHECK, [permitting(4096), permitting(4096)]),
                (WRITE, [_write]),
            ]:
                guest = run.guest("fd_write", "path_open")
                guest.host.script(name, *taken, failure, failure)
                what = f"{lengths}, {name} with {failure}"
                expect(write(guest, 1, *lengths), (SUCCESS, 4096), what)
                expect(write(guest, 1, *lengths), (errno, 0), f"the next, {what}")


@check
def nonblocking_stdout(run):
    """A non-blocking stdout takes what is permitted, and answers EAGAIN where that is nothing."""
    guest = run.guest("fd_write", "fd_fdstat_set_flags", "path_open")
    expect(guest.fd_fdstat_set_flags(1, NONBLOCK), SUCCESS, "fd_fdstat_set_flags")
    guest.host.script(CHECK, *map(permitting, [0, 0, 3, 2, 1]))
    expect(write(guest, 1, 5), (AGAIN, 0), "nothing permitted")
    expect(write(guest, 1, 2, 3), (AGAIN, 0), "nothing permitted, two buffers")
    expect(write(guest, 1, 5), (SUCCESS, 3), "three permitted")
    expect(write(guest, 1, 1, 4), (SUCCESS, 2), "one of the second buffer")
    expect(bytes(guest.host.world.stdout), b"ABCAB", "what came")
    guest.host.script(CHECK, CLOSED, Failed())
    expect(write(guest, 1, 5), (PIPE, 0), "closed")
    expect(write(guest, 1, 5), (IO, 0), "failed")
    expect(guest.host.calls[WRITE_AND_FLUSH], 0, "calls that wait")
