"""Reads that come short, empty, late, or not at all."""

from scripted.checks import check, expect
from scripted.host import CLOSED, Err, Failed, Ok
from scripted.preview1 import AGAIN, ERROR_CODES, IO, NONBLOCK, SUCCESS

from .places import RESULT, VECTORS, open_file, read

BLOCKING_READ, FILE_READ = "input-stream.blocking-read", "descriptor.read"


@check
def short_reads_of_stdin(run):
    """A short read of stdin is what came, and nothing behind it changes."""
    guest = run.guest("fd_read")
    guest.host.script(BLOCKING_READ, b"ab", b"c", b"defg")
    expect(read(guest, 0, 10), (SUCCESS, b"ab"), "the first read")
    expect(read(guest, 0, 2, 8), (SUCCESS, b"c"), "a read into two buffers")
    expect(read(guest, 0, 1, 0, 2, 8), (SUCCESS, b"defg"), "a read into four buffers")
    expect(guest.host.handles.held(), {"input-stream": 1}, "handles")


@check
def stdin_ends(run):
    """Wherever stdin is closed, the end is no bytes and no error, again and again."""
    for before in range(3):
        guest = run.guest("fd_read")
        guest.host.script(BLOCKING_READ, *[b"ab"] * before, CLOSED, CLOSED, CLOSED)
        for _ in range(before):
            expect(read(guest, 0, 5), (SUCCESS, b"ab"), f"a read before the end, of {before}")
        for lengths in [(5,), (2, 3), (1,)]:
            expect(read(guest, 0, *lengths), (SUCCESS, b""), f"the end after {before}")


@check
def failures_of_stdin(run):
    """A failed read of stdin is the filesystem's errno where there is one, and EIO else."""
    guest = run.guest("fd_read", "path_open")
    guest.host.script(BLOCKING_READ, Failed(), Failed(), *map(Failed, ERROR_CODES), b"on")
    expect(read(guest, 0, 5), (IO, b""), "without a code")
    expect(read(guest, 0, 2, 3), (IO, b""), "without a code, two buffers")
    for code, errno in ERROR_CODES.items():
        expect(read(guest, 0, 5), (errno, b""), code)
    expect(read(guest, 0, 5), (SUCCESS, b"on"), "the read after all failures")
    expect(guest.host.handles.held(), {"input-stream": 1}, "handles")


@check
def failures_without_filesystem(run):
    """A module that cannot open files does not ask the filesystem what a failure was."""
    guest = run.guest("fd_read")
    guest.host.script(BLOCKING_READ, Failed("quota"), Failed(), b"on")
    expect(read(guest, 0, 5), (IO, b""), "one buffer")
    expect(read(guest, 0, 2, 3), (IO, b""), "two buffers")
    expect(read(guest, 0, 5), (SUCCESS, b"on"), "the read after all failures")
    expect(guest.host.calls["filesystem-error-code"], 0, "how often it was asked")


@check
def short_reads_of_files(run):
    """A short read of a file moves the position by what came."""
    guest = run.guest("fd_read", "fd_tell", "path_open", preopens=[("/", {"file": b""})])
    fd = open_file(guest)
    offsets = []

    def answer(data):
        def at(_host, _descriptor, _count, offset):
            offsets.append(offset)
            return Ok((data, False))

        return at

    guest.host.script(FILE_READ, answer(b"abc"), answer(b"d"), answer(b"ef"))
    expect(read(guest, fd, 10), (SUCCESS, b"abc"), "one buffer")
    expect(read(guest, fd, 1, 9), (SUCCESS, b"d"), "two buffers")
    expect(read(guest, fd, 5000, 5000), (SUCCESS, b"ef"), "two large buffers")
    expect(offsets, [0, 3, 4], "where it was read")
    expect((guest.fd_tell(fd, RESULT), guest.number(RESULT, 8)), (SUCCESS, 6), "the position")
    expect(guest.host.handles.held(), {"descriptor": 2}, "handles")


@check
def empty_reads_of_files(run):
    """No bytes from a file are its end only where the host says so."""
    guest = run.guest("fd_read", "fd_pread", "path_open", preopens=[("/", {"file": b""})])
    fd = open_file(guest)
    interrupted, end = Ok((b"", False)), Ok((b"", True))
    guest.host.script(FILE_READ, interrupted, interrupted, Ok((b"ab", False)))
    expect(read(guest, fd, 10), (SUCCESS, b"ab"), "one buffer")
    guest.host.script(FILE_READ, interrupted, Ok((b"c", True)))
    expect(read(guest, fd, 1, 9), (SUCCESS, b"c"), "two buffers")
    guest.host.script(FILE_READ, interrupted, Ok((b"d", True)))
    expect(read(guest, fd, 9, offset=3), (SUCCESS, b"d"), "at a place")
    guest.host.script(FILE_READ, end, interrupted, end)
    expect(read(guest, fd, 10), (SUCCESS, b""), "the end")
    expect(read(guest, fd, 1, 9), (SUCCESS, b""), "the end, late")


@check
def failures_of_files(run):
    """Every error-code of a read has its errno, and the position stays."""
    guest = run.guest("fd_read", "path_open", preopens=[("/", {"file": bytearray(b"data")})])
    fd = open_file(guest)
    for code, errno in ERROR_CODES.items():
        guest.host.script(FILE_READ, Err(code), Err(code))
        expect(read(guest, fd, 5), (errno, b""), code)
        expect(read(guest, fd, 2, 3), (errno, b""), f"{code}, two buffers")
    expect(read(guest, fd, 5), (SUCCESS, b"data"), "the read after all failures")


@check
def failure_after_bytes(run):
    """A read that fails after some bytes gives those bytes, and the next one fails."""
    guest = run.guest("fd_read", "path_open", preopens=[("/", {"file": b""})])
    fd = open_file(guest)
    guest.host.script(FILE_READ, Ok((b"x" * 5000, False)), Err("io"), Err("io"))
    expect(read(guest, fd, 5000, 5000), (SUCCESS, b"x" * 5000), "the read")
    expect(read(guest, fd, 5000, 5000), (IO, b""), "the read after it")


@check
def too_many_bytes(run):
    """A host that gives more than it was asked for breaks its contract: the guest ends."""
    for data, lengths in [(b"x" * 11, (10,)), (b"x" * 11, (4, 6)), (b"x" * 70, (16, 16))]:
        for answer, name in [(data, BLOCKING_READ), (Ok((data, False)), FILE_READ)]:
            guest = run.guest("fd_read", "path_open", preopens=[("/", {"file": b""})])
            fd = 0 if name == BLOCKING_READ else open_file(guest)
            guest.host.script(name, answer)
            try:
                found = read(guest, fd, *lengths)
            except Exception as trap:  # whatever the package makes of a trap
                if "wasm" not in str(trap):
                    raise
                run.ended(guest)
                continue
            raise AssertionError(f"{len(data)} bytes for {lengths}: {found}")


@check
def buffers_at_the_edges(run):
    """Short reads at the very start and the very end of the guest's memory change only their
    bytes."""
    guest = run.guest("fd_read")
    size = 4 * 65536
    for address, length in [(0, 64), (3, 64), (15, 8), (size - 64, 64), (size - 8, 8)]:
        for data in [b"", b"a", b"abcdefgh"]:
            guest.fill(0, 0x5A, 256)
            guest.fill(size - 256, 0x5A, 256)
            guest.write(VECTORS, address.to_bytes(4, "little") + length.to_bytes(4, "little"))
            guest.host.script(BLOCKING_READ, data or CLOSED)
            expect(guest.fd_read(0, VECTORS, 1, RESULT), SUCCESS, f"{len(data)} at {address}")
            guest.write(address, b"\x5a" * len(data))
            expect(guest.differs(0, 256, 0x5A), 256, f"the start, {len(data)} at {address}")
            expect(
                guest.differs(size - 256, size, 0x5A), size, f"the end, {len(data)} at {address}"
            )


@check
def empty_reads_of_stdin(run):
    """No bytes from an open stdin are no end of it: the read goes on."""
    guest = run.guest("fd_read")
    guest.host.script(BLOCKING_READ, b"", b"", b"ab", b"", b"c")
    expect(read(guest, 0, 10), (SUCCESS, b"ab"), "one buffer")
    expect(read(guest, 0, 2, 8), (SUCCESS, b"c"), "two buffers")


@check
def nonblocking_stdin(run):
    """A non-blocking stdin answers EAGAIN while there is nothing, and never waits."""
    guest = run.guest("fd_read", "fd_fdstat_set_flags", "path_open")
    expect(guest.fd_fdstat_set_flags(0, NONBLOCK), SUCCESS, "fd_fdstat_set_flags")
    guest.host.script("input-stream.read", b"", b"", b"ab", b"c", Failed("io"), CLOSED)
    expect(read(guest, 0, 5), (AGAIN, b""), "nothing yet")
    expect(read(guest, 0, 2, 3), (AGAIN, b""), "nothing yet, two buffers")
    expect(read(guest, 0, 5), (SUCCESS, b"ab"), "some")
    expect(read(guest, 0, 2, 3), (SUCCESS, b"c"), "some, two buffers")
    expect(read(guest, 0, 5), (IO, b""), "a failure")
    expect(read(guest, 0, 5), (SUCCESS, b""), "the end")
    expect(guest.host.calls[BLOCKING_READ], 0, "calls that wait")
