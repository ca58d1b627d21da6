"""The same call over and over: no private memory grows, and no handle is left."""

from scripted.checks import check, expect
from scripted.preview1 import BADF, MONOTONIC, NOENT, SUCCESS, clock_subscription

from .places import PATH, RESULT, open_file

EVENTS, BATCH = 0x3000, 1_000


def _repeat(run, guest, call, arguments, wanted):
    """Calls as often as was asked for, in batches, and looks at the guest in between."""
    repeated = getattr(guest, f"repeat_{call}")
    expect(repeated(10, *arguments), wanted, "the first calls")
    pages, held = guest.private_pages(), guest.host.handles.held()
    for at in range(0, run.calls, BATCH):
        expect(repeated(min(BATCH, run.calls - at), *arguments), wanted, f"calls from {at} on")
        expect(guest.private_pages(), pages, f"pages of private memory after {at} calls")
        expect(guest.host.handles.held(), held, f"handles after {at} calls")


@check
def writes_to_a_bad_descriptor(run):
    """fd_write of a descriptor that is not open."""
    guest = run.guest("fd_write", "path_open", preopens=[("/", {})])
    _repeat(run, guest, "fd_write", (99, PATH, 1, RESULT), BADF)


@check
def openings_of_a_missing_file(run):
    """path_open of a file that is not there."""
    guest = run.guest("path_open", preopens=[("/", {})])
    guest.write(PATH, b"missing")
    _repeat(run, guest, "path_open", (3, 0, PATH, 7, 0, 0, 0, 0, RESULT), NOENT)


@check
def polls_of_a_past_deadline(run):
    """poll_oneoff of a deadline that is over."""
    guest = run.guest("poll_oneoff", "path_open", preopens=[("/", {})])
    guest.write(PATH, clock_subscription(1, MONOTONIC, 1, absolute=True))
    _repeat(run, guest, "poll_oneoff", (PATH, EVENTS, 1, RESULT), SUCCESS)


@check
def polls_of_two_past_deadlines(run):
    """poll_oneoff of two deadlines that are over, which needs a list."""
    guest = run.guest("poll_oneoff", "path_open", preopens=[("/", {})])
    guest.write(PATH, clock_subscription(1, MONOTONIC, 1, absolute=True) * 2)
    _repeat(run, guest, "poll_oneoff", (PATH, EVENTS, 2, RESULT), SUCCESS)


@check
def stats(run):
    """path_filestat_get of a file that is there."""
    guest = run.guest("path_filestat_get", preopens=[("/", {"file": bytearray()})])
    guest.write(PATH, b"file")
    _repeat(run, guest, "path_filestat_get", (3, 0, PATH, 4, EVENTS), SUCCESS)


@check
def private_memory_is_seen(run):
    """What these checks look at does grow where it has to: with descriptors."""
    guest = run.guest("path_open", preopens=[("/", {"file": bytearray()})])
    pages = guest.private_pages()
    for _ in range(5000):
        open_file(guest)
    expect(guest.private_pages() > pages, True, "pages of private memory grew")
