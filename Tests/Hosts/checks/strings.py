"""Strings from components that encode them otherwise: the transcoder between the two makes the
block of a string larger and smaller again."""

import itertools

from scripted.checks import check, expect
from scripted.guest import Guest
from scripted.world import World

from .arguments import strings

# By how many bytes they take: as UTF-16 units 1 each, as UTF-8 1, 2, 3 and, in two units, 4.
TEXTS = [
    "",
    "a",
    "plain ASCII",
    "größe",
    "abc日é",  # 5 units: a block of 5, then of 15, then of 8 bytes
    "日本",
    "mixed 日本 and 🎈🎈",
    "🎈" * 500,
    "x" * 3000 + "é" + "y" * 3000,
    "日" * 3000,
]


def utf16_bytes(text):
    return text.encode("utf-16-le"), len(text.encode("utf-16-le")) // 2


def latin1_or_utf16_bytes(text):
    """The canonical ABI's third encoding: Latin-1 where that does, else UTF-16 with a tag."""
    try:
        return text.encode("latin-1"), len(text)
    except UnicodeEncodeError:
        data, units = utf16_bytes(text)
        return data, units | 1 << 31


def utf8_bytes(text):
    return text.encode(), len(text.encode())


ENCODINGS = {
    "utf8": utf8_bytes,
    "utf16": utf16_bytes,
    "latin1+utf16": latin1_or_utf16_bytes,
}


def provider(encoding, arguments, variables):
    """The text of a component that exports wasi:cli/environment with strings of an encoding."""
    data = bytearray(16)  # the two lists' places come first

    def put(more, alignment=4):
        data.extend(bytes(-len(data) % alignment))
        data.extend(more)
        return len(data) - len(more)

    def put_list(texts):
        words = [(put(content, 2), units) for content, units in map(ENCODINGS[encoding], texts)]
        flat = itertools.chain.from_iterable(words)
        return put(b"".join(word.to_bytes(4, "little") for word in flat))

    for at, texts, count in [
        (0, arguments, len(arguments)),
        (8, list(itertools.chain.from_iterable(variables)), len(variables)),
    ]:
        place = put_list(texts)
        data[at : at + 8] = place.to_bytes(4, "little") + count.to_bytes(4, "little")
    escaped = "".join(f"\\{byte:02x}" for byte in data)
    lift = f"string-encoding={encoding}"
    return f"""(component $provider
      (core module $strings
        (memory (export "memory") {len(data) // 65536 + 1})
        (data (i32.const 0) "{escaped}")
        (func (export "arguments") (result i32) (i32.const 0))
        (func (export "variables") (result i32) (i32.const 8)))
      (core instance $strings (instantiate $strings))
      (alias core export $strings "memory" (core memory $memory))
      (func $arguments (result (list string))
        (canon lift (core func $strings "arguments") {lift} (memory $memory)))
      (func $variables (result (list (tuple string string)))
        (canon lift (core func $strings "variables") {lift} (memory $memory)))
      (instance $environment
        (export "get-arguments" (func $arguments))
        (export "get-environment" (func $variables)))
      (export "environment" (instance $environment)))"""


def composed(run, encoding, arguments, variables):
    """A guest whose environment is another component."""
    functions = ("args_get", "args_sizes_get", "environ_get", "environ_sizes_get")
    inner = run.toolbox.text(functions).replace("(component", "(component $guest", 1)
    exports = [name.replace("_", "-") for name in functions]
    exports += ["peek", "poke", "fill", "differs", "private-pages"]
    exported = "\n".join(f'(export "{name}" (func $guest "{name}"))' for name in exports)
    text = f"""(component
      {provider(encoding, arguments, variables)}
      {inner}
      (instance $provider (instantiate $provider))
      (instance $guest (instantiate $guest
        (with "wasi:cli/environment@0.2.0" (instance $provider "environment"))))
      {exported})"""
    return Guest.of(run.toolbox, text, World())


def _check(encoding):
    def body(run):
        variables = [(f"größe {text[:9]}", text) for text in TEXTS]
        guest = composed(run, encoding, TEXTS, variables)
        expect(strings(guest, "args"), TEXTS, "arguments")
        joined = [f"{name}={value}" for name, value in variables]
        expect(strings(guest, "environ"), joined, "environment")
        pages = guest.private_pages()
        for _ in range(20):
            strings(guest, "args")
        expect(guest.private_pages(), pages, "pages of private memory")

    body.__name__ = encoding.replace("+", "_or_")
    body.__doc__ = f"Arguments and environment of a component whose strings are {encoding}."
    body.__module__ = __name__
    check(body)


for _encoding in ENCODINGS:
    _check(_encoding)
