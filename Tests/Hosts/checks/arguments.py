"""Arguments, environment, terminals and exits."""

from scripted.checks import check, expect
from scripted.host import Exit
from scripted.interfaces import Terminals
from scripted.preview1 import SUCCESS

from .places import RESULT

POINTERS, TEXT = 0x1000, 0x10000
LISTS = [
    [],
    [""],
    ["program"],
    ["program", "", "-x", "Zürich 日本 🎈", "a" * 5000],
    [f"{at}" for at in range(3000)],
]


def strings(guest, kind):
    """The guest's view of its arguments or environment."""
    expect(guest.call(f"{kind}-sizes-get", RESULT, RESULT + 4), SUCCESS, f"{kind}_sizes_get")
    count, size = guest.number(RESULT), guest.number(RESULT + 4)
    guest.fill(TEXT, 0xA5, size + 8)
    expect(guest.call(f"{kind}-get", POINTERS, TEXT), SUCCESS, f"{kind}_get")
    text = guest.read(TEXT, size)
    expect(guest.differs(TEXT + size, TEXT + size + 8, 0xA5), TEXT + size + 8, "what is behind")
    expect(text.endswith(b"\0") or count == 0, True, "a 0 behind the last")
    found = [part.decode() for part in text.split(b"\0")[:count]]
    pointers = guest.read(POINTERS, 4 * count)
    at = TEXT
    for index, string in enumerate(found):
        pointer = int.from_bytes(pointers[4 * index : 4 * index + 4], "little")
        expect(pointer, at, f"the pointer to {index}")
        at += len(string.encode()) + 1
    expect(at, TEXT + size, "the size")
    return found


@check
def arguments(run):
    """Any number of arguments of any length and script."""
    for wanted in LISTS:
        guest = run.guest("args_get", "args_sizes_get", arguments=wanted)
        expect(strings(guest, "args"), wanted, "arguments")


@check
def environment(run):
    """Any number of variables, with empty names and values and more than one `=`."""
    for values in LISTS:
        wanted = [(f"name{at}" if at % 5 else "", value) for at, value in enumerate(values)]
        guest = run.guest("environ_get", "environ_sizes_get", environment=wanted)
        joined = [f"{name}={value}" for name, value in wanted]
        expect(strings(guest, "environ"), joined, "environment")


@check
def terminals(run):
    """Whether a stream is a terminal is asked once, and the terminal's handle is dropped."""
    for stdin, stdout, stderr in [(True, True, True), (False, True, False), (False, False, False)]:
        guest = run.guest("fd_fdstat_get", terminals=Terminals(stdin, stdout, stderr))
        for _ in range(3):
            for fd, terminal in enumerate((stdin, stdout, stderr)):
                expect(guest.fd_fdstat_get(fd, RESULT), SUCCESS, "fd_fdstat_get")
                expect(guest.number(RESULT, 1), 2 if terminal else 0, f"the type of {fd}")
        expect(guest.host.handles.held(), {}, "handles")
        asked = [guest.host.calls[f"get-terminal-{name}"] for name in ("stdin", "stdout", "stderr")]
        expect(asked, [1, 1, 1], "how often the host was asked")


@check
def exits(run):
    """An exit reaches the host with its code, and with 255 where it is beyond."""
    for code, wanted in [(0, 0), (1, 1), (42, 42), (255, 255), (256, 255), (1 << 31, 255)]:
        guest = run.guest("proc_exit")
        try:
            guest.proc_exit(code)
        except Exit as exit_:
            expect(exit_.code, wanted, f"exit {code}")
            run.ended(guest)
            continue
        raise AssertionError(f"exit {code} came back")
