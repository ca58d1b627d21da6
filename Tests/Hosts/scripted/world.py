"""What a guest finds."""

from . import filesystem  # noqa: F401  (declares its functions)
from .interfaces import Terminals, datetime


class World:
    """Standard streams, files, arguments and clocks of one guest."""

    def __init__(self, stdin=b"", preopens=(), arguments=(), environment=(), terminals=None):
        self.stdin = bytearray(stdin)
        self.stdout, self.stderr = bytearray(), bytearray()
        self.preopens = list(preopens)
        self.arguments, self.environment = list(arguments), list(environment)
        self.terminals = terminals or Terminals()
        self.now = 1_000_000_000
        self.wall = datetime(1_700_000_000)
        # When standard streams get ready, by the monotonic clock.
        self.input_ready_at = self.output_ready_at = 0
