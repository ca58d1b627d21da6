"""What is changed in modules and components so that they may not be valid any more."""

from wasm_encoding import read_unsigned


def code(module):
    """Where a module has its function bodies, or a component what is not in its modules."""
    places = []
    is_component = module[6] == 1
    at = 8
    while at < len(module):
        kind = module[at]
        size, at = read_unsigned(module, at + 1)
        if is_component and kind > 1:
            places += range(at, at + size)
        elif not is_component and kind == 10:
            _, bodies = read_unsigned(module, at)
            places += range(bodies, at + size)
        at += size
    return places


def split(component):
    """The sections of a component, each with what says which it is and how long."""
    found = []
    at = 8
    while at < len(component):
        size, contents = read_unsigned(component, at + 1)
        found.append(component[at : contents + size])
        at = contents + size
    return found


def rearrange(component, other, rng):
    """The same component with one section taken away, doubled, moved, or of another component."""
    changed = split(component)
    if changed and rng.random() < 0.6:
        changed.pop(rng.randrange(len(changed)))
    donor = split(other if rng.random() < 0.4 else component)
    if donor and (rng.random() < 0.6 or not changed):
        changed.insert(rng.randrange(len(changed) + 1), rng.choice(donor))
    return component[:8] + b"".join(changed)


def flip(module, rng):
    """The same module with one to three bytes changed, mostly within function bodies."""
    place = code(module) if rng.random() < 0.8 else range(8, len(module))
    changed = bytearray(module)
    for _ in range(rng.choice([1, 1, 1, 2, 3])):
        at = rng.choice(place)
        changed[at] = rng.choice(
            [rng.randrange(256), changed[at] ^ 1 << rng.randrange(8), module[rng.choice(place)]]
        )
    return bytes(changed)
