"""Directories that are long, that fail half way, and that change while they are read."""

from scripted.checks import check, expect
from scripted.host import Err
from scripted.preview1 import DIRECTORY, ERROR_CODES, SUCCESS, directory_entries

from .places import RESULT, open_file

ENTRIES = 0x8000
NEXT = "directory-entry-stream.read-directory-entry"


def names(guest, fd, size=4096):
    """All names, read as a libc does: (names, cookies)."""
    found, cookies, cookie = [], [0], 0
    while True:
        expect(guest.fd_readdir(fd, ENTRIES, size, cookie, RESULT), SUCCESS, "fd_readdir")
        used = guest.number(RESULT)
        entries = directory_entries(guest.read(ENTRIES, used))
        found += [entry[3] for entry in entries]
        cookies += [entry[0] for entry in entries]
        if used < size:
            return found, cookies
        expect(len(entries) > 0, True, f"an entry in {size} bytes")
        cookie = entries[-1][0]


def folder(count):
    return {f"entry {at:03}": bytearray() for at in range(count)}


@check
def every_length(run):
    """Directories of no, one and 200 entries, with `.` and `..` before them."""
    for count in (0, 1, 200):
        for size in (100, 4096, 20_000):
            entries = folder(count)
            guest = run.guest("fd_readdir", preopens=[("/", entries)])
            expect(
                names(guest, 3, size)[0], [".", "..", *entries], f"{count} entries, {size} bytes"
            )
            held = guest.host.handles.held()
            expect(held.get("directory-entry-stream", 0) <= 1, True, f"streams, {held}")
            expect(held["descriptor"], 1, "descriptors")


@check
def any_cookie(run):
    """Every cookie handed out leads to the entry behind it, in any order."""
    guest = run.guest("fd_readdir", preopens=[("/", folder(40))])
    found, cookies = names(guest, 3, 300)
    for at in (40, 3, 0, 17, 16, 41, 1):
        guest.fd_readdir(3, ENTRIES, 100, cookies[at], RESULT)
        entries = directory_entries(guest.read(ENTRIES, guest.number(RESULT)))
        expect(entries[0][3], found[at], f"the entry at cookie {at}")


@check
def two_at_once(run):
    """Two directories that are read in turns do not disturb each other."""
    guest = run.guest("fd_readdir", preopens=[("/a", folder(5)), ("/b", folder(7))])
    found, cookies = {3: [], 4: []}, {3: 0, 4: 0}
    for _ in range(9):
        for fd in (3, 4):
            guest.fd_readdir(fd, ENTRIES, 24 + 9, cookies[fd], RESULT)
            for cookie, _, _, name in directory_entries(guest.read(ENTRIES, guest.number(RESULT))):
                found[fd].append(name)
                cookies[fd] = cookie
    expect(found[3], [".", "..", *folder(5)], "the first")
    expect(found[4], [".", "..", *folder(7)], "the second")


@check
def long_names(run):
    """A name of any length comes whole where there is room, and cut short where not."""
    name = "n" * 3000
    guest = run.guest("fd_readdir", preopens=[("/", {"x": bytearray(), name: bytearray()})])
    expect(names(guest, 3, 8192)[0], [".", "..", "x", name], "names")
    expect(guest.fd_readdir(3, ENTRIES, 200, 0, RESULT), SUCCESS, "a small buffer")
    expect(guest.number(RESULT), 200, "all of it is used")
    expect(names(guest, 3, 3100)[0], [".", "..", "x", name], "names in a buffer that just holds it")


@check
def failures(run):
    """Every error-code of read-directory and of its entries has its errno, and nothing is left."""
    guest = run.guest("fd_readdir", preopens=[("/", folder(3))])
    for code, errno in ERROR_CODES.items():
        guest.host.script("descriptor.read-directory", Err(code))
        expect(guest.fd_readdir(3, ENTRIES, 4096, 0, RESULT), errno, f"{code} of the directory")
        expect(guest.host.handles.held(), {"descriptor": 1}, "handles")
    for code, errno in ERROR_CODES.items():
        guest.host.script(NEXT, Err(code))
        expect(guest.fd_readdir(3, ENTRIES, 4096, 0, RESULT), errno, f"{code} of an entry")
    expect(names(guest, 3)[0], [".", "..", *folder(3)], "names after all failures")


@check
def vanishing_entries(run):
    """An entry that is gone before its inode is asked for does not end the listing."""
    guest = run.guest("fd_readdir", preopens=[("/", folder(3))])
    guest.host.script("descriptor.metadata-hash-at", Err("no-entry"))
    found = names(guest, 3)[0]
    expect(found[:2], [".", ".."], "the first two")
    expect(set(found[2:]) >= {"entry 001", "entry 002"}, True, f"the rest, {found}")


@check
def dropped_in_order(run):
    """A directory that is closed half read drops its stream, then itself."""
    guest = run.guest("fd_readdir", "path_open", preopens=[("/", {"sub": folder(200)})])
    for _ in range(3):
        fd = open_file(guest, "sub", DIRECTORY)
        guest.fd_readdir(fd, ENTRIES, 200, 0, RESULT)
        guest.fd_readdir(fd, ENTRIES, 200, 5, RESULT)
        expect(guest.fd_close(fd), SUCCESS, "fd_close")
        expect(guest.host.handles.held(), {"descriptor": 1}, "handles")
    expect(guest.fd_readdir(fd, ENTRIES, 200, 0, RESULT), 8, "fd_readdir of a closed one")


@check
def listed_again_and_again(run):
    """Directories that are opened, listed and closed leave no memory behind."""
    guest = run.guest("fd_readdir", "path_open", preopens=[("/", {"sub": folder(20)})])
    sizes = []
    for _ in range(40):
        fd = open_file(guest, "sub", DIRECTORY)
        names(guest, fd)
        guest.fd_close(fd)
        sizes.append(guest.private_pages())
    expect(sizes[-1], sizes[9], "pages of private memory")
