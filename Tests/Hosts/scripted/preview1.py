"""Preview 1 as a caller needs it: core signatures, errnos, and records as bytes."""

import struct

# Parameters by name, `i` for 32 bits and `I` for 64. Every function but proc_exit gives an errno.
SIGNATURES = {
    "args_get": "ii",
    "args_sizes_get": "ii",
    "environ_get": "ii",
    "environ_sizes_get": "ii",
    "clock_res_get": "ii",
    "clock_time_get": "iIi",
    "fd_advise": "iIIi",
    "fd_allocate": "iII",
    "fd_close": "i",
    "fd_datasync": "i",
    "fd_fdstat_get": "ii",
    "fd_fdstat_set_flags": "ii",
    "fd_fdstat_set_rights": "iII",
    "fd_filestat_get": "ii",
    "fd_filestat_set_size": "iI",
    "fd_filestat_set_times": "iIIi",
    "fd_pread": "iiiIi",
    "fd_prestat_get": "ii",
    "fd_prestat_dir_name": "iii",
    "fd_pwrite": "iiiIi",
    "fd_read": "iiii",
    "fd_readdir": "iiiIi",
    "fd_renumber": "ii",
    "fd_seek": "iIii",
    "fd_sync": "i",
    "fd_tell": "ii",
    "fd_write": "iiii",
    "path_create_directory": "iii",
    "path_filestat_get": "iiiii",
    "path_filestat_set_times": "iiiiIIi",
    "path_link": "iiiiiii",
    "path_open": "iiiiiIIii",
    "path_readlink": "iiiiii",
    "path_remove_directory": "iii",
    "path_rename": "iiiiii",
    "path_symlink": "iiiii",
    "path_unlink_file": "iii",
    "poll_oneoff": "iiii",
    "proc_exit": "i",
    "random_get": "ii",
    "sched_yield": "",
    "sock_accept": "iii",
    "sock_recv": "iiiiii",
    "sock_send": "iiiii",
    "sock_shutdown": "ii",
}

SUCCESS, AGAIN, BADF, EXIST, INVAL, IO, NOENT, NOMEM, NOSPC = 0, 6, 8, 20, 28, 29, 44, 48, 51
OVERFLOW, PERM, PIPE, SPIPE = 61, 63, 64, 70

# Every case of wasi:filesystem/types.error-code in its order, with the errno that it is.
ERROR_CODES = {
    "access": 2,
    "would-block": 6,
    "already": 7,
    "bad-descriptor": 8,
    "busy": 10,
    "deadlock": 16,
    "quota": 19,
    "exist": 20,
    "file-too-large": 22,
    "illegal-byte-sequence": 25,
    "in-progress": 26,
    "interrupted": 27,
    "invalid": 28,
    "io": 29,
    "is-directory": 31,
    "loop": 32,
    "too-many-links": 34,
    "message-size": 35,
    "name-too-long": 37,
    "no-device": 43,
    "no-entry": 44,
    "no-lock": 46,
    "insufficient-memory": 48,
    "insufficient-space": 51,
    "not-directory": 54,
    "not-empty": 55,
    "not-recoverable": 56,
    "unsupported": 58,
    "no-tty": 59,
    "no-such-device": 60,
    "overflow": 61,
    "not-permitted": 63,
    "pipe": 64,
    "read-only": 69,
    "invalid-seek": 70,
    "text-file-busy": 74,
    "cross-device": 75,
}

APPEND, NONBLOCK = 1, 4
CREATE, DIRECTORY, EXCLUSIVE, TRUNCATE = 1, 2, 4, 8
READ, WRITE = 1 << 1, 1 << 6
REALTIME, MONOTONIC = 0, 1


def iovecs(*buffers):
    """The bytes of iovecs: (address, length) each."""
    return b"".join(struct.pack("<II", *buffer) for buffer in buffers)


def clock_subscription(userdata, clock, timeout, absolute=False):
    """The bytes of a subscription to a clock."""
    return struct.pack("<QBxxxxxxxIxxxxQQHxxxxxx", userdata, 0, clock, timeout, 0, absolute)


def descriptor_subscription(userdata, fd, writing=False):
    """The bytes of a subscription to a descriptor."""
    return struct.pack("<QBxxxxxxxI", userdata, 2 if writing else 1, fd) + bytes(28)


def events(data):
    """(userdata, errno, type) of each event."""
    return [struct.unpack_from("<QHB", data, at) for at in range(0, len(data), 32)]


def directory_entries(data):
    """(next cookie, inode, type, name) of each whole entry."""
    found, at = [], 0
    while at + 24 <= len(data):
        cookie, inode, length, kind = struct.unpack_from("<QQIB", data, at)
        if at + 24 + length > len(data):
            break
        found.append((cookie, inode, kind, data[at + 24 : at + 24 + length].decode()))
        at += 24 + length
    return found
