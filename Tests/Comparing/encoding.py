"""The binary format, as far as it takes to write components and to rename what modules export."""


def unsigned(number):
    made = bytearray()
    while True:
        byte = number & 0x7F
        number >>= 7
        made.append(byte | (0x80 if number else 0))
        if not number:
            return bytes(made)


def signed(number):
    made = bytearray()
    while True:
        byte = number & 0x7F
        number >>= 7
        last = number == (-1 if byte & 0x40 else 0)
        made.append(byte | (0 if last else 0x80))
        if last:
            return bytes(made)


def read_unsigned(data, at):
    value = shift = 0
    while True:
        byte = data[at]
        value |= (byte & 0x7F) << shift
        at += 1
        if byte < 0x80:
            return value, at
        shift += 7


def name(text):
    data = text if isinstance(text, bytes) else text.encode()
    return unsigned(len(data)) + data


def vector(entries):
    return unsigned(len(entries)) + b"".join(entries)


def section(kind, contents):
    return bytes([kind]) + unsigned(len(contents)) + contents


def sections(data):
    """The sections of a module or component: kind, contents."""
    at = 8
    while at < len(data):
        kind = data[at]
        size, at = read_unsigned(data, at + 1)
        yield kind, data[at : at + size]
        at += size


MODULE = b"\0asm\1\0\0\0"
COMPONENT = b"\0asm\x0d\0\1\0"
