"""Private memory that cannot grow any more: ENOMEM, nothing ends, and nothing is lost."""

from scripted.checks import check, expect
from scripted.preview1 import (
    BADF,
    CREATE,
    MONOTONIC,
    NOENT,
    NOMEM,
    SUCCESS,
    clock_subscription,
    iovecs,
)

from .arguments import strings
from .directories import ENTRIES, folder, names
from .places import BUFFER, PATH, RESULT, open_file, open_path, pattern, read, write

# A path and a buffer that the guest's memory has room for, and private memory has not.
LONG = 0x8000
# A flag of path_open.
OPEN_DIRECTORY = 2


def freeze(guest):
    """From now on no memory of the guest grows."""
    guest.store.set_limits(memory_size=0x10000)


def fill(guest, path="file"):
    """Opens a file until there is no memory for another number: (errno, numbers)."""
    opened = []
    for _ in range(5000):
        errno = open_path(guest, path)
        if errno != SUCCESS:
            return errno, opened
        opened.append(guest.number(RESULT))
    raise AssertionError("private memory is never full")


@check
def descriptors(run):
    """Where there is no room for a number nothing is opened or made, and the others stay usable."""
    guest = run.guest("path_open", "fd_read", preopens=[("/", {"file": bytearray(b"abc")})])
    freeze(guest)
    errno, opened = fill(guest)
    expect(errno, NOMEM, "the one too many")
    expect(open_path(guest, "new", CREATE), NOMEM, "a new file")
    expect("new" in guest.host.world.preopens[0][1], False, "whether it was made")
    expect(guest.host.handles.held()["descriptor"], len(opened) + 1, "descriptors")
    expect(read(guest, opened[-1], 3), (SUCCESS, b"abc"), "a read of the last")
    expect(read(guest, opened[0], 1, 2), (SUCCESS, b"abc"), "a read of the first, two buffers")
    expect(guest.fd_close(opened[3]), SUCCESS, "fd_close")
    expect(open_file(guest), opened[3], "the number that is free")
    for fd in opened:
        guest.fd_close(fd)


@check
def failed_opens(run):
    """An open that fails takes no number."""
    guest = run.guest("path_open", preopens=[("/", {"file": bytearray()})])
    for _ in range(20):
        expect(open_path(guest, "missing"), NOENT, "a missing file")
    expect(guest.fd_close(4), BADF, "the number of one that was not opened")
    expect(open_file(guest), 4, "the first number")


@check
def paths(run):
    """A path that there is no room for is ENOMEM, and a shorter one works, in every function."""
    functions = ["path_open", "path_rename", "path_link", "path_symlink", "path_unlink_file",
                 "path_create_directory", "path_filestat_get", "path_readlink"]
    guest = run.guest(*functions, preopens=[("/", {"file": bytearray()})])
    freeze(guest)
    length = 0x18000
    guest.fill(LONG, ord("x"), length)
    for errno, (at, count) in [(NOMEM, (LONG, length)), (SUCCESS, (PATH, 4))]:
        guest.write(PATH, b"file")
        long, short = (at, count), (PATH, 4)
        expect(guest.path_rename(3, *long, 3, *short), errno, "path_rename from it")
        expect(guest.path_rename(3, *short, 3, *long), errno, "path_rename to it")
        expect(guest.path_link(3, 0, *long, 3, *short), errno, "path_link of it")
        expect(guest.path_link(3, 0, *short, 3, *long), errno, "path_link to it")
        expect(guest.path_symlink(*long, 3, *short), errno, "path_symlink to it")
        expect(guest.path_filestat_get(3, 0, *long, BUFFER), errno, "path_filestat_get")
        expect(guest.path_readlink(3, *long, BUFFER, 64, RESULT), errno, "path_readlink")
        expect(guest.path_open(3, 0, *long, 0, 2, 0, 0, RESULT), errno, "path_open")


@check
def everything_else(run):
    """What is called when memory is full succeeds or is ENOMEM, and goes on when it is not."""
    preopens = [("/", {"file": bytearray(b"abcdef"), "sub": folder(5)})]
    guest = run.guest("path_open", "path_readlink", "fd_readdir", "fd_read", "fd_write",
                      "poll_oneoff", preopens=preopens, stdin=b"0123456789" * 20)
    freeze(guest)
    _, opened = fill(guest)
    # Paths of every length, to leave as little as possible.
    guest.fill(LONG, ord("x"), 0x10000)

    def readlink():
        guest.write(PATH, b"file")
        return guest.path_readlink(3, PATH, 4, BUFFER, 64, RESULT)

    def sleep(count):
        timer = clock_subscription(1, MONOTONIC, 1_000_000)
        guest.write(0x2000, timer * count)
        return guest.poll_oneoff(0x2000, 0x20000, count, RESULT)

    def scatter(count):
        guest.write(0x2000, iovecs(*[(BUFFER, 1)] * count))
        return guest.fd_read(0, 0x2000, count, RESULT)

    for call in (
        readlink, lambda: sleep(1), lambda: sleep(2), lambda: sleep(1000), lambda: scatter(2),
        lambda: scatter(4000), lambda: guest.fd_readdir(3, ENTRIES, 200, 0, RESULT),
    ):
        expect(call() in (SUCCESS, NOMEM), True, "an errno")
    expect(sleep(2000), NOMEM, "a poll of 2000 clocks")
    expect(scatter(8000), NOMEM, "a read into 8000 buffers")
    expect(write(guest, 1, 2, 3), (SUCCESS, 5), "a write of two buffers")
    expect(bytes(guest.host.world.stdout), pattern(5), "what came of it")
    for fd in opened:
        guest.fd_close(fd)
    expect(names(guest, 3)[0], [".", "..", "file", "sub"], "names")


def listed(guest, fd):
    """Begins to list a directory, and keeps what that takes: errno."""
    return guest.fd_readdir(fd, ENTRIES, 4096, 0, RESULT)


@check
def little_by_little(run):
    """With less and less memory each call succeeds or is ENOMEM: no host is asked for what there is no
    room for."""
    small, long = folder(1), {f"{at}{'n' * 3000}": bytearray() for at in range(3)}
    guest = run.guest("path_open", "path_readlink", "fd_readdir", "fd_read", "poll_oneoff",
                      preopens=[("/", {"small": small, "long": long})], stdin=b"0123456789" * 50_000)
    fds = [open_file(guest, "small", OPEN_DIRECTORY) for _ in range(80)]
    large = open_file(guest, "long", OPEN_DIRECTORY)
    freeze(guest)
    counts = (1, 2, 3, 5, 7, 10, 14, 20, 28, 40, 56, 80, 112, 160)
    guest.write(PATH, b"file")
    guest.write(0x200, iovecs((0x10000, 9000), (0x20000, 9000)))
    guest.write(0x2000, clock_subscription(1, MONOTONIC, 1_000_000) * max(counts))

    found = set()
    for fd in fds:
        results = [guest.path_readlink(3, PATH, 4, BUFFER, 64, RESULT),
                   guest.fd_read(0, 0x200, 2, RESULT), listed(guest, large), listed(guest, fd)]
        results += [guest.poll_oneoff(0x2000, 0x20000, count, RESULT) for count in counts]
        expect(set(results) <= {SUCCESS, NOMEM}, True, f"errnos {results}")
        found.update(results)
    expect(found, {SUCCESS, NOMEM}, "errnos")
    for fd in fds:
        guest.fd_close(fd)


@check
def crowded_directories(run):
    """Wherever there is room to list one file, there is to list many."""
    entries = {"one": folder(1), "many": folder(300)}
    found = set()
    for held in range(0, 64):
        guest = run.guest("path_open", "fd_readdir", preopens=[("/", entries)])
        fds = [open_file(guest, "one", OPEN_DIRECTORY) for _ in range(held + 1)]
        many = open_file(guest, "many", OPEN_DIRECTORY)
        freeze(guest)
        for fd in fds:
            errno = listed(guest, fd)
        found.add(errno)
        guest.fd_close(fd)
        if errno == SUCCESS:
            expect(names(guest, many)[0], [".", "..", *entries["many"]], f"names, {held} held")
    expect(found, {SUCCESS, NOMEM}, "errnos")


@check
def directories(run):
    """A directory that memory does not hold is listed whole, and every cookie leads on."""
    entries = {f"{at:04} {'n' * 200}": bytearray() for at in range(1500)}
    guest = run.guest("fd_readdir", preopens=[("/", entries)])
    freeze(guest)
    found, cookies = names(guest, 3, 4000)
    expect(found, [".", "..", *entries], "names")
    expect(guest.private_pages(), 1, "pages of private memory")
    for at in (1500, 3, 0, 700, 699, 1501):
        expect(guest.fd_readdir(3, ENTRIES, 300, cookies[at], RESULT), SUCCESS, f"cookie {at}")
        name = guest.read(ENTRIES + 24, guest.number(ENTRIES + 16)).decode()
        expect(name, found[at], f"the entry at cookie {at}")
    # A buffer that is larger than what is kept.
    expect(names(guest, 3, 0x18000)[0], [".", "..", *entries], "names, in large pieces")


@check
def arguments(run):
    """Arguments that the host had room for, and the adapter has not: ENOMEM, each time."""
    guest = run.guest("args_sizes_get", "args_get", "environ_sizes_get", "environ_get",
                      arguments=["x" * 40_000], environment=[("A", "B")])
    freeze(guest)
    for _ in range(3):
        expect(guest.args_sizes_get(RESULT, RESULT + 4), NOMEM, "args_sizes_get")
        expect(guest.args_get(0x1000, 0x10000), NOMEM, "args_get")
    expect(strings(guest, "environ"), ["A=B"], "variables")
