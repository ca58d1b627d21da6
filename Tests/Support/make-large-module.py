#!/usr/bin/env python3
"""Makes a large Preview 1 module: make-large-module.py MEBIBYTES OUTPUT

The module prints "hello" and is otherwise full of functions that nothing calls, with bodies such as
a compiler makes: locals, arithmetic, loads and stores, blocks, loops, calls. The same size gives
the same bytes. A block of different bodies is made once and repeated: it takes less than a second.
"""

import sys

sys.dont_write_bytecode = True  # among the sources

from wasm_encoding import name, section, signed, sized, unsigned, vector  # noqa: E402

BODIES_PER_BLOCK = 256


class Numbers:
    """A small generator of its own: what `random` yields may change between versions of Python."""

    def __init__(self, seed):
        self.state = seed

    def below(self, limit):
        self.state = (self.state * 6364136223846793005 + 1442695040888963407) % 2**64
        return (self.state >> 33) % limit


LOCALS = 6  # two parameters and four more, all i32
I32, END, LOCAL_GET, LOCAL_SET, CONST = 0x7F, 0x0B, 0x20, 0x21, 0x41


def get(numbers):
    return bytes([LOCAL_GET, numbers.below(LOCALS)])


def put(numbers):
    return bytes([LOCAL_SET, numbers.below(LOCALS)])


def constant(numbers):
    return bytes([CONST]) + signed(numbers.below(1 << 20) - (1 << 19))


def address(numbers):
    return get(numbers) + bytes([CONST]) + signed(0xFFFC) + b"\x71"  # and: inside the one page


def statement(numbers, depth):
    """Instructions that leave the stack as it was."""
    kind = numbers.below(10)
    binary = bytes([0x6A + numbers.below(3)])  # add, sub, mul
    if kind < 3:
        return get(numbers) + get(numbers) + binary + put(numbers)
    if kind < 5:
        return get(numbers) + constant(numbers) + bytes([0x71 + numbers.below(8)]) + put(numbers)
    if kind == 5:
        return address(numbers) + b"\x28\x02\x00" + put(numbers)  # i32.load
    if kind == 6:
        return address(numbers) + get(numbers) + b"\x36\x02\x00"  # i32.store
    if kind == 7:
        return get(numbers) + get(numbers) + b"\x10" + unsigned(2 + numbers.below(8)) + put(numbers)
    if depth == 3:
        return b"\x01"  # nop
    inner = b"".join(statement(numbers, depth + 1) for _ in range(2 + numbers.below(5)))
    leave = get(numbers) + b"\x45\x0d\x00"  # i32.eqz, br_if 0
    return bytes([0x02 + numbers.below(2), 0x40]) + inner + leave + bytes([END])


def body(numbers):
    statements = b"".join(statement(numbers, 0) for _ in range(20 + numbers.below(120)))
    declarations = vector([unsigned(LOCALS - 2) + bytes([I32])])
    return sized(declarations + statements + get(numbers) + bytes([END]))


def main():
    size = int(sys.argv[1]) << 20
    numbers = Numbers(1)
    block = b"".join(body(numbers) for _ in range(BODIES_PER_BLOCK))

    # _start: fd_write(1, 0, 1, 16), its errno dropped.
    start = sized(b"\x00\x41\x01\x41\x00\x41\x01\x41\x10\x10\x00\x1a\x0b")
    types = [b"\x60\x04\x7f\x7f\x7f\x7f\x01\x7f", b"\x60\x00\x00", b"\x60\x02\x7f\x7f\x01\x7f"]
    exports = [name("memory") + b"\x02\x00", name("_start") + b"\x00\x01"]
    data = b"\x14\x00\x00\x00\x06\x00\x00\x00" + bytes(12) + b"hello\n"
    front = (
        b"\x00asm\x01\x00\x00\x00"
        + section(1, vector(types))
        + section(2, vector([name("wasi_snapshot_preview1") + name("fd_write") + b"\x00\x00"]))
    )
    middle = section(5, vector([b"\x00\x01"])) + section(7, vector(exports))
    back = section(11, vector([b"\x00\x41\x00\x0b" + sized(data)]))

    # The function section has a byte for each body, and sizes and counts need some bytes as well.
    blocks = (size - len(front) - len(middle) - len(back) - 64) // (len(block) + BODIES_PER_BLOCK)
    count = 1 + blocks * BODIES_PER_BLOCK
    functions = section(3, unsigned(count) + b"\x01" + b"\x02" * (count - 1))
    code_size = len(unsigned(count)) + len(start) + blocks * len(block)
    with open(sys.argv[2], "wb") as output:
        output.write(front + functions + middle)
        output.write(b"\x0a" + unsigned(code_size) + unsigned(count) + start)
        for _ in range(blocks):
            output.write(block)
        output.write(back)
        # A custom section makes up for the rest, as producers and debug information do.
        rest = size - output.tell()
        padding = rest - len(name("padding")) - 1
        for length in (padding, padding - 1, padding - 2, padding - 3):
            filled = section(0, name("padding") + bytes(max(length, 0)))
            if len(filled) == rest:
                output.write(filled)
                break


if __name__ == "__main__":
    if len(sys.argv) != 3 or not sys.argv[1].isdigit() or int(sys.argv[1]) < 1:
        sys.exit(__doc__)
    main()
