"""The page of the documentation: what grows how, and what does not hold."""

import platform
import subprocess

INTRODUCTION = """# Growth

How time and memory of each command grow with the file.

Made by `Tests/growth`; not to be edited.

## What is measured

Each file holds a great many of one thing: imports, exports, types, sections, names, entries of a
table. Tools write none of them, attackers do. Every command runs on a file with {small} of the thing
and on one with {large}, under a limit of {limit} seconds of the processor. The command of wasm-tools
that reads as much of the file runs on the larger one: `validate` beside `validate` and `check`,
`component wit` beside `--wit`, `print`, which reads everything and holds little, beside all others.

The aims: ten times the file takes no more than {growth} times as long; no command takes more than
{times} times the time or {memory} times the memory of wasm-tools, or more than {per_byte} times the
file and {base} MiB. Times below {shortest} ms are not judged: they are those of starting a process.

| | |
|---|---|
| wasm-tools | {version} |
| processor | {processor} |

"""


REASONS = """### Why

* A module is looked at together with its component: `inspect` and `check` convert it, and follow what
  comes out. wasm-tools has no command that does, and prints or validates the module alone.
* What is imported and exported is held while it is looked at: a name, a type and where it stands take
  some hundred bytes, in several lists, where the file has ten. Printing holds nothing.
* `--json` lists everything, with the text of a component's world, where people see a list that is cut.
* Where ten times the file takes 13 or 14 times as long, memory no longer fits the caches of the
  processor: ten times more do the same again.
"""


def text(rows, measure):
    import measuring

    version = subprocess.run(
        [measure.wasm_tools, "--version"], check=True, capture_output=True, text=True
    ).stdout.split()[1]
    parts = [
        INTRODUCTION.format(
            small=grouped(measure.count // 10), large=grouped(measure.count),
            limit=measuring.SECONDS, growth=measuring.GROWTH, times=measuring.TIMES,
            memory=measuring.MEMORY_TIMES, per_byte=measuring.MEMORY_PER_BYTE,
            base=measuring.MEMORY_BASE >> 20, shortest=int(measuring.SHORTEST * 1000),
            version=version, processor=processor(),
        )
    ]
    parts += [commands(rows), misses(rows)]
    if any(row.misses for row in rows):
        parts.append(REASONS)
    parts.append(slowest(rows))
    return "\n".join(parts)


def commands(rows):
    names = list(dict.fromkeys(row.command for row in rows))
    lines = ["## By command", "", "| command | files | miss an aim | longest | most memory |",
             "|---|--:|--:|--:|--:|"]
    for name in names:
        own = [row for row in rows if row.command == name]
        slow = max(own, key=lambda row: row.large.seconds)
        wide = max(own, key=lambda row: row.large.memory)
        lines.append(
            f"| `{name}` | {len(own)} | {sum(bool(row.misses) for row in own)} "
            f"| {took(slow.large)}: {slow.title} | {size(wide.large.memory)}: {wide.title} |"
        )
    return "\n".join(lines) + "\n"


def misses(rows):
    missed = [row for row in rows if row.misses]
    lines = ["## What misses an aim", ""]
    if not missed:
        return "\n".join([*lines, "Nothing.", ""])
    lines += ["| file | MB | command | time | memory | wasm-tools | |", "|---|--:|---|--:|--:|--:|---|"]
    for row in missed:
        lines.append(
            f"| {row.title} | {row.size / 1e6:.1f} | `{row.command}` | {took(row.large)} "
            f"| {size(row.large.memory)} | {other(row)} | {'; '.join(row.misses)} |"
        )
    return "\n".join(lines) + "\n"


def slowest(rows):
    lines = ["## The command that takes longest on each file", "",
             "| file | MB | command | time | growth | memory | wasm-tools |",
             "|---|--:|---|--:|--:|--:|--:|"]
    for title in dict.fromkeys(row.title for row in rows):
        row = max((row for row in rows if row.title == title), key=lambda row: row.large.seconds)
        growth = f"{row.growth:.0f}" if row.growth else ""
        lines.append(
            f"| {title} | {row.size / 1e6:.1f} | `{row.command}` | {took(row.large)} | {growth} "
            f"| {size(row.large.memory)} | {other(row)} |"
        )
    return "\n".join(lines) + "\n"


def took(ran):
    return f"{ran.seconds:.2f} s" if ran.ended else "no end"


def size(count):
    return f"{count / (1 << 20):.0f} MiB"


def other(row):
    if row.reference is None:
        return "refuses it"
    return f"{took(row.reference)}, {size(row.reference.memory)}"


def grouped(number):
    return f"{number:,}".replace(",", " ")


def processor():
    if platform.system() == "Darwin":
        command = ["sysctl", "-n", "machdep.cpu.brand_string"]
        return subprocess.run(command, capture_output=True, text=True).stdout.strip()
    for line in open("/proc/cpuinfo"):
        if line.startswith("model name"):
            return line.split(":", 1)[1].strip()
    return platform.machine()
