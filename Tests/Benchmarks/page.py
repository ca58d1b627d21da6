"""The page of the documentation: what was measured, where, and with what."""

import os
import platform
import subprocess

import calls
import conversion
import sizes
import whole

PARTS = {"calls": calls, "whole": whole, "sizes": sizes, "conversion": conversion}

INTRODUCTION = """# Performance

What conversion costs, call by call and in whole.

Made by `Tests/benchmark`; not to be edited.

"""

CALLS = """## Calls

Times of one call, in three programs: *native* is the Preview 1 module, *converted* the component
that `wasi-uplift convert` makes of it, and the *floor* a component written for WASI 0.2 by hand,
which does the same work with the fewest calls of the host: no adapter can be faster than that.

All three run on the same engine, precompiled, in turns. A run times batches of 2 ms and counts the
fastest, as the one that the rest of the machine disturbed least; the figures are medians of at
least {rounds} runs. The spread is half of what lies between the quartiles of the least steady of
the three. Where bytes are moved, the time is that for as many bytes as the row names: natively,
Wasmtime writes the first buffer of several only. Host calls are what the engine logs for one call;
drops of handles are not logged. A call's name is bold where it is more than 5 % and 20 ns above
the floor, or above the part of native that is its aim.

There is no column for the adapter of `wasm-tools component new --adapt`: it is a file that has to be
found apart, and none of the packages that the tests install has it.

"""

MEAN = """
Geometric mean of converted ÷ native over the rows marked ●: **{mean:.3f}**.

What stays above the floor moves many bytes through private memory: several small buffers, and long
lists of arguments. The floor has one memory and copies within it. Here they cross from one memory to
the other, 32 bytes a call, so that hosts need neither several memories in a module nor SIMD.
"""

WHOLE = """
## Whole programs

From start to exit of the engine, with precompiled code, the two in turns; medians. The ratios are
of the time that passes, and of the time that the processors work, which other programs on the
machine change less. Start-ups are medians of {rounds} runs. *Nothing* is a module that imports
nothing and does nothing: what its component takes more is what the engine takes for any component.
The floor of hello is a component written for WASI 0.2 by hand that writes one line. What a converted
one takes more than it is two more instances, a second memory, and the functions of the host that a C
library asks for its arguments and for what its streams are.

"""

SIZES = """
## Size

The bytes that conversion adds to a module: *added* is counted with all names and other custom
sections taken away on both sides, as `wasm-tools strip --all` does; *with names* is what the file
grows by as it is made. A function's row is a module that imports that one alone, and does nothing:
what it reaches is shared where functions come together. A module that can open nothing has no files,
so that functions of descriptors alone are small. The numbers are held by a test
(`Tests/Snapshots/reach.txt` and `sizes.txt`).

"""

CONVERSION = """
## Conversion

A module is converted and copied (`cp --reflink=never`) in turns, on one file system, both warm.
*Own time* is that of the processor, the least of the runs; `ru_maxrss` the greatest.

"""


def version(*command):
    printed = subprocess.run(command, stdout=subprocess.PIPE, text=True).stdout
    return printed.strip().splitlines()[0] if printed.strip() else ""


def processor():
    try:
        with open("/proc/cpuinfo", encoding="utf-8") as lines:
            names = [line.partition(":")[2].strip() for line in lines if "model name" in line]
            return names[0]
    except (OSError, IndexError):
        return platform.processor()


def machine(make):
    """Where it ran, and with what."""
    tool = make.tools / "bin"
    return (
        f"{processor()}, {os.cpu_count()} processors, {platform.system()} {platform.release()}. "
        f"{version(tool / 'wasmtime', '--version')}, zig {version(tool / 'zig', 'version')}, "
        f"{version(tool / 'go', 'version').replace('go version ', '')}, "
        f"{version(make.uplift, '--version')}.\n\n"
    )


def text(measured, make):
    """The whole page."""
    made = INTRODUCTION + machine(make)
    if "calls" in measured:
        rows = measured["calls"]
        rounds = min((len(times) for row in rows for times in row.times.values()), default=0)
        made += CALLS.format(rounds=rounds) + calls.table(rows)
        if (mean := calls.mean(rows)) is not None:
            made += MEAN.format(mean=mean)
    if "whole" in measured:
        made += WHOLE.format(rounds=whole.START_UP_ROUNDS) + whole.table(measured["whole"])
    if "sizes" in measured:
        made += SIZES + sizes.table(measured["sizes"])
    if "conversion" in measured:
        made += CONVERSION + conversion.table(measured["conversion"])
    return made


def misses(measured):
    """What of what is asked for was missed."""
    return [miss for part, rows in measured.items() for miss in PARTS[part].misses(rows)]
