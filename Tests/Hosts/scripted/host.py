"""Gives a component the functions that it imports, each with a script of what it answers."""

import collections
import ctypes
import dataclasses
import typing

from wasmtime import _ffi as ffi
from wasmtime import component
from wasmtime.component import _types

from .handles import Handles, Resource

RESOURCE_TYPES = {
    kind: number
    for number, kind in enumerate(
        [
            "error",
            "pollable",
            "input-stream",
            "output-stream",
            "descriptor",
            "directory-entry-stream",
            "terminal-input",
            "terminal-output",
        ],
        start=1,
    )
}

# Every function of the host, by interface (without version) and name.
FUNCTIONS = {}


def function(interface, name):
    """Declares a function of the host. It gets the host, then its arguments."""

    def declare(body):
        FUNCTIONS[interface, name] = body
        return body

    return declare


@dataclasses.dataclass
class Ok:
    value: typing.Any = None


@dataclasses.dataclass
class Err:
    value: typing.Any = None


class IOError_(Resource):
    """What a stream failed with: a case of the filesystem's error-code, or nothing it knows."""

    kind = "error"

    def __init__(self, code):
        super().__init__()
        self.code = code


@dataclasses.dataclass
class Failed:
    """stream-error.last-operation-failed, with or without an error-code of the filesystem."""

    code: str | None = None


# stream-error.closed
CLOSED = Err(None)


class Exit(Exception):
    """The guest ended itself."""

    def __init__(self, code):
        super().__init__(f"exit {code}")
        self.code = code


class Host:
    """One run of one guest: its handles, its scripts, and what was called."""

    def __init__(self, world):
        self.world = world
        self.handles = Handles()
        self.calls = collections.Counter()
        self._scripts = collections.defaultdict(collections.deque)

    def script(self, name, *answers):
        """What the next calls of a function answer; after that it behaves again.

        A name is that of the WIT document: `poll`, `descriptor.read`. An answer is bytes (which
        is Ok), Ok, Err, Failed, or a function that is called in its stead.
        """
        self._scripts[name].extend(answers)

    def forget_scripts(self):
        """Every function behaves again."""
        self._scripts.clear()

    @property
    def unanswered(self):
        """Functions that were called less often than their script expects."""
        return {name: len(rest) for name, rest in self._scripts.items() if rest}

    def call(self, name, body, arguments):
        self.calls[name] += 1
        script = self._scripts.get(name)
        if not script:
            return body(self, *arguments)
        answer = script.popleft()
        if isinstance(answer, bytes):
            return Ok(answer)
        if isinstance(answer, Failed):
            return Err(IOError_(answer.code))
        return answer(self, *arguments) if callable(answer) else answer

    def link(self, linker, engine, imported):
        """Defines what a component imports, and nothing more."""
        with linker.root() as root:
            for name, extern in imported.items():
                interface = name.partition("@")[0]
                with root.add_instance(name) as instance:
                    for item, definition in extern.exports(engine).items():
                        self._define(instance, interface, item, definition.ty)

    def _define(self, instance, interface, item, definition):
        if isinstance(definition, component.FuncType):
            body = FUNCTIONS.get((interface, item))
            if body is None:
                raise NotImplementedError(f"{interface} {item}")
            instance.add_func(item, self._function(item, body))
        elif item in RESOURCE_TYPES and interface in HOMES[item]:
            instance.add_resource(
                item,
                component.ResourceType.host(RESOURCE_TYPES[item]),
                lambda _, rep: self.handles.drop(rep),
            )

    def _function(self, item, body):
        name = item.rpartition("]")[2]

        def called(store, *arguments):
            arguments = [self._argument(store, argument) for argument in arguments]
            return self._value(self.call(name, body, arguments))

        return called

    def _argument(self, store, value):
        if isinstance(value, component.ResourceAny):
            return self.handles.find(value.to_host(store).rep)
        if isinstance(value, list):
            return [self._argument(store, element) for element in value]
        return value

    def _value(self, value):
        if isinstance(value, Ok):
            return Ok(self._value(value.value))
        if isinstance(value, Err):
            return Err(self._value(value.value))
        if isinstance(value, Resource):
            self.handles.add(value)
            return component.ResourceHost.own(value.rep, RESOURCE_TYPES[value.kind])
        if isinstance(value, list):
            return [self._value(element) for element in value]
        if isinstance(value, tuple):
            return tuple(self._value(element) for element in value)
        return value


def _lower_result(self, store, value, _lower=_types.VariantLikeType._lower):
    """Takes the case of a result from the answer itself.

    The package finds it out by the Python type of the value: then the error of a
    `result<option<T>, E>` is an option that is something.
    """
    if not isinstance(value, (Ok, Err)):
        return _lower(self, store, value)
    case = "ok" if isinstance(value, Ok) else "err"
    payload = dict(self._cases())[case]
    if payload is None:
        return case, None
    raw = ffi.wasmtime_component_val_t()
    payload.convert_to_c(store, value.value, ctypes.pointer(raw))
    return case, ffi.wasmtime_component_val_new(ctypes.byref(raw))


_types.VariantLikeType._lower = _lower_result

# The interfaces that define a resource; others only use it.
HOMES = {
    "error": {"wasi:io/error"},
    "pollable": {"wasi:io/poll"},
    "input-stream": {"wasi:io/streams"},
    "output-stream": {"wasi:io/streams"},
    "descriptor": {"wasi:filesystem/types"},
    "directory-entry-stream": {"wasi:filesystem/types"},
    "terminal-input": {"wasi:cli/terminal-input"},
    "terminal-output": {"wasi:cli/terminal-output"},
}
