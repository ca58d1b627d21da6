"""Pieces of the binary format of modules and components, for the scripts of the tests."""

MODULE = b"\x00asm\x01\x00\x00\x00"
COMPONENT = b"\x00asm\x0d\x00\x01\x00"


def unsigned(value):
    out = bytearray()
    while True:
        byte = value & 0x7F
        value >>= 7
        out.append(byte | (0x80 if value else 0))
        if not value:
            return bytes(out)


def signed(value):
    out = bytearray()
    while True:
        byte = value & 0x7F
        value >>= 7
        done = (value == 0 and not byte & 0x40) or (value == -1 and byte & 0x40)
        out.append(byte | (0 if done else 0x80))
        if done:
            return bytes(out)


def sized(contents):
    return unsigned(len(contents)) + contents


def name(text):
    """A name: of a string, or of bytes that need not be UTF-8."""
    return sized(text if isinstance(text, bytes) else text.encode())


def vector(items):
    items = list(items)
    return unsigned(len(items)) + b"".join(items)


def section(number, contents):
    return bytes([number]) + sized(contents)


def custom(title, contents=b""):
    return section(0, name(title) + contents)


def module(*sections):
    return MODULE + b"".join(sections)


def component(*sections):
    return COMPONENT + b"".join(sections)


def body(code=b"", locals_=()):
    return sized(vector(locals_) + code + b"\x0b")


def numbered(prefix, count):
    return (f"{prefix}{number}" for number in range(count))


def read_unsigned(data, at):
    """A number, and the place behind it."""
    value = shift = 0
    while True:
        byte = data[at]
        value |= (byte & 0x7F) << shift
        at += 1
        if byte < 0x80:
            return value, at
        shift += 7


def sections(data):
    """The sections of a module or component: kind, contents."""
    at = 8
    while at < len(data):
        kind = data[at]
        size, at = read_unsigned(data, at + 1)
        yield kind, data[at : at + size]
        at += size
