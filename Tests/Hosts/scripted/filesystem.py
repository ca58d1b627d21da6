"""wasi:filesystem, behaving well, over a tree in memory."""

from wasmtime.component import Record

from .handles import Resource
from .host import Err, Ok, function
from .interfaces import InputStream, OutputStream, datetime

TYPES = "wasi:filesystem/types"
MOST_READ = 65536  # bytes at a time, as in Wasmtime


class Descriptor(Resource):
    """An open file (a bytearray) or directory (a dictionary)."""

    kind = "descriptor"

    def __init__(self, node, flags=frozenset()):
        super().__init__()
        self.node, self.flags = node, set(flags)


class DirectoryEntryStream(Resource):
    kind = "directory-entry-stream"

    def __init__(self, names, parent):
        super().__init__(parent)
        self.names = names


def record(**fields):
    value = Record()
    for name, field in fields.items():
        setattr(value, name.replace("_", "-"), field)
    return value


def type_of(node):
    return "directory" if isinstance(node, dict) else "regular-file"


def find(descriptor, path):
    """What is at a path below a directory, or nothing."""
    node = descriptor.node
    for name in path.split("/"):
        if name in ("", "."):
            continue
        node = node.get(name) if isinstance(node, dict) else None
    return node


def parent_of(descriptor, path):
    """The directory that a path's last name is in, and that name."""
    folder, _, name = path.rstrip("/").rpartition("/")
    return find(descriptor, folder), name


@function("wasi:filesystem/preopens", "get-directories")
def get_directories(host):
    return [
        (Descriptor(node, {"read", "mutate-directory"}), name) for name, node in host.world.preopens
    ]


def method(name):
    return function(TYPES, f"[method]descriptor.{name}")


@method("read")
def read(host, descriptor, count, offset):
    data = bytes(descriptor.node[offset : offset + min(count, MOST_READ)])
    return Ok((data, offset + len(data) >= len(descriptor.node)))


@method("write")
def write(host, descriptor, data, offset):
    gap = offset - len(descriptor.node)
    if gap > 0:
        descriptor.node.extend(bytes(gap))
    descriptor.node[offset : offset + len(data)] = data
    return Ok(len(data))


@method("read-via-stream")
def read_via_stream(host, descriptor, offset):
    return Ok(InputStream(descriptor.node[offset:]))


@method("append-via-stream")
def append_via_stream(host, descriptor):
    return Ok(OutputStream(descriptor.node, parent=descriptor))


@method("get-type")
def get_type(host, descriptor):
    return Ok(type_of(descriptor.node))


@method("get-flags")
def get_flags(host, descriptor):
    return Ok(set(descriptor.flags))


def stat_of(node):
    return record(
        type=type_of(node),
        link_count=1,
        size=len(node),
        data_access_timestamp=datetime(1),
        data_modification_timestamp=datetime(2),
        status_change_timestamp=None,
    )


@method("stat")
def stat(host, descriptor):
    return Ok(stat_of(descriptor.node))


@method("stat-at")
def stat_at(host, descriptor, flags, path):
    node = find(descriptor, path)
    return Err("no-entry") if node is None else Ok(stat_of(node))


def hash_of(node):
    return record(lower=id(node) & 0xFFFF_FFFF, upper=0)


@method("metadata-hash")
def metadata_hash(host, descriptor):
    return Ok(hash_of(descriptor.node))


@method("metadata-hash-at")
def metadata_hash_at(host, descriptor, flags, path):
    node = find(descriptor, path)
    return Err("no-entry") if node is None else Ok(hash_of(node))


@method("open-at")
def open_at(host, descriptor, path_flags, path, open_flags, flags):
    node = find(descriptor, path)
    if node is None and "create" not in open_flags:
        return Err("no-entry")
    if node is None:
        folder, name = parent_of(descriptor, path)
        node = folder[name] = bytearray()
    if "directory" in open_flags and not isinstance(node, dict):
        return Err("not-directory")
    if "truncate" in open_flags:
        node.clear()
    return Ok(Descriptor(node, flags))


@method("create-directory-at")
def create_directory_at(host, descriptor, path):
    folder, name = parent_of(descriptor, path)
    if name in folder:
        return Err("exist")
    folder[name] = {}
    return Ok()


@method("unlink-file-at")
def unlink_file_at(host, descriptor, path):
    folder, name = parent_of(descriptor, path)
    if name not in folder:
        return Err("no-entry")
    del folder[name]
    return Ok()


@method("remove-directory-at")
def remove_directory_at(host, descriptor, path):
    return unlink_file_at(host, descriptor, path)


@method("read-directory")
def read_directory(host, descriptor):
    if not isinstance(descriptor.node, dict):
        return Err("not-directory")
    entries = [record(type=type_of(node), name=name) for name, node in descriptor.node.items()]
    return Ok(DirectoryEntryStream(entries, parent=descriptor))


@function(TYPES, "[method]directory-entry-stream.read-directory-entry")
def read_directory_entry(host, stream):
    return Ok(stream.names.pop(0) if stream.names else None)


def accepting(name):
    """A method whose effect nobody looks at."""

    @method(name)
    def accept(host, descriptor, *arguments):
        return Ok()


for _name in [
    "advise",
    "sync",
    "sync-data",
    "set-size",
    "set-times",
    "set-times-at",
    "link-at",
    "rename-at",
    "symlink-at",
]:
    accepting(_name)


@method("readlink-at")
def readlink_at(host, descriptor, path):
    return Ok("target/" * 400)


@method("is-same-object")
def is_same_object(host, descriptor, other):
    return descriptor.node is other.node


@function(TYPES, "filesystem-error-code")
def filesystem_error_code(host, error):
    return error.code
