// A folder is read while its entries are deleted: none is skipped, at any buffer size.
#include "report.h"

static u8 area[4096];

static void empty(u32 files, u32 room) {
  check("creating", path_create_directory(ROOT, PATH("many")));
  u32 folder = open_folder("many");
  char name[32];
  for (u32 i = 0; i < files; i += 1) {
    snprintf(name, sizeof name, "entry-%u", i);
    u32 fd = 0;
    path_open(folder, 0, PATH(name), OFLAG_CREAT, RIGHT_WRITE, 0, 0, &fd);
    fd_close(fd);
  }
  u32 deleted = 0, used = 0;
  u64 cookie = 0;
  do {
    if (fd_readdir(folder, area, room, cookie, &used) != 0) break;
    for (u32 at = 0; at + sizeof(dirent) <= used;) {
      dirent entry;
      memcpy(&entry, area + at, sizeof entry);
      at += (u32)sizeof entry + entry.namlen;
      if (at > used) break;
      cookie = entry.next;
      if (entry.type == 3) continue;
      deleted += path_unlink_file(folder, area + at - entry.namlen, entry.namlen) == 0;
    }
  } while (used == room);
  fd_close(folder);
  number("files", files);
  number("deleted", BY_HAND("the engine skips some", files, deleted));
  // Where the engine left some, they go now.
  for (u32 i = 0; i < files; i += 1) {
    snprintf(name, sizeof name, "many/entry-%u", i);
    path_unlink_file(ROOT, PATH(name));
  }
  check("removing", path_remove_directory(ROOT, PATH("many")));
}

int main(void) {
  empty(100, 256);
  empty(1000, 4096);
  empty(300, 64);
}
