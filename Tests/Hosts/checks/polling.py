"""Pollables that are ready late, out of order, or not when the host says so."""

from scripted.checks import check, expect
from scripted.interfaces import datetime
from scripted.preview1 import (
    BADF,
    INVAL,
    MONOTONIC,
    NOMEM,
    REALTIME,
    SUCCESS,
    clock_subscription,
    descriptor_subscription,
    events,
)

from .places import RESULT, open_file

SUBSCRIPTIONS, EVENTS = 0x1000, 0x3000
SECOND = 1_000_000_000


def poll(guest, *subscriptions):
    """(errno, events)."""
    guest.write(SUBSCRIPTIONS, b"".join(subscriptions))
    guest.fill(EVENTS, 0xA5, 32 * len(subscriptions))
    errno = guest.poll_oneoff(SUBSCRIPTIONS, EVENTS, len(subscriptions), RESULT)
    count = guest.number(RESULT) if errno == SUCCESS else 0
    end = EVENTS + 32 * len(subscriptions)
    expect(guest.differs(EVENTS + 32 * count, end, 0xA5), end, "what is behind the events")
    return errno, events(guest.read(EVENTS, 32 * count))


def clock(userdata, timeout, clock_id=MONOTONIC, absolute=False):
    return clock_subscription(userdata, clock_id, timeout, absolute)


@check
def one_clock(run):
    """One clock takes its time, and no pollable is left."""
    guest = run.guest("poll_oneoff")
    for timeout in (0, 5, 20_000, SECOND):
        begin = guest.host.world.now
        expect(poll(guest, clock(7, timeout)), (SUCCESS, [(7, 0, 0)]), f"{timeout} ns")
        passed = guest.host.world.now - begin
        expect(timeout <= passed <= timeout + 100, True, f"{passed} ns passed for {timeout}")
        expect(guest.host.handles.held(), {}, "handles")


@check
def past_deadlines(run):
    """A deadline in the past is now, by either clock."""
    guest = run.guest("poll_oneoff")
    guest.host.world.wall = datetime(1000, 500)
    begin = guest.host.world.now
    for clock_id in (MONOTONIC, REALTIME):
        for deadline in (0, 1, begin - 1):
            subscription = clock(1, deadline, clock_id, absolute=True)
            expect(poll(guest, subscription), (SUCCESS, [(1, 0, 0)]), f"{deadline}")
    expect(guest.host.world.now - begin < 100, True, "time stands still")
    subscription = clock(2, 1000 * SECOND + 750, REALTIME, absolute=True)
    expect(poll(guest, subscription), (SUCCESS, [(2, 0, 0)]), "a deadline ahead")
    expect(guest.host.world.now - begin >= 250, True, "time passed")
    expect(guest.host.handles.held(), {}, "handles")


@check
def first_come(run):
    """Whatever is ready first ends the wait, be it stdin or a clock."""
    for stdin_at, wanted in [(5, [(1, 0, 1)]), (50, [(2, 0, 0)]), (None, [(2, 0, 0)])]:
        guest = run.guest("poll_oneoff")
        now = guest.host.world.now
        guest.host.world.input_ready_at = None if stdin_at is None else now + stdin_at * SECOND
        found = poll(
            guest, descriptor_subscription(1, 0), clock(2, 20 * SECOND), clock(3, 30 * SECOND)
        )
        expect(found, (SUCCESS, wanted), f"stdin after {stdin_at} s")
        expect(guest.host.handles.held(), {"input-stream": 1}, "handles")


@check
def out_of_order(run):
    """What the host calls ready gets its event, in whatever order the host lists it, once."""
    guest = run.guest("poll_oneoff")
    for answer, wanted in [
        ([0], [1]),
        ([2], [3]),
        ([2, 0], [1, 3]),
        ([1, 2, 0], [1, 2, 3]),
        ([1, 1, 1], [2]),
    ]:
        guest.host.script("poll", lambda _host, _pollables, answer=answer: answer)
        found = poll(guest, clock(1, 5 * SECOND), clock(2, 5 * SECOND), clock(3, 5 * SECOND))
        expect(found, (SUCCESS, [(at, 0, 0) for at in wanted]), f"{answer}")
        expect(guest.host.handles.held(), {}, "handles")


@check
def woken_for_nothing(run):
    """A poll that finds nothing ready goes on: there is always an event."""
    guest = run.guest("poll_oneoff")
    guest.host.script("poll", lambda *_: [], lambda *_: [], lambda *_: [1])
    found = poll(guest, clock(1, 5 * SECOND), clock(2, 6 * SECOND))
    expect(found, (SUCCESS, [(2, 0, 0)]), "events")
    expect(guest.host.handles.held(), {}, "handles")


@check
def too_many(run):
    """More than the host has handles for is ENOMEM, and the host is not asked."""
    guest = run.guest("poll_oneoff")
    guest.write(RESULT, bytes(4))
    expect(guest.poll_oneoff(0, 0, 0x10001, RESULT), NOMEM, "a poll of 65 537 clocks")
    expect(guest.number(RESULT), 0, "events")


@check
def mixed(run):
    """Files are ready at once, bad descriptors have their errno, and nobody waits for the rest."""
    guest = run.guest("poll_oneoff", "path_open", preopens=[("/", {"file": bytearray(b"data")})])
    fd = open_file(guest)
    guest.host.world.input_ready_at = None
    guest.host.world.output_ready_at = None
    begin = guest.host.world.now
    found = poll(
        guest,
        clock(1, 5 * SECOND),
        descriptor_subscription(2, 99),
        descriptor_subscription(3, 0),
        descriptor_subscription(4, fd),
        descriptor_subscription(5, fd, writing=True),
        descriptor_subscription(6, 1, writing=True),
    )
    expect(found, (SUCCESS, [(2, BADF, 1), (4, 0, 1), (5, 0, 2)]), "events")
    expect(guest.host.world.now - begin < 100, True, "time stands still")
    wanted = {"descriptor": 2, "input-stream": 1, "output-stream": 1}
    expect(guest.host.handles.held(), wanted, "handles")


@check
def ready_streams(run):
    """Standard streams that are ready have events beside those of files."""
    guest = run.guest("poll_oneoff", "path_open", preopens=[("/", {"file": bytearray(b"data")})])
    fd = open_file(guest)
    found = poll(
        guest,
        descriptor_subscription(1, fd),
        descriptor_subscription(2, 0),
        descriptor_subscription(3, 1, writing=True),
        descriptor_subscription(4, 2, writing=True),
        clock(5, 5 * SECOND),
    )
    expect(found, (SUCCESS, [(1, 0, 1), (2, 0, 1), (3, 0, 2), (4, 0, 2)]), "events")
    wanted = {"descriptor": 2, "input-stream": 1, "output-stream": 2}
    expect(guest.host.handles.held(), wanted, "handles")


@check
def many_subscriptions(run):
    """A hundred subscriptions, of which the last is ready first."""
    guest = run.guest("poll_oneoff")
    subscriptions = [clock(at, (200 - at) * SECOND) for at in range(100)]
    expect(poll(guest, *subscriptions), (SUCCESS, [(99, 0, 0)]), "events")
    expect(guest.host.handles.held(), {}, "handles")


@check
def refusals(run):
    """What is not well-formed asks the host for nothing."""
    guest = run.guest("poll_oneoff")
    expect(guest.poll_oneoff(SUBSCRIPTIONS, EVENTS, 0, RESULT), INVAL, "no subscriptions")
    for odd in (clock(1, 5, clock_id=9), descriptor_subscription(1, 0)[:8] + b"\x07" + bytes(39)):
        errno, _ = poll(guest, clock(2, 5), odd)
        expect(errno in (INVAL, BADF), True, f"errno {errno}")
    expect(guest.host.handles.handed_out, 0, "handles handed out")
    expect(dict(guest.host.calls), {}, "calls")


@check
def realtime_overflows(run):
    """A wall clock beyond 64 bits of nanoseconds is an event's error, beside the others."""
    guest = run.guest("poll_oneoff")
    guest.host.world.wall = datetime((1 << 64) - 1)
    found = poll(guest, clock(1, 5, REALTIME, absolute=True), clock(2, 5 * SECOND))
    expect(found, (SUCCESS, [(1, 61, 0)]), "events")
    expect(guest.host.handles.held(), {}, "handles")
