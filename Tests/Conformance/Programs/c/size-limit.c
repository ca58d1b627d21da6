// A file may have 10240 bytes: a write that reaches the limit is a success of what fitted, and the
// error comes with the next one.
#include "report.h"

static char area[40000];

static void state(u32 fd) {
  u64 offset = 77;
  filestat stat;
  check("  tell", fd_tell(fd, &offset));
  number("  offset", offset);
  check("  stat", fd_filestat_get(fd, &stat));
  number("  size", stat.size);
}

static void try_write(const char *what, u32 fd, u32 length) {
  u32 size = 77;
  iovec vector = {area, length};
  if (check(what, fd_write(fd, &vector, 1, &size)) == 0) number("  written", size);
  state(fd);
}

int main(void) {
  memset(area, 'x', sizeof area);
  u32 fd = create_file("new"), size = 77;
  u64 offset;
  try_write("40000 bytes", fd, 40000);
  try_write("one more", fd, 1);
  try_write("none more", fd, 0);
  check("back", fd_seek(fd, 10000, WHENCE_SET, &offset));
  try_write("240 bytes fit", fd, 240);
  check("back", fd_seek(fd, 10000, WHENCE_SET, &offset));
  try_write("241 do not", fd, 241);
  iovec vector = {area, 100};
  check("fd_pwrite across", fd_pwrite(fd, &vector, 1, 10200, &size));
  number("  written", size);
  check("fd_pwrite behind", fd_pwrite(fd, &vector, 1, 10240, &size));
  state(fd);
  check("growing", fd_filestat_set_size(fd, 10241));
  state(fd);
  // Through the stream of an append descriptor.
  check("cutting", fd_filestat_set_size(fd, 10000));
  u32 append = open_with("new", 0, RIGHT_WRITE, FDFLAG_APPEND);
  try_write("appending 100", append, 100);
  try_write("appending 140", append, 140);
  try_write("appending 1", append, 1);
  try_write("appending 1 again", append, 1);
  // What fits in part is written, but nobody tells how much that was.
  check("cutting", fd_filestat_set_size(fd, 10200));
  u32 size_of_part = 77;
  iovec part = {area, 100};
  int error = fd_write(append, &part, 1, &size_of_part);
  check("appending 100 where 40 fit", BY_HAND("the engine counts 40", ERRNO_FBIG, error));
  state(append);
  try_write("appending 1 more", append, 1);
  // Room again, for the same descriptor.
  check("cutting", fd_filestat_set_size(fd, 5));
  try_write("appending 2", append, 2);
}
