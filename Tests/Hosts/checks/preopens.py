"""get-directories with none, one and many."""

from scripted.checks import check, expect
from scripted.preview1 import BADF, SUCCESS

from .places import PATH, RESULT, open_file, read

NAME = 0x1000


def _names(guest, first=3):
    """The names of all preopened directories, as a libc asks for them."""
    names, fd = [], first
    while guest.fd_prestat_get(fd, RESULT) == SUCCESS:
        length = guest.number(RESULT + 4)
        guest.fill(NAME, 0xA5, length + 8)
        expect(guest.fd_prestat_dir_name(fd, NAME, length), SUCCESS, f"the name of {fd}")
        names.append(guest.read(NAME, length).decode())
        expect(
            guest.differs(NAME + length, NAME + length + 8, 0xA5), NAME + length + 8, "behind it"
        )
        fd += 1
    expect(guest.fd_prestat_get(fd, RESULT), BADF, f"fd_prestat_get of {fd}")
    return names


@check
def none(run):
    """Without preopened directories descriptor 3 is a bad one."""
    guest = run.guest("fd_prestat_get", "fd_prestat_dir_name", "path_open", preopens=[])
    expect(_names(guest), [], "names")
    expect(guest.path_open(3, 0, PATH, 0, 0, 0, 0, 0, RESULT), BADF, "path_open")
    expect(guest.host.handles.held(), {}, "handles")
    expect(guest.host.calls["get-directories"], 1, "how often the host was asked")


@check
def one(run):
    """One directory, whatever its name is."""
    for name in ["/", "", "a" * 10_000, "Zürich/日本/🎈"]:
        guest = run.guest(
            "fd_prestat_get",
            "fd_prestat_dir_name",
            "path_open",
            preopens=[(name, {"f": bytearray()})],
        )
        expect(_names(guest), [name], "names")
        expect(open_file(guest, "f"), 4, "a file in it")
        expect(guest.host.handles.held(), {"descriptor": 2}, "handles")


@check
def many(run):
    """200 directories, and the host is asked once: each answer is new handles."""
    wanted = [f"folder {at}" * (at % 9) for at in range(200)]
    folders = [(name, {"f": bytearray(b"%d" % at)}) for at, name in enumerate(wanted)]
    guest = run.guest("fd_prestat_get", "fd_prestat_dir_name", "path_open", preopens=folders)
    expect(_names(guest), wanted, "names")
    expect(open_file(guest, "f", directory=202), 203, "a file in the last")
    expect(_names(guest), wanted, "names again")
    expect(guest.host.handles.held(), {"descriptor": 201}, "handles")
    expect(guest.fd_close(100), SUCCESS, "fd_close")
    expect(open_file(guest, "f", directory=202), 100, "a number that is free again")
    expect(guest.fd_prestat_get(100, RESULT), BADF, "a file where a directory was")
    expect(_names(guest, 101), wanted[98:], "names behind it")
    expect(guest.host.calls["get-directories"], 1, "how often the host was asked")


@check
def late(run):
    """Directories are asked for when one can be meant, and have their numbers before any is free."""
    guest = run.guest("fd_read", "path_open", stdin=b"data", preopens=[("/", {"f": bytearray()})])
    expect(read(guest, 0, 4), (SUCCESS, b"data"), "stdin")
    expect(guest.host.calls["get-directories"], 0, "how often the host was asked")
    for fd in (0, 2):
        expect(guest.fd_close(fd), SUCCESS, f"fd_close of {fd}")
    expect(open_file(guest, "f"), 0, "the lowest number that is free")
    expect(guest.fd_close(77), BADF, "fd_close of none")
    expect(guest.host.handles.held(), {"descriptor": 2}, "handles")
