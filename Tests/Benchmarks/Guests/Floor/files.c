#include "floor.h"

#include <string.h>

// As in the Preview 1 program.
enum { file_size = 4 << 20, largest = 1 << 20 };

static uint8_t buffer[largest];
static handle file;
static uint64_t position;

/// Where results go, so that making them is not optimized away.
static volatile uint64_t sink;

static void reopen(const char *name, enum open_flags open_flags, enum descriptor_flags flags) {
  if (file) descriptor_drop(file);
  file = open_file(name, open_flags, flags);
  position = 0;
}

static void open_to_read(size_t amount) { (void)amount; reopen("data", 0, flag_read); }
static void open_to_write(size_t amount) { (void)amount; reopen("scratch", 0, flag_write); }

static void stay_within(size_t amount) {
  if (position + amount > file_size) position = 0;
}

static size_t seek(size_t amount) {
  position = amount;
  sink = position;
  return 0;
}

static size_t tell(size_t amount) {
  (void)amount;
  sink = position;
  return 0;
}

/// What a descriptor is does not change: it is known since it was opened.
static size_t fdstat(size_t amount) {
  (void)amount;
  sink = file;
  return 0;
}

static uint64_t nanoseconds(struct optional_datetime time) {
  return time.is_present ? time.datetime.seconds * 1000000000 + time.datetime.nanoseconds : 0;
}

static void use(struct stat_result stat, struct hash_result hash) {
  must("stat", stat.is_error);
  must("hash", hash.is_error);
  sink = hash.lower;
  sink = stat.stat.size;
  for (int i = 0; i != 3; i++) sink = nanoseconds(stat.stat.times[i]);
}

static size_t filestat(size_t amount) {
  (void)amount;
  struct stat_result stat;
  struct hash_result hash;
  descriptor_stat(file, &stat);
  metadata_hash(file, &hash);
  use(stat, hash);
  return 0;
}

static size_t stat_path(size_t amount) {
  (void)amount;
  struct stat_result stat;
  struct hash_result hash;
  stat_at(folder(), 0, "data", 4, &stat);
  metadata_hash_at(folder(), 0, "data", 4, &hash);
  use(stat, hash);
  return 0;
}

static size_t open_and_close(size_t amount) {
  (void)amount;
  descriptor_drop(open_file("data", 0, flag_read));
  return 0;
}

static size_t read_at(uint64_t offset, uint8_t *bytes, size_t amount) {
  struct read_result result;
  place = bytes;
  descriptor_read(file, amount, offset, &result);
  must("read", result.is_error);
  return result.bytes.count;
}

static size_t write_at(uint64_t offset, const uint8_t *bytes, size_t amount) {
  struct wide_result result;
  descriptor_write(file, bytes, amount, offset, &result);
  must("write", result.is_error);
  return result.number;
}

static size_t read_some(size_t amount) {
  stay_within(amount);
  size_t count = read_at(position, buffer, amount);
  position += count;
  return count;
}

static size_t write_some(size_t amount) {
  stay_within(amount);
  size_t count = write_at(position, buffer, amount);
  position += count;
  return count;
}

static size_t pread_some(size_t amount) { return read_at(4096, buffer, amount); }
static size_t pwrite_some(size_t amount) { return write_at(4096, buffer, amount); }

/// Reads once, and scatters.
static size_t readv_8(size_t size) {
  static uint8_t gathered[4096];
  stay_within(8 * size);
  size_t count = read_at(position, gathered, 8 * size);
  for (size_t i = 0; i != 8; i++) memcpy(buffer + i * size * 2, gathered + i * size, size);
  position += count;
  return count;
}

/// Gathers, and writes once.
static size_t writev_8(size_t size) {
  static uint8_t gathered[4096];
  stay_within(8 * size);
  for (size_t i = 0; i != 8; i++) memcpy(gathered + i * size, buffer + i * size * 2, size);
  size_t count = write_at(position, gathered, 8 * size);
  position += count;
  return count;
}

/// Pieces this large are written one by one: gathering them would copy more than it saves.
static size_t writev_4(size_t size) {
  stay_within(4 * size);
  size_t count = 0;
  for (size_t i = 0; i != 4; i++) count += write_at(position + count, buffer + i * size * 2, size);
  position += count;
  return count;
}

static handle appending;

static void open_to_append(size_t amount) {
  (void)amount;
  if (appending) output_stream_drop(appending);
  reopen("appended", open_create | open_truncate, flag_write);
  struct result result;
  append_via_stream(file, &result);
  must("append", result.is_error);
  appending = result.handle;
}

static size_t append_some(size_t amount) { return write_to_stream(appending, buffer, amount); }

const struct operation files[] = {
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
