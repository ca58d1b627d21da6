"""Files of which the host says odd things, and the calls that take a path."""

import struct

from scripted.checks import check, expect
from scripted.filesystem import record, stat_of
from scripted.host import Err, Ok
from scripted.interfaces import datetime
from scripted.preview1 import DIRECTORY, ERROR_CODES, OVERFLOW, SUCCESS

from .places import PATH, RESULT, open_file, open_path

STAT = 0x700

# Each call on a path, with the function of the host that decides it. `p` is the path.
PATH_CALLS = {
    "path_create_directory": ("create-directory-at", (3, "p")),
    "path_filestat_get": ("stat-at", (3, 0, "p", STAT)),
    "path_filestat_set_times": ("set-times-at", (3, 0, "p", 0, 0, 2)),
    "path_link": ("link-at", (3, 0, "p", 3, "p")),
    "path_open": ("open-at", (3, 0, "p", 0, 0, 0, 0, RESULT)),
    "path_readlink": ("readlink-at", (3, "p", STAT, 64, RESULT)),
    "path_remove_directory": ("remove-directory-at", (3, "p")),
    "path_rename": ("rename-at", (3, "p", 3, "p")),
    "path_symlink": ("symlink-at", ("p", 3, "p")),
    "path_unlink_file": ("unlink-file-at", (3, "p")),
}
# Each call on an open file, likewise.
FILE_CALLS = {
    "fd_advise": ("advise", (0, 0, 0)),
    "fd_datasync": ("sync-data", ()),
    "fd_filestat_get": ("stat", (STAT,)),
    "fd_filestat_set_size": ("set-size", (5,)),
    "fd_filestat_set_times": ("set-times", (0, 0, 2)),
    "fd_seek": ("stat", (0, 2, RESULT)),
    "fd_sync": ("sync", ()),
}


def _path_check(name):
    host_name, arguments = PATH_CALLS[name]

    def body(run):
        guest = run.guest(name, preopens=[("/", {"name": bytearray()})])
        guest.write(PATH, b"name")
        flat = []
        for argument in arguments:
            flat.extend((PATH, 4) if argument == "p" else (argument,))
        for code, errno in ERROR_CODES.items():
            guest.host.script(f"descriptor.{host_name}", Err(code))
            expect(getattr(guest, name)(*flat), errno, code)
        expect(guest.host.handles.held(), {"descriptor": 1}, "handles")

    body.__name__, body.__doc__ = f"{name}_fails", f"Every error-code of {host_name} has its errno."
    body.__module__ = __name__
    check(body)


def _file_check(name):
    host_name, arguments = FILE_CALLS[name]

    def body(run):
        guest = run.guest(name, "path_open", preopens=[("/", {"file": bytearray(b"data")})])
        fd = open_file(guest)
        for code, errno in ERROR_CODES.items():
            guest.host.script(f"descriptor.{host_name}", Err(code))
            expect(getattr(guest, name)(fd, *arguments), errno, code)
        expect(guest.host.handles.held(), {"descriptor": 2}, "handles")

    body.__name__, body.__doc__ = f"{name}_fails", f"Every error-code of {host_name} has its errno."
    body.__module__ = __name__
    check(body)


for _name in PATH_CALLS:
    _path_check(_name)
for _name in FILE_CALLS:
    _file_check(_name)


@check
def hash_fails(run):
    """A stat whose inode cannot be had fails whole, and writes nothing."""
    guest = run.guest(
        "fd_filestat_get", "path_filestat_get", "path_open", preopens=[("/", {"file": bytearray()})]
    )
    fd = open_file(guest)
    guest.fill(STAT, 0xA5, 64)
    guest.host.script("descriptor.metadata-hash", Err("io"))
    expect(guest.fd_filestat_get(fd, STAT), 29, "of a file")
    guest.write(PATH, b"file")
    guest.host.script("descriptor.metadata-hash-at", Err("no-entry"))
    expect(guest.path_filestat_get(3, 0, PATH, 4, STAT), 44, "of a path")
    expect(guest.differs(STAT, STAT + 64, 0xA5), STAT + 64, "untouched memory")


@check
def all_types(run):
    """Every descriptor-type has its file type, sockets too."""
    types = {
        "unknown": 0,
        "block-device": 1,
        "character-device": 2,
        "directory": 3,
        "fifo": 0,
        "symbolic-link": 7,
        "regular-file": 4,
        "socket": 6,
    }
    guest = run.guest(
        "fd_fdstat_get", "path_filestat_get", "path_open", preopens=[("/", {"file": bytearray()})]
    )
    for name, filetype in types.items():
        fd = open_file(guest)
        stat = stat_of(bytearray())
        stat.type = name
        guest.host.script("descriptor.stat", Ok(stat))
        expect(guest.fd_fdstat_get(fd, STAT), SUCCESS, f"fd_fdstat_get of {name}")
        expect(guest.number(STAT, 1), filetype, f"the type of {name}")
        guest.host.script("descriptor.stat-at", Ok(stat))
        guest.write(PATH, b"file")
        expect(guest.path_filestat_get(3, 0, PATH, 4, STAT), SUCCESS, f"a stat of {name}")
        expect(guest.number(STAT + 16, 1), filetype, f"the type in a stat of {name}")


@check
def odd_times(run):
    """Times that 64 bits of nanoseconds do not hold are EOVERFLOW; none at all are 0."""
    guest = run.guest("path_filestat_get", preopens=[("/", {})])
    guest.write(PATH, b"file")
    most = (1 << 64) - 1
    cases = [
        ([None, None, None], [0, 0, 0]),
        ([datetime(1, 5), None, datetime(0, 999_999_999)], [1_000_000_005, 0, 999_999_999]),
        ([datetime(most // 10**9, most % 10**9), None, None], [most, 0, 0]),
        ([datetime(most // 10**9, most % 10**9 + 1), None, None], None),
        ([None, datetime(most), None], None),
        ([None, None, datetime(most // 10**9 + 1)], None),
    ]
    for times, wanted in cases:
        stat = record(
            type="regular-file",
            link_count=3,
            size=7,
            data_access_timestamp=times[0],
            data_modification_timestamp=times[1],
            status_change_timestamp=times[2],
        )
        guest.host.script("descriptor.stat-at", Ok(stat))
        guest.host.script("descriptor.metadata-hash-at", Ok(record(lower=9, upper=1)))
        errno = guest.path_filestat_get(3, 0, PATH, 4, STAT)
        expect(errno, OVERFLOW if wanted is None else SUCCESS, f"{times and wanted}")
        if wanted is not None:
            found = struct.unpack("<QQBxxxxxxxQQQQQ", guest.read(STAT, 64))
            expect(found[1:], (9, 4, 3, 7, *wanted), "the stat")


@check
def type_cannot_be_had(run):
    """A file whose type or flags the host does not tell stays open, and can be closed."""
    guest = run.guest("fd_fdstat_get", "path_open", preopens=[("/", {"file": bytearray()})])
    fd = open_file(guest)
    guest.host.script("descriptor.get-flags", Err("io"))
    expect(guest.fd_fdstat_get(fd, STAT), 29, "no flags")
    guest.host.script("descriptor.stat", Err("busy"))
    expect(guest.fd_fdstat_get(fd, STAT), 10, "no type")
    expect(guest.fd_fdstat_get(fd, STAT), SUCCESS, "both")
    expect(guest.fd_close(fd), SUCCESS, "fd_close")
    expect(guest.host.handles.held(), {"descriptor": 1}, "handles")


@check
def many_descriptors(run):
    """A thousand open files are a thousand handles; numbers come back lowest first."""
    guest = run.guest("path_open", preopens=[("/", {"file": bytearray(), "folder": {}})])
    numbers = [open_file(guest) for _ in range(1000)]
    expect(numbers, list(range(4, 1004)), "numbers")
    expect(guest.host.handles.held(), {"descriptor": 1001}, "handles")
    for fd in (500, 4, 1003):
        expect(guest.fd_close(fd), SUCCESS, f"fd_close of {fd}")
    expect(guest.fd_close(500), 8, "fd_close of a closed one")
    expect([open_file(guest) for _ in range(4)], [4, 500, 1003, 1004], "numbers again")
    expect(open_file(guest, "folder", DIRECTORY), 1005, "a folder")
    expect(open_path(guest, "none"), 44, "a file that is not there")
    expect(guest.host.handles.held(), {"descriptor": 1003}, "handles in the end")


@check
def renumbering(run):
    """fd_renumber drops what the target had, and nothing else."""
    guest = run.guest(
        "fd_renumber", "fd_write", "path_open", preopens=[("/", {"file": bytearray()})]
    )
    first, second = open_file(guest, fdflags=1), open_file(guest, fdflags=1)
    for fd in (first, second):
        guest.fd_write(fd, PATH, 0, RESULT)
        guest.write(PATH, struct.pack("<II", RESULT, 4))
        expect(guest.fd_write(fd, PATH, 1, RESULT), SUCCESS, "an append write")
    expect(guest.host.handles.held(), {"descriptor": 3, "output-stream": 2}, "handles")
    expect(guest.fd_renumber(first, second), SUCCESS, "fd_renumber")
    expect(guest.host.handles.held(), {"descriptor": 2, "output-stream": 1}, "handles after it")
    expect(guest.fd_renumber(second, second), SUCCESS, "fd_renumber to itself")
    expect(guest.host.handles.held(), {"descriptor": 2, "output-stream": 1}, "handles after that")
    expect(guest.fd_renumber(second, 1), SUCCESS, "fd_renumber to stdout")
    expect(guest.fd_renumber(first, 1), 8, "fd_renumber of a closed one")
    expect(guest.host.handles.held(), {"descriptor": 2, "output-stream": 1}, "handles in the end")
