"""Small files, each about one rule of the binary formats: every code in every place where one stands,
every form of UTF-8 and of integers in every place, every order of two sections."""

from wasm_encoding import COMPONENT, MODULE, name, section, unsigned, vector

UTF8 = [
    # The first and last of each length, next to surrogates, at the end, and others.
    "", "00", "7f", "c280", "dfbf", "e0a080", "ed9fbf", "ee8080", "efbfbd", "efbfbf", "f0908080", "f48fbfbf",
    "efbbbf", "cdb8", "e280ae", "f3a08081",
    # Without a beginning or an end, longer than needed, surrogates, beyond the end, bytes that never stand.
    "80", "bf", "c080", "c1bf", "c2", "c220", "e08080", "e09fbf", "e0a0", "e0a020", "eda080", "edbfbf", "efbf",
    "f0808080", "f08fbfbf", "f09080", "f0908020", "f4908080", "f5808080", "f888808080", "fc8480808080", "fe", "ff",
    "6180", "c3a9c3",
]
UNSIGNED = [
    "8000", "8080808000", "808080808000", "8080808010", "8080808070", "ffffffff0f", "ffffffff7f",
]
SIGNED = UNSIGNED + [
    "ff7f", "8080808078", "8080808008", "8080808007", "ffffffff07", "ffffffff4f", "ffffffffff7f", "80808080808080808000",
    "8080808080808080807f", "80808080808080808001", "8080808080808080800000", "ffffffffffffffffff00",
    "ffffffffffffffffff7f", "ffffffffffffffffff3f",
]

TYPE = section(1, b"\1\x60\0\0")
IMPORT = section(2, b"\1\1a\1b\0\0")
MEMORY = section(5, b"\1\0\1")
TABLE = section(4, b"\1\x70\0\1")
NUMBER = section(7, b"\1\x7d")


def module(*parts):
    return MODULE + b"".join(parts)


def component(*parts):
    return COMPONENT + b"".join(parts)


def function(body, *parts):
    """A module with a function of this body, with parts between its type and its code."""
    code = section(10, vector([unsigned(len(body)) + body]))
    return module(TYPE, section(3, b"\1\0"), *parts, code)


def texts(text):
    yield module(TYPE, section(2, b"\1" + name(text) + b"\1a\0\0"))
    yield module(TYPE, section(2, b"\1\1a" + name(text) + b"\0\0"))
    yield module(MEMORY, section(7, b"\1" + name(text) + b"\2\0"))
    yield module(section(0, name(text)))
    yield component(section(7, b"\1\x40\0\1\0"), section(10, b"\1\2\1a\1\2" + name(text) + b"\1\0"))
    yield component(section(7, b"\1\x40\0\1\0"), section(10, b"\1\0" + name(text) + b"\1\0"))
    yield component(section(7, b"\1\x6e\1" + name(text)))
    yield component(section(0, name(text)))
    yield component(section(1, module()), section(2, b"\2\0\0\0\1\1" + name(text) + b"\0\0"))
    yield component(NUMBER, section(4, component()), section(5, b"\1\0\0\1" + name(text) + b"\3\0"))


def unsigned_numbers(number):
    yield MODULE + b"\1" + number
    yield module(section(1, number))
    for flags in (b"\0", b"\1\0", b"\4"):
        yield module(section(5, b"\1" + flags + number))
        yield module(section(4, b"\1\x70" + flags + number))
    yield module(TYPE, section(2, b"\1\1a\1b\0" + number))
    yield module(TYPE, IMPORT, section(7, b"\1\1a\0" + number))
    yield module(TYPE, IMPORT, section(8, number))
    yield module(section(0, number + b"a"))
    yield module(MEMORY, section(11, b"\1" + number + b"\x41\0\x0b\0"))
    yield module(TABLE, section(9, b"\1" + number + b"\x41\0\x0b\0"))
    yield function(b"\0\x10" + number + b"\x0b")
    yield function(b"\0\x41\0\x28" + number + b"\0\x1a\x0b", MEMORY)
    yield function(b"\0\x41\0\x28\0" + number + b"\x1a\x0b", MEMORY)
    yield function(b"\0\x3f" + number + b"\x1a\x0b", MEMORY)
    yield function(b"\0\x41\0\x11\0" + number + b"\x0b", TABLE)
    yield function(b"\0\x43\0\0\0\0\xfc" + number + b"\x1a\x0b")
    yield function(b"\1" + number + b"\x7f\x0b")
    yield component(section(7, b"\1\x3f\x7f\0"), section(8, b"\1\3" + number))
    yield component(section(7, b"\2\x7d\x70" + number))
    yield component(NUMBER, section(6, b"\1\3\2" + number + b"\0"))


def signed_numbers(number):
    yield function(b"\0\x41" + number + b"\x1a\x0b")
    yield function(b"\0\x42" + number + b"\x1a\x0b")
    yield function(b"\0\x02" + number + b"\x0b\x0b")
    yield module(section(6, b"\1\x7f\0\x41" + number + b"\x0b"))
    yield module(TYPE, section(6, b"\1\x63" + number + b"\0\xd0" + number + b"\x0b"))
    yield component(section(7, b"\2\x7d\x70" + number))


def codes(code):
    one = bytes([code])
    yield module(section(code, b""))
    yield component(section(code, b"\0"))
    yield module(section(5, b"\1" + one + b"\1\2"))
    yield module(section(5, b"\1" + one + b"\1"))
    yield module(section(4, b"\1\x70" + one + b"\1\2"))
    yield module(section(1, b"\1\x60\1" + one + b"\0"))
    yield module(section(1, b"\1" + one + b"\0\0"))
    yield module(section(6, b"\1\x7f" + one + b"\x41\0\x0b"))
    yield module(TYPE, section(2, b"\1\1a\1b" + one + b"\0"))
    yield module(TYPE, IMPORT, section(7, b"\1\1a" + one + b"\0"))
    yield module(TABLE, section(9, b"\1" + one + b"\x41\0\x0b\0"))
    yield module(MEMORY, section(11, b"\1" + one + b"\x41\0\x0b\0"))
    yield component(section(7, b"\2\x7d" + one + b"\0"))
    for rest in (b"", b"\0", b"\0\0"):
        yield component(section(8, b"\1" + one + rest))
    yield component(section(7, b"\1\x66\0"), section(8, b"\1" + one + b"\0"))
    yield component(NUMBER, section(6, b"\1" + one + b"\2\0\0"))
    yield component(section(7, b"\1\x40\0\1\0"), section(10, b"\1\0\1a" + one + b"\0"))
    yield component(section(7, b"\1\x40\0\1\0"), section(10, b"\1" + one + b"\1a\1\0"))
    yield component(section(3, b"\1\x50\1\2" + one + b"\1\0\0"))
    yield function(b"\0\0" + one + b"\0\x0b")
    yield function(b"\0\0" + one + b"\x0b")
    for prefix in (0xFB, 0xFC, 0xFD, 0xFE):
        for number in (code, code + 256):
            yield function(b"\0\0" + bytes([prefix]) + unsigned(number) + b"\x0b")


def orders():
    parts = {kind: section(kind, b"\0") for kind in (2, 3, 4, 5, 6, 7, 9, 10, 11, 12, 13)}
    parts |= {0: section(0, b"\1x"), 1: TYPE}
    for first in parts.values():
        for second in parts.values():
            yield module(first, second)
    yield module(TYPE, IMPORT, section(8, b"\0"), section(8, b"\0"))


def preambles():
    for whole in (MODULE, COMPONENT):
        for length in range(8):
            # What is too short to tell is nothing that is changed later.
            yield whole[:length]
    for version in (0, 2, 0xD, 0x10000, 0x1000C, 0x1000E, 0x2000D):
        yield b"\0asm" + version.to_bytes(4, "little")


def files():
    """All of them."""
    for text in UTF8:
        yield from texts(bytes.fromhex(text))
    for number in UNSIGNED:
        yield from unsigned_numbers(bytes.fromhex(number))
    for number in SIGNED:
        yield from signed_numbers(bytes.fromhex(number))
    for code in range(256):
        yield from codes(code)
    yield from orders()
    yield from preambles()
