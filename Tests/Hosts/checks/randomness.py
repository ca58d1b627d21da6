"""Random bytes of any number, anywhere in the guest's memory."""

from scripted.checks import check, expect
from scripted.preview1 import SUCCESS

SIZE = 4 * 65536


@check
def every_place(run):
    """Every byte that was asked for is filled, and none beside it."""
    guest = run.guest("random_get")
    places = [
        *[(0x1000, count) for count in (0, 1, 7, 8, 9, 15, 16, 17, 4096, 70_000)],
        *[(address, count) for address in (0, 1, 15, 16) for count in (1, 8, 40)],
        *[(SIZE - count, count) for count in (1, 8, 9, 40)],
        (0, SIZE),
    ]
    for address, count in places:
        what = f"{count} bytes at {address}"
        guest.fill(0, 0xA5, SIZE)
        expect(guest.random_get(address, count), SUCCESS, what)
        end = address + count
        expect(guest.differs(0, address, 0xA5), address, f"what is before {what}")
        expect(guest.differs(address, end, 0x11), end, what)
        expect(guest.differs(end, SIZE, 0xA5), SIZE, f"what is behind {what}")
