"""What the host holds for its guest."""


class Violation(Exception):
    """The guest did with a handle what no guest may do."""


class Resource:
    """Something that the guest has a handle of. `kind` is the name of its type in WASI."""

    kind = None

    def __init__(self, parent=None):
        self.parent = parent
        self.rep = None


class Handles:
    """The table of all handles that the guest owns.

    Whatever it does wrong is kept until somebody asks: an exception out of a destructor would end
    the guest, and say less.
    """

    def __init__(self):
        self._held = {}
        self._dropped = {}
        self._next = 1
        self.violations = []

    def add(self, resource):
        """Takes in a resource that is about to be handed out."""
        resource.rep = self._next
        self._next += 1
        self._held[resource.rep] = resource
        return resource

    def find(self, rep):
        if rep not in self._held:
            self.violations.append(f"uses the {self._dropped.get(rep, 'unknown')} {rep}")
            raise Violation(self.violations[-1])
        return self._held[rep]

    def drop(self, rep):
        resource = self._held.pop(rep, None)
        if resource is None:
            self.violations.append(f"drops the {self._dropped.get(rep, 'unknown')} {rep} again")
            return
        self._dropped[rep] = resource.kind
        for other in self._held.values():
            if other.parent is resource:
                self.violations.append(
                    f"drops the {resource.kind} {rep} before its {other.kind} {other.rep}"
                )

    def held(self):
        """How many handles of each type there are."""
        counts = {}
        for resource in self._held.values():
            counts[resource.kind] = counts.get(resource.kind, 0) + 1
        return counts

    @property
    def handed_out(self):
        """How many there ever were."""
        return self._next - 1
