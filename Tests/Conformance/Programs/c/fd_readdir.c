// fd_readdir: what is there, cookies, entries that do not fit.
#include "report.h"

static u8 area[65536];

static int by_text(const void *left, const void *right) {
  return strcmp(left, right);
}

// Reads a whole directory through a buffer of some size, and says it sorted.
static void list(const char *what, u32 fd, u32 room) {
  static char lines[64][64];
  u32 count = 0, calls = 0;
  u64 cookie = 0;
  say("%s, %u bytes at a time", what, room);
  for (;;) {
    u32 used = 0;
    calls += 1;
    int error = fd_readdir(fd, area, room, cookie, &used);
    if (error != 0) { check("  error", error); return; }
    u32 at = 0;
    while (at + sizeof(dirent) <= used) {
      dirent entry;
      memcpy(&entry, area + at, sizeof entry);
      if (at + sizeof entry + entry.namlen > used) break;
      if (count < 64) {
        snprintf(lines[count], 64, "  %.*s type %u ino %d", (int)entry.namlen,
                 (char *)area + at + sizeof entry, entry.type, entry.ino != 0);
        count += 1;
      }
      cookie = entry.next;
      at += (u32)sizeof entry + entry.namlen;
    }
    if (used < room || calls > 200) break;
  }
  yes("  it ends", calls <= 200);
  // The two that are always there come first.
  for (u32 i = 0; i < 2 && i < count; i += 1) say("  first%s", lines[i]);
  qsort(lines, count, sizeof *lines, by_text);
  for (u32 i = 0; i < count; i += 1) say("%s", lines[i]);
}

int main(void) {
  u32 used = 77;
  list("the folder", ROOT, sizeof area);
  list("the folder", ROOT, 64);
  list("the folder", ROOT, 41);
  u32 folder = open_folder("folder");
  list("another folder", folder, sizeof area);
  list("another folder again", folder, 100);
  check("creating", path_create_directory(ROOT, PATH("made")));
  u32 made = open_folder("made");
  list("an empty folder", made, sizeof area);
  filestat inside;
  dirent first;
  check("stat", fd_filestat_get(made, &inside));
  check("reading", fd_readdir(made, area, sizeof area, 0, &used));
  number("used", used);
  memcpy(&first, area, sizeof first);
  yes("the inode of . is the folder's", first.ino == inside.ino);

  // Entries that do not fit are written as far as they do, and the buffer is full.
  for (u32 room = 0; room < 60; room += 1) {
    memset(area, 0x5a, 80);
    used = 77;
    if (check("little room", fd_readdir(made, area, room, 0, &used)) == 0) number("  used", used);
    int kept = 1;
    for (u32 i = room; i < 80; i += 1) kept &= area[i] == 0x5a;
    yes("  nothing else changed", kept);
  }
  // Past the end.
  check("a cookie past the end", fd_readdir(made, area, 100, 1000, &used));
  number("used", used);
  check("the greatest cookie", fd_readdir(made, area, 100, UINT64_MAX, &used));
  number("used", used);

  // Every cookie can be used again, in any order.
  u64 cookies[64];
  char names[64][32];
  u32 count = 0, at = 0;
  u64 cookie = 0;
  check("reading", fd_readdir(ROOT, area, sizeof area, 0, &used));
  while (at < used && count < 64) {
    dirent entry;
    memcpy(&entry, area + at, sizeof entry);
    cookies[count] = cookie;
    snprintf(names[count], 32, "%.*s", (int)entry.namlen, (char *)area + at + sizeof entry);
    cookie = entry.next;
    at += (u32)sizeof entry + entry.namlen;
    count += 1;
  }
  int good = 1;
  for (u32 round = 0; round < 3; round += 1) {
    for (u32 i = count; i-- > 0;) {
      u32 pick = (i * 7 + round) % count;
      fd_readdir(ROOT, area, 256, cookies[pick], &used);
      dirent entry;
      memcpy(&entry, area, sizeof entry);
      good &= entry.namlen == strlen(names[pick])
        && memcmp(area + sizeof entry, names[pick], entry.namlen) == 0;
    }
  }
  for (u32 i = count; i-- > 0;) {
    fd_readdir(ROOT, area, 256, cookies[i], &used);
    dirent entry;
    memcpy(&entry, area, sizeof entry);
    good &= entry.namlen == strlen(names[i])
      && memcmp(area + sizeof entry, names[i], entry.namlen) == 0;
  }
  yes("every cookie again, in other orders", good);
  // Another descriptor of the folder understands them too.
  u32 other = open_folder(".");
  for (u32 i = count; i-- > 0;) {
    fd_readdir(other, area, 256, cookies[i], &used);
    dirent entry;
    memcpy(&entry, area, sizeof entry);
    good &= entry.namlen == strlen(names[i])
      && memcmp(area + sizeof entry, names[i], entry.namlen) == 0;
  }
  yes("every cookie from another descriptor", good);

  // A fresh look sees what is new.
  create_file("made/new");
  list("after creating", made, sizeof area);
  path_unlink_file(ROOT, PATH("made/new"));
  list("after removing", made, sizeof area);
  check("removing", path_remove_directory(ROOT, PATH("made")));
  list("a folder that is gone", made, sizeof area);

  u32 file = open_file("file");
  check("a file", fd_readdir(file, area, 100, 0, &used));
  check("stdin", fd_readdir(0, area, 100, 0, &used));
  check("stdout", fd_readdir(1, area, 100, 0, &used));
  check("no descriptor", fd_readdir(77, area, 100, 0, &used));
  list("opened without saying that it is a folder", open_with("folder", 0, RIGHT_READ, 0), 500);
}
