// fd_write and fd_pwrite: every buffer counts, at the position, which moves by what was written.
#include "report.h"

static u8 area[65536];
static u32 size;

static void contents(const char *path) {
  u32 fd = open_with(path, 0, RIGHT_READ, 0);
  u8 read[256];
  iovec vector = {read, sizeof read};
  check("  reading", fd_read(fd, &vector, 1, &size));
  bytes("  contents", read, size);
  fd_close(fd);
}

static void position(u32 fd) {
  u64 offset = 77;
  check("  tell", fd_tell(fd, &offset));
  number("  offset", offset);
}

int main(void) {
  u32 fd = create_file("new");
  u64 offset;
  iovec one = {"abcd", 4}, empty = {"abcd", 0};
  iovec several[] = {{"123", 3}, {"xx", 0}, {"45", 2}, {"6789", 4}};
  check("one buffer", fd_write(fd, &one, 1, &size));
  number("written", size);
  position(fd);
  check("no buffer", fd_write(fd, &one, 0, &size));
  number("written", size);
  check("an empty buffer", fd_write(fd, &empty, 1, &size));
  number("written", size);
  position(fd);
  check("several buffers", fd_write(fd, several, 4, &size));
  number("written", BY_HAND("the engine writes the first alone", 9, size));
  // Where the engine did not write it, the rest of the program would see another file.
  check("cut", fd_seek(fd, 4, WHENCE_SET, &offset));
  check("again", fd_write(fd, &(iovec){"123456789", 9}, 1, &size));
  position(fd);
  contents("new");
  check("fd_pwrite", fd_pwrite(fd, &one, 1, 2, &size));
  number("written", size);
  position(fd);
  contents("new");
  check("fd_pwrite past the end", fd_pwrite(fd, &one, 1, 20, &size));
  contents("new");
  check("fd_pwrite of no buffer", fd_pwrite(fd, &one, 0, 0, &size));
  number("written", size);
  check("fd_pwrite of an empty buffer", fd_pwrite(fd, &empty, 1, 100, &size));
  number("written", size);
  check("fd_pwrite at 2^63-1", fd_pwrite(fd, &one, 1, INT64_MAX, &size));
  check("fd_pwrite at 2^63", fd_pwrite(fd, &one, 1, (u64)1 << 63, &size));
  check("fd_pwrite at 2^64-1", fd_pwrite(fd, &one, 1, UINT64_MAX, &size));
  check("fd_pwrite of nothing at 2^64-1", fd_pwrite(fd, &empty, 1, UINT64_MAX, &size));
  contents("new");
  check("seek past the end", fd_seek(fd, 30, WHENCE_SET, &offset));
  check("writing there", fd_write(fd, &one, 1, &size));
  contents("new");

  // Read-only, directories, stdio.
  u32 fixed = open_with("file", 0, RIGHT_READ, 0);
  check("fd_write without the right", fd_write(fixed, &one, 1, &size));
  check("fd_pwrite without the right", fd_pwrite(fixed, &one, 1, 0, &size));
  check("fd_write of nothing without the right", fd_write(fixed, &one, 0, &size));
  check("fd_write of an empty buffer without the right", fd_write(fixed, &empty, 1, &size));
  check("fd_pwrite of nothing without the right", fd_pwrite(fixed, &one, 0, 0, &size));
  check("fd_pwrite of an empty buffer without the right", fd_pwrite(fixed, &empty, 1, 0, &size));
  check("fd_pwrite of stdout", fd_pwrite(1, &one, 1, 0, &size));
  check("fd_write of no buffer to stdout", fd_write(1, &one, 0, &size));
  number("written", size);
  check("fd_write of an empty buffer to stdout", fd_write(1, &empty, 1, &size));
  number("written", size);

  // 64 KiB at once.
  memset(area, 'z', sizeof area);
  u32 big = create_file("big");
  check("64 KiB", fd_write(big, &(iovec){area, sizeof area}, 1, &size));
  number("written", size);
  filestat stat;
  check("stat", fd_filestat_get(big, &stat));
  number("size", stat.size);
}
