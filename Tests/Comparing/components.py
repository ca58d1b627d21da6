"""Components that are made up: types, imports, exports, instances, aliases, functions that cross
between components and core modules, built-in functions. Most choices are right, so that about half
of the components are valid; the others break one rule."""

import random

import names
from wasm_encoding import COMPONENT, MODULE, name, section, signed, unsigned, vector

PRIMITIVES = [0x7F, 0x7E, 0x7D, 0x7C, 0x7B, 0x7A, 0x79, 0x78, 0x77, 0x76, 0x75, 0x74, 0x73]
I32, I64 = b"\x7f", b"\x7e"

# What the core module exports that every component begins with.
CORE_FUNCTIONS = [
    ("realloc", 4, 1), ("none", 0, 0), ("one", 1, 0), ("give", 0, 1), ("map", 1, 1), ("two", 2, 1),
    ("callback", 3, 1), ("three", 3, 0), ("five", 5, 1),
]


def library():
    """A core module with a memory, a table, and functions of the kinds that are lifted."""
    kinds = sorted({(given, results) for _, given, results in CORE_FUNCTIONS})
    types = vector([b"\x60" + vector([I32] * p) + vector([I32] * r) for p, r in kinds])
    functions = vector([unsigned(kinds.index((p, r))) for _, p, r in CORE_FUNCTIONS])
    exported = [name(n) + b"\0" + unsigned(i) for i, (n, _, _) in enumerate(CORE_FUNCTIONS)]
    exported += [name("memory") + b"\2\0", name("long") + b"\2\1", name("table") + b"\1\0"]
    return MODULE + section(1, types) + section(3, functions) + section(4, b"\1\x70\0\1") + section(
        5, b"\2\0\1\4\1") + section(7, vector(exported)) + section(
        10, vector([b"\3\0\0\x0b" for _ in CORE_FUNCTIONS]))


class Scope:
    """What is defined so far in a component, or in the type of one."""

    def __init__(self, rng, depth=0):
        self.rng = rng
        self.depth = depth
        self.types = []  # "value", "record" (of which imports need a name), "function", …
        self.functions = []  # whether they are asynchronous
        self.instances = []  # what they export: {name: sort}
        self.components = []
        self.modules = 0
        self.core_functions = 0
        self.core_instances = 0
        self.core_types = []
        self.used = set()

    # Choices.

    def pick(self, count):
        """An index, which hardly ever is one too large."""
        if count == 0 or self.rng.random() < 0.004:
            return unsigned(count + self.rng.randrange(2))
        return unsigned(self.rng.randrange(count))

    def pick_type(self, *kinds):
        found = [i for i, kind in enumerate(self.types) if kind in kinds]
        if not found or self.rng.random() < 0.008:
            return self.rng.randrange(len(self.types) + 1)
        return self.rng.choice(found)

    def label(self):
        return names.label(self.rng)

    def new_name(self, sort=None):
        """The name of an import or export, which hardly ever is there already."""
        while True:
            text = names.label(self.rng) if self.rng.random() < 0.6 else names.interface(self.rng)
            key = text.lower().replace("-", "")
            if key not in self.used or self.rng.random() < 0.03:
                self.used.add(key)
                return text

    def external(self, text, sort=None):
        """A name as it is written, with what may be said about it."""
        drawn = self.rng.random()
        if drawn < 0.9:
            return (b"\0" if self.rng.random() < 0.8 else b"\1") + name(text)
        said = [b"\2" + name(self.label())]
        if sort == 5 and drawn < 0.97 and ":" not in text:
            said.insert(0, b"\0" + name(names.interface(self.rng)))
        if drawn > 0.997:
            said.append(self.rng.choice([b"\1", b"\2", b"\0"]) + name(".2.3"))
        return b"\2" + name(text) + vector(said)

    # Types.

    def value(self, plain=True):
        """The type of a value as another mentions it."""
        if self.types and self.rng.random() < 0.4:
            kinds = ("value", "named") if plain else ("value", "named", "record", "borrow")
            index = self.pick_type(*kinds)
            if index < len(self.types) and self.types[index] in kinds or self.rng.random() < 0.02:
                return signed(index)
        return bytes([self.rng.choice(PRIMITIVES) if self.rng.random() < 0.998 else 0x64])

    def optional(self, made):
        return b"\0" if self.rng.random() < 0.3 else b"\1" + made

    def labels(self, entry):
        count = self.rng.choice([1, 1, 2, 3, 4, 0 if self.rng.random() < 0.05 else 2])
        chosen = []
        keys = set()
        while len(chosen) < count:
            text = self.label()
            key = text.lower().replace("-", "")
            if key in keys and self.rng.random() < 0.95:
                continue
            keys.add(key)
            chosen.append(name(text) + entry())
        return vector(chosen)

    def value_type(self):
        drawn = self.rng.randrange(16)
        if drawn == 0:
            return "record", b"\x72" + self.labels(lambda: self.value(False))
        if drawn == 1:
            return "record", b"\x71" + self.labels(lambda: self.optional(self.value(False)) + b"\0")
        if drawn == 2:
            return "record", b"\x6e" + self.labels(lambda: b"")
        if drawn == 3:
            return "record", b"\x6d" + self.labels(lambda: b"")
        if drawn in (4, 5):
            return "value", b"\x70" + self.value()
        if drawn == 6:
            elements = [self.value() for _ in range(self.rng.choice([1, 2, 3, 17, 5, 4]))]
            return "value", b"\x6f" + vector(elements)
        if drawn == 7:
            return "value", b"\x6b" + self.value()
        if drawn == 8:
            return "value", b"\x6a" + self.optional(self.value()) + self.optional(self.value())
        if drawn == 9:
            key = bytes([self.rng.choice(PRIMITIVES)])
            return "value", b"\x63" + key + self.value()
        if drawn in (10, 11):
            return "stream", b"\x66" + self.optional(self.value())
        if drawn in (12, 13):
            return "future", b"\x65" + self.optional(self.value())
        if drawn == 14 and "resource" in self.types:
            kind = self.rng.choice([0x69, 0x69, 0x68])
            text = bytes([kind]) + unsigned(self.pick_type("resource"))
            return "borrow" if kind == 0x68 else "value", text
        if self.rng.random() < 0.03:
            return "value", b"\x67" + self.value() + unsigned(self.rng.randrange(5))
        return "value", bytes([self.rng.choice(PRIMITIVES)])

    def function_type(self):
        is_async = self.rng.random() < 0.5
        parameters = self.labels(self.value) if self.rng.random() < 0.6 else b"\0"
        result = b"\0" + self.value() if self.rng.random() < 0.5 else b"\1\0"
        return is_async, bytes([0x43 if is_async else 0x40]) + parameters + result

    def define_type(self):
        return section(7, b"\1" + self.new_type())

    def new_type(self):
        drawn = self.rng.random()
        if drawn < 0.6:
            kind, text = self.value_type()
            self.types.append(kind)
        elif drawn < 0.85 or self.depth > 2:
            is_async, text = self.function_type()
            self.types.append("async" if is_async else "function")
        elif drawn < 0.95:
            text, exports = self.instance_type()
            self.types.append(("instance", exports))
        else:
            text = self.component_type()
            self.types.append("component")
        return text

    def inner(self):
        return Scope(self.rng, self.depth + 1)

    def declarators(self, scope, is_component):
        made = []
        exports = {}
        for _ in range(self.rng.randrange(6)):
            drawn = self.rng.random()
            if drawn < 0.35:
                made.append(b"\1" + scope.new_type())
            elif drawn < 0.45 and self.types:
                index = self.pick_type("value", "function", "async", "named")
                made.append(b"\2\3\2\1" + unsigned(index))
                scope.types.append(self.types[index] if index < len(self.types) else "value")
            elif drawn < 0.47:
                sort = self.rng.choice([b"\1", b"\4", b"\0\x11", b"\0\x10", b"\5"])
                made.append(b"\2" + sort + b"\2\1" + unsigned(self.rng.randrange(2)))
            elif is_component and drawn < 0.65:
                sort, text, _ = scope.external_type()
                made.append(b"\3" + scope.external(scope.new_name(), sort) + text)
            else:
                sort, text, _ = scope.external_type()
                written = scope.new_name()
                exports[written] = sort
                made.append(b"\4" + scope.external(written, sort) + text)
        return vector(made), exports

    def instance_type(self):
        text, exports = self.declarators(self.inner(), False)
        return b"\x42" + text, exports

    def component_type(self):
        return b"\x41" + self.declarators(self.inner(), True)[0]

    def external_type(self):
        """What an import or export can be, and what it adds: sort, text, exports of an instance."""
        drawn = self.rng.random()
        functions = [i for i, kind in enumerate(self.types) if kind in ("function", "async")]
        if drawn < 0.45 and functions:
            index = self.rng.choice(functions)
            self.functions.append(self.types[index] == "async")
            return 1, b"\1" + unsigned(index), None
        if drawn < 0.55:
            self.types.append("resource")
            return 3, b"\3\1", None
        instances = [i for i, kind in enumerate(self.types) if kind[0] == "instance"]
        if drawn < 0.7 and instances:
            index = self.rng.choice(instances)
            self.instances.append(self.types[index][1])
            return 5, b"\5" + unsigned(index), self.types[index][1]
        if drawn < 0.73 and "component" in self.types:
            self.components.append(None)
            return 4, b"\4" + unsigned(self.pick_type("component")), None
        if 0.73 <= drawn < 0.735:
            return 2, b"\2" + self.value(), None
        index = self.pick_type("value", "record", "stream", "future", "named")
        if not self.types:
            self.types.append("resource")
            return 3, b"\3\1", None
        kind = self.types[index] if index < len(self.types) else "value"
        self.types.append("named" if kind == "record" else kind)
        return 3, b"\3\0" + unsigned(index), None


class Component(Scope):
    """A component, section by section."""

    def __init__(self, rng, depth=0):
        super().__init__(rng, depth)
        self.parts = []

    def build(self):
        if self.rng.random() < 0.9:
            self.begin()
        steps = [
            (self.define_type, 5), (self.import_, 5), (self.export, 3), (self.lift, 3), (self.lower, 3),
            (self.builtin, 6), (self.resource, 2), (self.instance, 1), (self.alias, 2),
            (self.nested, 1), (self.core_type, 1), (self.custom, 1),
        ]
        weighted = [step for step, weight in steps for _ in range(weight)]
        for _ in range(self.rng.randrange(1, 25)):
            made = self.rng.choice(weighted)()
            if made:
                self.parts.append(made)
        return COMPONENT + b"".join(self.parts)

    def begin(self):
        self.parts.append(section(1, library()))
        self.parts.append(section(2, b"\1\0\0\0"))
        aliases = [b"\0\0\1\0" + name(n) for n, _, _ in CORE_FUNCTIONS]
        aliases += [b"\0\2\1\0" + name("memory"), b"\0\2\1\0" + name("long"), b"\0\1\1\0" + name("table")]
        self.parts.append(section(6, vector(aliases)))
        self.modules = self.core_instances = 1
        self.core_functions = len(CORE_FUNCTIONS)

    def import_(self):
        text = self.new_name()
        sort, described, _ = self.external_type()
        if self.rng.random() < 0.1 and sort == 1 and "resource" in self.types:
            text = self.rng.choice(["[method]", "[static]", "[constructor]"]) + "r" + self.rng.choice(["", ".a", ".r"])
        return section(10, b"\1" + self.external(text, sort) + described)

    def export(self):
        text = self.new_name()
        choices = [(1, len(self.functions)), (5, len(self.instances)), (3, len(self.types)), (4, len(self.components))]
        choices = [choice for choice in choices if choice[1]]
        if not choices:
            return None
        sort, count = self.rng.choice(choices)
        index = self.rng.randrange(count)
        self.definition(sort, index)
        return section(11, b"\1" + self.external(text, sort) + bytes([sort]) + unsigned(index) + b"\0")

    def definition(self, sort, index):
        """Gives what is exported its next index."""
        space = {1: self.functions, 5: self.instances, 3: self.types, 4: self.components}[sort]
        kind = space[index]
        space.append("named" if kind == "record" else kind)

    # Functions.

    def options(self, memory=0.7, realloc=0.6, is_async=0.0, callback=0.0, post_return=0.0):
        chosen = []
        if self.rng.random() < 0.2:
            chosen.append(bytes([self.rng.randrange(3)]))
        has_memory = self.rng.random() < memory
        if has_memory:
            chosen.append(b"\3" + (b"\0" if self.rng.random() < 0.99 else b"\1"))
        if (has_memory or self.rng.random() < 0.02) and self.rng.random() < realloc:
            chosen.append(b"\4" + (b"\0" if self.rng.random() < 0.99 else self.pick(self.core_functions)))
        if self.rng.random() < post_return:
            chosen.append(b"\5" + self.pick(self.core_functions))
        if self.rng.random() < is_async:
            chosen.append(b"\6")
        if self.rng.random() < callback:
            chosen.append(b"\7" + (b"\6" if self.rng.random() < 0.97 else self.pick(self.core_functions)))
        if self.rng.random() < 0.003:
            chosen.append(self.rng.choice([b"\x09", b"\x08\0", b"\6", b"\3\0", b"\x0a"]))
        self.rng.shuffle(chosen)
        return vector(chosen)

    def lift(self):
        """Lifts a function of a type whose core type is one of the library's."""
        if not self.core_functions:
            return None
        is_async = self.rng.random() < 0.5
        count = self.rng.choice([0, 1, 2, 3, 5, 17])
        parameters = vector([name(f"p{i}") + bytes([self.rng.choice(PRIMITIVES[:7])]) for i in range(count)])
        if self.rng.random() < 0.2:
            count, parameters = 2, vector([name("text") + b"\x73"])
        gives = self.rng.choice([0, 1, 1, 2])
        result = [b"\1\0", b"\0\x7d", b"\0\x73"][gives]
        flat = (1 if count == 17 else count, 1 if is_async and self.rng.random() < 0.9 or gives else 0)
        uses_callback = flat[1] == 1 and is_async and self.rng.random() < 0.8
        flat = (flat[0], 1 if uses_callback or gives else 0)
        fitting = [i for i, (_, p, r) in enumerate(CORE_FUNCTIONS) if (p, r) == flat]
        core = unsigned(self.rng.choice(fitting)) if fitting else self.pick(self.core_functions)
        on = 1.0 if uses_callback else 0.01
        options = self.options(0.95, 0.95, on, on if self.rng.random() < 0.98 else 1 - on, 0.02)
        kind = b"\x43" if is_async else b"\x40"
        self.types.append("async" if is_async else "function")
        self.functions.append(is_async)
        typed = section(7, b"\1" + kind + parameters + result)
        return typed + section(8, b"\1\0\0" + core + options + unsigned(len(self.types) - 1))

    def lower(self):
        if not self.functions or not self.core_functions:
            return None
        index = self.rng.randrange(len(self.functions))
        can_be_async = self.functions[index] is True
        options = self.options(0.9, 0.9, 0.5 if can_be_async else 0.01, 0.005, 0.005)
        self.core_functions += 1
        return section(8, b"\1\1\0" + unsigned(index) + options)

    def builtin(self):
        """A built-in function: hardly ever one that is not enabled."""
        rng = self.rng
        drawn = rng.randrange(12)
        if drawn == 0:
            text = bytes([rng.choice([0x05, 0x0D, 0x1F, 0x22, 0x23, 0x24, 0x25])])
        elif drawn == 1:
            text = b"\x0c" + (b"\0" if rng.random() < 0.99 else b"\1")
        elif drawn in (2, 3):
            result = b"\0" + self.value() if rng.random() < 0.7 else b"\1\0"
            text = b"\x09" + result + self.options(0.9, 0.01, 0.01, 0.01, 0.01)
        elif drawn == 4:
            kind = rng.choice([I32] * 30 + [I64, b"\x7d"])
            text = rng.choice([b"\x0a", b"\x0b"]) + kind + (b"\0" if rng.random() < 0.98 else b"\1")
        elif drawn == 5:
            text = rng.choice([b"\x20", b"\x21"]) + b"\0" + (b"\0" if rng.random() < 0.97 else b"\1")
        elif drawn == 6:
            text = b"\x06" + (b"\0" if rng.random() < 0.98 else b"\1")
        elif drawn < 11:
            kind = rng.choice(["stream", "future"])
            if kind not in self.types and rng.random() < 0.97:
                return None
            index = unsigned(self.pick_type(kind))
            base = 0x0E if kind == "stream" else 0x15
            member = rng.choice([0, 1, 1, 2, 2, 3, 4, 5, 6])
            text = bytes([base + member]) + index
            if member in (1, 2):
                text += self.options(0.97, 0.9, 0.98, 0.005, 0.005)
            elif member in (3, 4):
                text += b"\0" if rng.random() < 0.98 else b"\1"
        elif rng.random() < 0.3:
            text = rng.choice([
                b"\x26", b"\x28", b"\x29\0", b"\x2a\0", b"\x1c\0", b"\x1d\0", b"\x1e", b"\x40\0", b"\x42", b"\x27\0\0",
                b"\x2e\0", b"\x2f\0", b"\x30", b"\x08", b"\x07\0",
            ])
        else:
            return None
        if drawn in (5,) and not self.core_functions:
            return None
        self.core_functions += 1
        return section(8, b"\1" + text)

    def resource(self):
        if "local" not in self.types and self.rng.random() < 0.8:
            self.types.append("resource")
            return section(7, b"\1\x3f" + (I32 if self.rng.random() < 0.97 else I64) + b"\0")
        if "resource" not in self.types:
            return None
        self.core_functions += 1
        kind = self.rng.choice([2, 3, 3, 3, 4])
        return section(8, b"\1" + bytes([kind]) + unsigned(self.pick_type("resource")))

    # What is made of other definitions.

    def instance(self):
        if self.rng.random() < 0.5 or not any(self.components):
            exports = {}
            made = []
            for _ in range(self.rng.randrange(4)):
                if not self.functions:
                    break
                text = names.label(self.rng)
                exports[text] = 1
                made.append(self.external(text, 1) + b"\1" + self.pick(len(self.functions)))
            self.instances.append(exports)
            return section(5, b"\1\1" + vector(made))
        index = self.rng.choice([i for i, known in enumerate(self.components) if known])
        imports, exports = self.components[index]
        given = []
        for text, sort in imports.items():
            count = {1: len(self.functions), 3: len(self.types), 5: len(self.instances), 4: len(self.components)}.get(sort, 0)
            if self.rng.random() < 0.98:
                given.append(name(text) + bytes([sort]) + self.pick(count))
        for _ in range(self.rng.randrange(2)):
            odd = names.core(self.rng)
            given.append(name(odd) + b"\3" + self.pick(len(self.types)))
        self.instances.append(exports)
        return section(5, b"\1\0" + unsigned(index) + vector(given))

    def alias(self):
        known = [(i, exports) for i, exports in enumerate(self.instances) if exports]
        if known and self.rng.random() < 0.7:
            index, exports = self.rng.choice(known)
            text, sort = self.rng.choice(list(exports.items()))
            if self.rng.random() < 0.02:
                text = self.rng.choice([text.upper(), text + "-x", ""])
            if self.rng.random() < 0.02:
                sort = self.rng.choice([1, 3, 4, 5])
            added = {1: (self.functions, None), 3: (self.types, "unknown"), 4: (self.components, None), 5: (self.instances, {})}
            if sort in added:
                space, what = added[sort]
                space.append(what)
            return section(6, b"\1" + bytes([sort]) + b"\0" + unsigned(index) + name(text))
        if self.types and self.rng.random() < 0.5:
            index = self.pick_type("value", "function", "async", "named", "resource")
            self.types.append(self.types[index] if index < len(self.types) else "value")
            return section(6, b"\1\3\2\0" + unsigned(index))
        return None

    def nested(self):
        if self.depth > 2:
            return None
        inner = Component(self.rng, self.depth + 1)
        text = inner.build()
        imports = {}
        for part in inner.parts:
            # Only what stands alone can be given later.
            if part[0] == 10 and part[3] in (0, 1):
                size = part[4]
                imports[part[5 : 5 + size].decode("utf-8", "replace")] = part[5 + size]
        self.components.append((imports, {}) if not imports or self.rng.random() < 0.5 else None)
        return section(4, text)

    def core_type(self):
        self.core_types.append("function")
        if self.rng.random() < 0.5:
            return section(3, b"\1\x60" + vector([I32] * self.rng.randrange(3)) + b"\0")
        declared = [b"\1\x60\0\0"]
        for _ in range(self.rng.randrange(4)):
            text = name(names.core(self.rng))
            if self.rng.random() < 0.5:
                declared.append(b"\0" + text + name(names.core(self.rng)) + b"\0\0")
            else:
                declared.append(b"\3" + text + b"\0\0")
        return section(3, b"\1\x50" + vector(declared))

    def custom(self):
        return section(0, name(names.core(self.rng)) + b"\1\2\3")


def component(seed):
    """One component that is made up."""
    return Component(random.Random(f"component {seed}")).build()
