"""What a host may do, and what a guest must see."""

from . import (
    arguments,
    directories,
    endurance,
    files,
    libraries,
    memory,
    nonblocking,
    polling,
    preopens,
    randomness,
    reading,
    strings,
    writing,
)

__all__ = [
    "arguments",
    "directories",
    "endurance",
    "files",
    "libraries",
    "memory",
    "nonblocking",
    "polling",
    "preopens",
    "randomness",
    "reading",
    "strings",
    "writing",
]
