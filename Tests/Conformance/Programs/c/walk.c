// A long walk through everything that files can be done to: calls, descriptors, paths, flags and
// numbers picked at random, from a seed that is the argument. Each call says what it answered.
//
// What differs from the engine on purpose is kept out: several buffers in one call; which number a
// new descriptor gets (descriptors go by where this program keeps them); append mode, where the
// position is the end of the file when somebody asks, and not when it was written.
#include "report.h"

static u64 state;

static u32 pick(u32 count) {
  state = state * 6364136223846793005u + 1442695040888963407u;
  return (u32)(state >> 33) % count;
}

#define KEPT 12
#define NONE 9999
static u32 kept[KEPT];  // descriptors, or NONE
static u8 area[70000], back[70000];

static const char *const paths[] = {
  "a", "b", "c", "a/b", "a/c", "b/a", "b/a/c", "file", "folder", "folder/inner", "link-to-file",
  "link-to-folder", "link-to-folder/x", "link-to-nothing", "link-to-itself", "link-out", ".", "..",
  "a/", "a/.", "a/..", "b/", "./a", "folder/../a", "../a", "", "/a", "file/x", "nothing",
};

static const char *a_path(void) { return paths[pick(sizeof paths / sizeof *paths)]; }
static u32 a_descriptor(void) { return kept[pick(KEPT)]; }

static u64 a_number(void) {
  switch (pick(8)) {
  case 0: return 0;
  case 1: return (u64)1 << 63;
  case 2: return UINT64_MAX;
  case 3: return INT64_MAX;
  case 4: return pick(100000);
  default: return pick(40);
  }
}

// A number that was closed may be given to another.
static void forget(u32 fd) {
  for (u32 i = 0; i < KEPT; i += 1) if (kept[i] == fd) kept[i] = NONE;
}

// The folder stays open, so that the walk goes on, and so does stdin.
static int stays(u32 fd) { return fd == ROOT || fd == 0; }

static void contents(u32 fd) {
  u32 used = 0, count = 0;
  static char names[64][64];
  if (fd_readdir(fd, area, 8192, 0, &used) != 0) return;
  for (u32 at = 0; at + sizeof(dirent) <= used && count < 64; count += 1) {
    dirent entry;
    memcpy(&entry, area + at, sizeof entry);
    snprintf(names[count], 64, "%.*s:%u", (int)entry.namlen, area + at + sizeof entry, entry.type);
    at += (u32)sizeof entry + entry.namlen;
  }
  qsort(names, count, sizeof *names, (int (*)(const void *, const void *))strcmp);
  char line[900];
  int length = 0;
  for (u32 i = 0; i < count && length < 800; i += 1) {
    length += sprintf(line + length, " %s", names[i]);
  }
  say("    entries%s", length == 0 ? " none" : line);
}

static void step(u32 number) {
  u32 slot = pick(KEPT - 1), size = 0;
  u64 offset = 0;
  filestat stat;
  fdstat status;
  char line[200];
#define CALL(call) (snprintf(line, sizeof line, "%u " #call, number), check(line, call))
  u32 fd = a_descriptor();
  const char *path = a_path(), *other = a_path();
  // What was written can be told from where and when it was.
  u32 length = pick(10) == 0 ? 5000 + pick(60000) : pick(30);
  for (u32 i = 0; i < length; i += 1) area[i] = (u8)('a' + (i + number) % 26);
  iovec from = {area, length}, into = {back, pick(10) == 0 ? 40000 : pick(30)};
  say("  with path %s", path);
  switch (pick(30)) {
  case 0: case 1: case 2: case 3: case 4: {
    u32 opened = 0;
    // Number 3 stays the folder, so that the walk never ends.
    u32 lookup = pick(2), oflags = pick(16), flags = pick(3) == 0 ? FDFLAG_NONBLOCK : 0;
    u64 rights = pick(4) == 0 ? RIGHT_ALL : (pick(2) ? RIGHT_READ : 0) | (pick(3) ? RIGHT_WRITE : 0);
    u32 at = pick(3) ? ROOT : fd;
    say("    lookup %u oflags %x rights %llx", lookup, oflags, (unsigned long long)rights);
    if (CALL(path_open(at, lookup, PATH(path), oflags, rights, RIGHT_ALL, flags, &opened)) == 0) {
      if (!stays(kept[slot])) {
        CALL(fd_close(kept[slot]));
        forget(kept[slot]);
      }
      kept[slot] = opened;
    }
    break;
  }
  case 5:
    if (stays(fd)) break;
    CALL(fd_close(fd));
    forget(fd);
    break;
  case 6: case 7:
    if (CALL(fd_write(fd, &from, 1, &size)) == 0) say("    %u", size);
    break;
  case 8: case 9:
    memset(back, 0, 64);
    if (CALL(fd_read(fd, &into, 1, &size)) == 0) bytes("    read", back, size < 64 ? size : 64);
    break;
  case 10:
    offset = a_number();
    if (offset > 200000 && offset <= INT64_MAX) offset = 50;
    say("    at %llu", (unsigned long long)offset);
    if (CALL(fd_pwrite(fd, &from, 1, offset, &size)) == 0) say("    %u", size);
    break;
  case 11:
    memset(back, 0, 64);
    if (CALL(fd_pread(fd, &into, 1, a_number(), &size)) == 0) {
      bytes("    read", back, size < 64 ? size : 64);
    }
    break;
  case 12: case 13: {
    int64_t by = (int64_t)a_number() - (int64_t)(pick(2) ? pick(50) : 0);
    // Far from where a write would make a file that is too large to compare.
    if (by > 200000 && by < INT64_MAX - 100) by = 10;
    if (by > 200000) by = 7;
    u32 whence = pick(3);
    say("    by %lld from %u", (long long)by, whence);
    if (CALL(fd_seek(fd, by, whence, &offset)) == 0) say("    %llu", (unsigned long long)offset);
    break;
  }
  case 14: if (CALL(fd_tell(fd, &offset)) == 0) say("    %llu", (unsigned long long)offset); break;
  case 15:
    if (CALL(fd_fdstat_get(fd, &status)) == 0) {
      say("    %u %u %llx %llx", status.filetype, status.flags, (unsigned long long)status.rights,
          (unsigned long long)status.inheriting);
    }
    break;
  case 16: if (fd != 0) CALL(fd_fdstat_set_flags(fd, pick(3) * 2)); break;
  case 17:
    if (CALL(fd_filestat_get(fd, &stat)) == 0 && stat.filetype != 3) {
      say("    %u %llu %llu", stat.filetype, (unsigned long long)stat.nlink,
          (unsigned long long)stat.size);
    }
    break;
  case 18:
    if (CALL(path_filestat_get(pick(2) ? ROOT : fd, pick(2), PATH(path), &stat)) == 0
        && stat.filetype != 3) {
      say("    %u %llu %llu", stat.filetype, (unsigned long long)stat.nlink,
          (unsigned long long)stat.size);
    }
    break;
  case 19: CALL(fd_filestat_set_size(fd, pick(5) == 0 ? (u64)1 << 63 : pick(200))); break;
  case 20: CALL(path_create_directory(pick(3) ? ROOT : fd, PATH(path))); break;
  case 21: CALL(path_remove_directory(pick(3) ? ROOT : fd, PATH(path))); break;
  case 22: CALL(path_unlink_file(pick(3) ? ROOT : fd, PATH(path))); break;
  case 23:
    CALL(path_rename(pick(3) ? ROOT : fd, PATH(path), pick(3) ? ROOT : a_descriptor(), PATH(other)));
    break;
  case 24: CALL(path_link(pick(3) ? ROOT : fd, 0, PATH(path), ROOT, PATH(other))); break;
  case 25: CALL(path_symlink(PATH(other), pick(3) ? ROOT : fd, PATH(path))); break;
  case 26:
    if (CALL(path_readlink(pick(3) ? ROOT : fd, PATH(path), back, pick(20), &size)) == 0) {
      bytes("    link", back, size);
    }
    break;
  case 27: contents(pick(2) ? ROOT : fd); break;
  case 28:
    if (!stays(fd) && !stays(kept[slot])) {
      if (CALL(fd_renumber(fd, kept[slot])) == 0) {
        for (u32 i = 0; i < KEPT; i += 1) if (kept[i] == fd && i != slot) kept[i] = kept[slot];
      }
    }
    break;
  case 29: CALL(fd_filestat_set_times(fd, 1000000000, 2000000000, pick(16))); break;
  }
}

int main(int count, char **arguments) {
  state = count > 1 ? (u64)atoi(arguments[1]) * 7919 + 1 : 1;
  for (u32 i = 0; i < KEPT; i += 1) kept[i] = NONE;
  kept[0] = ROOT;
  kept[1] = ROOT;
  kept[2] = 0;
  for (u32 number = 1; number <= 1500; number += 1) step(number);
  contents(ROOT);
}
