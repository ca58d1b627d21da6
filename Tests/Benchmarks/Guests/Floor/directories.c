#include "floor.h"

static handle directory;

static void open_listed(size_t entries) {
  if (directory) return;
  char name[24];
  *append(name, entries) = 0;
  directory = open_file(name, open_directory, flag_read);
}

/// An entry as Preview 1 writes it, before its name.
struct dirent { uint64_t next, inode; uint32_t name_length; uint8_t type; };

/// Lists the whole directory, with the inodes that Preview 1 shows.
static size_t list(size_t entries) {
  static uint8_t buffer[1 << 20];
  size_t count = 0;
  struct result opened;
  struct hash_result self;
  metadata_hash(directory, &self);
  must("hash", self.is_error);
  read_directory(directory, &opened);
  must("read directory", opened.is_error);
  for (uint8_t *next = buffer;;) {
    struct entry_result result;
    struct hash_result hash;
    place = next + sizeof(struct dirent);
    read_directory_entry(opened.handle, &result);
    must("entry", result.is_error);
    if (!result.value.is_present) break;
    struct entry entry = result.value.entry;
    metadata_hash_at(directory, 0, (const char *)entry.name.data, entry.name.count, &hash);
    must("hash", hash.is_error);
    struct dirent record = {++count, hash.lower, entry.name.count, entry.type};
    __builtin_memcpy(next, &record, sizeof record);
    next = place;
  }
  directory_entry_stream_drop(opened.handle);
  if (count != entries) fail("a whole listing");
  return 0;
}

const struct operation directories[] = {
  {"fd_readdir", open_listed, list},
  {0},
};
