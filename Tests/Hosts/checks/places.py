"""Where checks put things in the guest's memory, and how they call with it."""

from scripted.preview1 import READ, WRITE, iovecs

PATH, VECTORS, RESULT = 0x100, 0x400, 0x600
# Buffers begin here; all that checks do not write themselves is UNTOUCHED.
BUFFER = 0x1000
UNTOUCHED = 0xA5


def open_file(guest, path="file", oflags=0, fdflags=0, rights=READ | WRITE, directory=3):
    """Opens a file, which has to work, and gives its number."""
    errno = open_path(guest, path, oflags, fdflags, rights, directory)
    if errno != 0:
        raise AssertionError(f"path_open of {path}: errno {errno}")
    return guest.number(RESULT)


def open_path(guest, path="file", oflags=0, fdflags=0, rights=READ | WRITE, directory=3):
    name = path.encode()
    guest.write(PATH, name)
    return guest.path_open(directory, 0, PATH, len(name), oflags, rights, 0, fdflags, RESULT)


def read(guest, fd, *lengths, offset=None):
    """Reads into buffers of these lengths, one behind another: (errno, bytes). What lies behind
    the bytes, and the first of the guest's memory, has to stay as it is."""
    total = sum(lengths)
    guest.fill(BUFFER, UNTOUCHED, total + 16)
    guest.fill(0, UNTOUCHED, 64)
    _vectors(guest, lengths)
    guest.write(RESULT, bytes(4))
    if offset is None:
        errno = guest.fd_read(fd, VECTORS, len(lengths), RESULT)
    else:
        errno = guest.fd_pread(fd, VECTORS, len(lengths), offset, RESULT)
    count = guest.number(RESULT)
    end = BUFFER + total + 16
    if count > total or guest.differs(BUFFER + count, end, UNTOUCHED) != end:
        raise AssertionError(f"errno {errno}: {count} of {total} bytes read, and more changed")
    if guest.differs(0, 64, UNTOUCHED) != 64:
        raise AssertionError("a read changed the start of the guest's memory")
    return errno, guest.read(BUFFER, count)


def write(guest, fd, *lengths, offset=None):
    """Writes buffers of these lengths: (errno, count). The bytes are `pattern` of the total."""
    total = sum(lengths)
    if total <= 64:
        guest.write(BUFFER, pattern(total))
    else:
        guest.fill(BUFFER, ord("x"), total)
    _vectors(guest, lengths)
    guest.write(RESULT, bytes(4))
    if offset is None:
        errno = guest.fd_write(fd, VECTORS, len(lengths), RESULT)
    else:
        errno = guest.fd_pwrite(fd, VECTORS, len(lengths), offset, RESULT)
    return errno, guest.number(RESULT)


def pattern(count):
    """Bytes that tell where they are from, or, where there are many, just many of them."""
    return bytes(range(65, 65 + count)) if count <= 64 else b"x" * count


def _vectors(guest, lengths):
    buffers, at = [], BUFFER
    for length in lengths:
        buffers.append((at, length))
        at += length
    guest.write(VECTORS, iovecs(*buffers))
