"""Core modules that are made up, and what is changed in them."""

import random
import subprocess

import names
from wasm_encoding import MODULE, name, read_unsigned, section, sections, unsigned

SWITCHES = [
    "bulk-memory", "exceptions", "gc", "memory64", "multi-value", "reference-types", "relaxed-simd",
    "saturating-float-to-int", "sign-extension-ops", "simd", "tail-call", "threads",
    "wide-arithmetic", "extended-const", "compact-imports",
]


def smith(tools, seed):
    """One module that wasm-tools makes up, or None where the bytes drawn do not do."""
    rng = random.Random(f"smith {seed}")
    command = [tools / "bin/wasm-tools", "smith", "--max-memories", "3", "--max-tables", "3"]
    for switch in SWITCHES:
        command += [f"--{switch}-enabled", "true" if rng.random() < 0.8 else "false"]
    # What is not on by default, only sometimes.
    for switch in ["custom-page-sizes", "custom-descriptors"]:
        command += [f"--{switch}-enabled", "true" if rng.random() < 0.03 else "false"]
    command += ["--max-instructions", str(rng.choice([20, 100, 400]))]
    # What smith does not know how to combine, it says, and makes nothing.
    made = subprocess.run(
        command, input=rng.randbytes(rng.choice([500, 2000, 6000])), capture_output=True)
    if made.returncode != 0:
        return None
    return renamed(made.stdout, rng) if rng.random() < 0.7 else made.stdout


def renamed(module, rng):
    """The same module with odd names of exports, imports and custom sections."""
    made = []
    for kind, contents in sections(module):
        if rng.random() < 0.1:
            made.append(custom(rng))
        if kind == 7:
            contents = exports(contents, rng)
        elif kind == 2:
            contents = imports(contents, rng)
        made.append(section(kind, contents))
    if rng.random() < 0.5:
        made.append(custom(rng))
    return MODULE + b"".join(made)


def exports(contents, rng):
    count, at = read_unsigned(contents, 0)
    made = unsigned(count)
    pair = rng.choice(names.EQUIVALENT) if rng.random() < 0.4 else None
    for number in range(count):
        size, at = read_unsigned(contents, at)
        old = contents[at : at + size]
        at += size
        _, end = read_unsigned(contents, at + 1)
        # Mostly names that nothing else has, so that most modules stay valid.
        new = old
        if pair and number < 2:
            new = pair[number]
        elif rng.random() < 0.5:
            new = names.core(rng)
            if isinstance(new, str) and len(new) < 1000 and rng.random() < 0.9:
                new += str(number)
        made += name(new) + contents[at:end]
        at = end
    return made


def imports(contents, rng):
    """Renames the first import, where it is written in full: one name more tells no types apart."""
    count, at = read_unsigned(contents, 0)
    if not count:
        return contents
    size, first = read_unsigned(contents, at)
    size, second = read_unsigned(contents, first + size)
    if not size:
        return contents
    return unsigned(count) + name(names.core(rng)) + name(names.core(rng)) + contents[second + size :]


def custom(rng):
    """A custom section: names, producers, or one of no known kind."""
    drawn = rng.random()
    if drawn < 0.3:
        text = name(names.core(rng))
        return section(0, name("name") + section(0, text) + section(1, b"\1\0" + text))
    if drawn < 0.6:
        field = name(names.core(rng)) + b"\1" + name(names.core(rng)) + name(names.core(rng))
        return section(0, name("producers") + b"\1" + field)
    return section(0, name(names.core(rng)) + rng.randbytes(3))


def mutate(tools, module, seed):
    """One module that wasm-tools has changed at random, which may be valid or not."""
    made = subprocess.run(
        [tools / "bin/wasm-tools", "mutate", "--seed", str(seed), module], capture_output=True)
    return made.stdout if made.returncode == 0 else None
