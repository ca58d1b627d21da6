#include "preview1.h"

#include <string.h>

// `data` and `scratch` are this long. Calls go round in them, so that no file grows.
enum { file_size = 4 << 20, largest = 1 << 20 };

static uint8_t buffer[largest];
static __wasi_fd_t file;
static __wasi_filesize_t position;

static void open_file(const char *name, __wasi_oflags_t flags, __wasi_rights_t rights,
                      __wasi_fdflags_t mode) {
  if (file) must("close", __wasi_fd_close(file));
  must(name, __wasi_path_open(folder, 0, name, flags, rights, 0, mode, &file));
  position = 0;
}

static const __wasi_rights_t reading = __WASI_RIGHTS_FD_READ | __WASI_RIGHTS_FD_SEEK;
static const __wasi_rights_t writing = __WASI_RIGHTS_FD_WRITE | __WASI_RIGHTS_FD_SEEK;

static void open_to_read(size_t amount) { (void)amount; open_file("data", 0, reading, 0); }
static void open_to_write(size_t amount) { (void)amount; open_file("scratch", 0, writing, 0); }
static void open_to_append(size_t amount) {
  (void)amount;
  open_file("appended", __WASI_OFLAGS_CREAT | __WASI_OFLAGS_TRUNC, writing, __WASI_FDFLAGS_APPEND);
}

/// Begins the file again where the next transfer would leave it. Seldom, so it costs nothing.
static void stay_within(size_t amount) {
  if (position + amount <= file_size) return;
  must("rewind", __wasi_fd_seek(file, 0, __WASI_WHENCE_SET, &position));
}

static size_t seek(size_t amount) {
  __wasi_filesize_t reached;
  must("seek", __wasi_fd_seek(file, (__wasi_filedelta_t)amount, __WASI_WHENCE_SET, &reached));
  return 0;
}

static size_t tell(size_t amount) {
  (void)amount;
  __wasi_filesize_t reached;
  must("tell", __wasi_fd_tell(file, &reached));
  return 0;
}

static size_t fdstat(size_t amount) {
  (void)amount;
  __wasi_fdstat_t stat;
  must("fdstat", __wasi_fd_fdstat_get(file, &stat));
  return 0;
}

static size_t filestat(size_t amount) {
  (void)amount;
  __wasi_filestat_t stat;
  must("filestat", __wasi_fd_filestat_get(file, &stat));
  return 0;
}

static size_t stat_path(size_t amount) {
  (void)amount;
  __wasi_filestat_t stat;
  must("path_filestat", __wasi_path_filestat_get(folder, 0, "data", &stat));
  return 0;
}

static size_t open_and_close(size_t amount) {
  (void)amount;
  __wasi_fd_t opened;
  must("open", __wasi_path_open(folder, 0, "data", 0, reading, 0, 0, &opened));
  must("close", __wasi_fd_close(opened));
  return 0;
}

static size_t read_some(size_t amount) {
  stay_within(amount);
  __wasi_iovec_t vector = {buffer, amount};
  size_t count;
  must("read", __wasi_fd_read(file, &vector, 1, &count));
  position += count;
  return count;
}

static size_t pread_some(size_t amount) {
  __wasi_iovec_t vector = {buffer, amount};
  size_t count;
  must("pread", __wasi_fd_pread(file, &vector, 1, 4096, &count));
  return count;
}

static size_t write_some(size_t amount) {
  stay_within(amount);
  __wasi_ciovec_t vector = {buffer, amount};
  size_t count;
  must("write", __wasi_fd_write(file, &vector, 1, &count));
  position += count;
  return count;
}

static size_t append_some(size_t amount) {
  __wasi_ciovec_t vector = {buffer, amount};
  size_t count;
  must("append", __wasi_fd_write(file, &vector, 1, &count));
  return count;
}

static size_t pwrite_some(size_t amount) {
  __wasi_ciovec_t vector = {buffer, amount};
  size_t count;
  must("pwrite", __wasi_fd_pwrite(file, &vector, 1, 4096, &count));
  return count;
}

static size_t readv_some(size_t vectors, size_t size) {
  __wasi_iovec_t list[8];
  for (size_t i = 0; i != vectors; i++) list[i] = (__wasi_iovec_t){buffer + i * size * 2, size};
  stay_within(vectors * size);
  size_t count;
  must("readv", __wasi_fd_read(file, list, vectors, &count));
  position += count;
  return count;
}

static size_t writev_some(size_t vectors, size_t size) {
  __wasi_ciovec_t list[8];
  for (size_t i = 0; i != vectors; i++) list[i] = (__wasi_ciovec_t){buffer + i * size * 2, size};
  stay_within(vectors * size);
  size_t count;
  must("writev", __wasi_fd_write(file, list, vectors, &count));
  position += count;
  return count;
}

static size_t readv_8(size_t size) { return readv_some(8, size); }
static size_t writev_8(size_t size) { return writev_some(8, size); }
static size_t writev_4(size_t size) { return writev_some(4, size); }

const struct operation operations[] = {
  {"fd_seek", open_to_read, seek},
  {"fd_tell", open_to_read, tell},
  {"fd_fdstat_get", open_to_read, fdstat},
  {"fd_filestat_get", open_to_read, filestat},
  {"path_filestat_get", NULL, stat_path},
  {"path_open, fd_close", NULL, open_and_close},
  {"fd_read", open_to_read, read_some},
  {"fd_pread", open_to_read, pread_some},
  {"fd_read 8 x", open_to_read, readv_8},
  {"fd_write", open_to_write, write_some},
  {"fd_pwrite", open_to_write, pwrite_some},
  {"fd_write 8 x", open_to_write, writev_8},
  {"fd_write 4 x", open_to_write, writev_4},
  {"append", open_to_append, append_some},
  {0},
};
