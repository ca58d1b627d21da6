"""Checks, and what each of them ends with."""

import inspect

from .guest import Guest
from .world import World

ALL = []


def check(body):
    """Declares a check. It gets a Run. Its first line of documentation is its name in reports."""
    body.label = f"{body.__module__.rpartition('.')[2]}.{body.__name__}"
    body.title = inspect.getdoc(body).partition("\n")[0].rstrip(".")
    ALL.append(body)
    return body


class Run:
    """One check: makes its guests, and holds them to account when it is done."""

    def __init__(self, toolbox, calls):
        self.toolbox = toolbox
        # How often the checks of endurance call.
        self.calls = calls
        self._guests = []

    def guest(self, *functions, **world):
        """A guest that imports these functions, and fd_close. The world is World's arguments."""
        return self.take(
            Guest(self.toolbox, tuple(sorted({*functions, "fd_close"})), World(**world))
        )

    def take(self, guest):
        self._guests.append(guest)
        return guest

    def ended(self, guest):
        """A guest has trapped, as it had to, and can be asked nothing more."""
        self._guests.remove(guest)

    def settle(self):
        """Every script was played to its end, nothing was done that no guest may do, and when all
        descriptors are closed the host holds nothing any more."""
        for guest in self._guests:
            host = guest.host
            expect(host.unanswered, {}, "answers that nobody asked for")
            expect(host.handles.violations, [], "violations")
            # The preopens are handed out now at the latest.
            guest.fd_close(0)
            for fd in range(1, 3 + host.handles.handed_out):
                guest.fd_close(fd)
            expect(host.handles.held(), {}, "handles held when all is closed")
            expect(host.handles.violations, [], "violations while closing")


def expect(found, wanted, what):
    if found != wanted:
        raise AssertionError(f"{what}: {shorten(found)}, and not {shorten(wanted)}")


def shorten(value):
    text = repr(value)
    return text if len(text) < 200 else f"{text[:90]} … {text[-90:]}"
