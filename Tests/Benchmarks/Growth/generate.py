#!/usr/bin/env python3
"""Makes a module or component that has a great many of one thing.

    generate.py COUNT FOLDER TITLE     makes one, and prints its path
    generate.py --list                 prints the titles

COUNT is how many of the thing the file has; the same COUNT gives the same bytes. Few of these files
are sensible, and some break limits of engines: a reader has to say so, or to read them, in time and
memory that grow no faster than the file.
"""

import pathlib
import sys

HERE = pathlib.Path(__file__).resolve().parent
sys.path[:0] = [str(HERE), str(HERE.parents[1] / "Support")]
sys.dont_write_bytecode = True

import components  # noqa: E402
import modules  # noqa: E402

CASES = modules.CASES | components.CASES


def path(folder, title, count):
    return pathlib.Path(folder) / f"{title.replace(': ', '-').replace(' ', '-')}.{count}.wasm"


def main(arguments):
    if arguments == ["--list"]:
        print(*CASES, sep="\n")
        return
    count, folder, title = int(arguments[0]), arguments[1], arguments[2]
    file = path(folder, title, count)
    file.write_bytes(CASES[title](count))
    print(file)


if __name__ == "__main__":
    if len(sys.argv) not in (2, 4):
        sys.exit(__doc__)
    main(sys.argv[1:])
