"""wasi:io, wasi:cli, wasi:clocks and wasi:random, behaving well. Time passes by a nanosecond for
each look at the clock, and else where somebody waits."""

from wasmtime.component import Record

from .handles import Resource
from .host import CLOSED, Exit, Ok, function

POLL, STREAMS = "wasi:io/poll", "wasi:io/streams"
CHUNK = 4096  # what an output stream permits at a time


class InputStream(Resource):
    kind = "input-stream"

    def __init__(self, source):
        super().__init__()
        self.source = source


class OutputStream(Resource):
    kind = "output-stream"

    def __init__(self, sink, parent=None):
        super().__init__(parent)
        self.sink = sink
        self.permit = 0


class Pollable(Resource):
    """Ready from a time on, in nanoseconds of the monotonic clock; None for never."""

    kind = "pollable"

    def __init__(self, ready_at=0, parent=None):
        super().__init__(parent)
        self.ready_at = ready_at


class TerminalInput(Resource):
    kind = "terminal-input"


class TerminalOutput(Resource):
    kind = "terminal-output"


class Terminals:
    """Which standard streams are terminals."""

    def __init__(self, stdin=False, stdout=False, stderr=False):
        self.stdin, self.stdout, self.stderr = stdin, stdout, stderr


# wasi:io/poll


def is_ready(host, pollable):
    return pollable.ready_at is not None and pollable.ready_at <= host.world.now


def wait_for(host, pollables):
    """Lets time pass until one of them is ready."""
    times = [pollable.ready_at for pollable in pollables if pollable.ready_at is not None]
    if not times:
        raise RuntimeError("the guest waits for ever")
    host.world.now = max(host.world.now, min(times))


@function(POLL, "[method]pollable.ready")
def ready(host, pollable):
    return is_ready(host, pollable)


@function(POLL, "[method]pollable.block")
def block(host, pollable):
    wait_for(host, [pollable])


@function(POLL, "poll")
def poll(host, pollables):
    if not pollables:
        raise RuntimeError("the guest polls nothing, which traps")
    wait_for(host, pollables)
    return [at for at, pollable in enumerate(pollables) if is_ready(host, pollable)]


# wasi:io/streams


@function(STREAMS, "[method]input-stream.read")
def read(host, stream, count):
    if not stream.source:
        return CLOSED
    taken = bytes(stream.source[:count])
    del stream.source[:count]
    return Ok(taken)


@function(STREAMS, "[method]input-stream.blocking-read")
def blocking_read(host, stream, count):
    return read(host, stream, count)


@function(STREAMS, "[method]input-stream.subscribe")
def subscribe_to_input(host, stream):
    return Pollable(host.world.input_ready_at, parent=stream)


@function(STREAMS, "[method]output-stream.subscribe")
def subscribe_to_output(host, stream):
    return Pollable(host.world.output_ready_at, parent=stream)


@function(STREAMS, "[method]output-stream.check-write")
def check_write(host, stream):
    stream.permit = CHUNK
    return Ok(CHUNK)


@function(STREAMS, "[method]output-stream.write")
def write(host, stream, data):
    if len(data) > stream.permit:
        raise RuntimeError(f"the guest writes {len(data)} of {stream.permit} bytes, which traps")
    stream.permit = 0
    stream.sink.extend(data)
    return Ok()


@function(STREAMS, "[method]output-stream.blocking-write-and-flush")
def blocking_write_and_flush(host, stream, data):
    if len(data) > 4096:
        raise RuntimeError(f"the guest writes {len(data)} bytes at once, which traps")
    stream.sink.extend(data)
    return Ok()


@function(STREAMS, "[method]output-stream.flush")
def flush(host, stream):
    return Ok()


@function(STREAMS, "[method]output-stream.blocking-flush")
def blocking_flush(host, stream):
    return Ok()


def permitting(count):
    """An answer of check-write."""

    def answer(host, stream):
        stream.permit = count
        return Ok(count)

    return answer


# wasi:cli


@function("wasi:cli/stdin", "get-stdin")
def get_stdin(host):
    return InputStream(host.world.stdin)


@function("wasi:cli/stdout", "get-stdout")
def get_stdout(host):
    return OutputStream(host.world.stdout)


@function("wasi:cli/stderr", "get-stderr")
def get_stderr(host):
    return OutputStream(host.world.stderr)


@function("wasi:cli/terminal-stdin", "get-terminal-stdin")
def get_terminal_stdin(host):
    return TerminalInput() if host.world.terminals.stdin else None


@function("wasi:cli/terminal-stdout", "get-terminal-stdout")
def get_terminal_stdout(host):
    return TerminalOutput() if host.world.terminals.stdout else None


@function("wasi:cli/terminal-stderr", "get-terminal-stderr")
def get_terminal_stderr(host):
    return TerminalOutput() if host.world.terminals.stderr else None


@function("wasi:cli/environment", "get-arguments")
def get_arguments(host):
    return list(host.world.arguments)


@function("wasi:cli/environment", "get-environment")
def get_environment(host):
    return list(host.world.environment)


@function("wasi:cli/exit", "exit")
def exit_(host, status):
    raise Exit(0 if isinstance(status, Ok) else 1)


@function("wasi:cli/exit", "exit-with-code")
def exit_with_code(host, code):
    raise Exit(code)


# wasi:clocks, wasi:random


def datetime(seconds, nanoseconds=0):
    value = Record()
    value.seconds, value.nanoseconds = seconds, nanoseconds
    return value


@function("wasi:clocks/monotonic-clock", "now")
def now(host):
    host.world.now += 1
    return host.world.now


@function("wasi:clocks/monotonic-clock", "resolution")
def resolution(host):
    return 1


@function("wasi:clocks/monotonic-clock", "subscribe-instant")
def subscribe_instant(host, when):
    return Pollable(when)


@function("wasi:clocks/monotonic-clock", "subscribe-duration")
def subscribe_duration(host, duration):
    return Pollable(host.world.now + duration)


@function("wasi:clocks/wall-clock", "now")
def wall_now(host):
    return host.world.wall


@function("wasi:clocks/wall-clock", "resolution")
def wall_resolution(host):
    return datetime(0, 1000)


@function("wasi:random/random", "get-random-bytes")
def get_random_bytes(host, count):
    return b"\x11" * count


@function("wasi:random/random", "get-random-u64")
def get_random_u64(host):
    return 0x1111_1111_1111_1111
