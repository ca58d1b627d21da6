// Writes of an append descriptor go to the end, wherever its position is.
#include "report.h"

static u32 size;

static void state(u32 fd) {
  u64 offset = 77;
  check("  tell", fd_tell(fd, &offset));
  number("  offset", offset);
  u32 reader = open_with("file", 0, RIGHT_READ, 0);
  u8 read[256];
  iovec vector = {read, sizeof read};
  fd_read(reader, &vector, 1, &size);
  bytes("  contents", read, size);
  fd_close(reader);
}

int main(void) {
  u32 fd = open_with("file", 0, RIGHT_READ | RIGHT_WRITE, FDFLAG_APPEND);
  u64 offset;
  fdstat stat;
  iovec vector = {"ABC", 3};
  u8 read[8];
  iovec into = {read, 4};
  check("fdstat", fd_fdstat_get(fd, &stat));
  number("flags", stat.flags);
  state(fd);
  check("write", fd_write(fd, &vector, 1, &size));
  number("written", size);
  state(fd);
  check("seek to the start", fd_seek(fd, 2, WHENCE_SET, &offset));
  check("read", fd_read(fd, &into, 1, &size));
  bytes("read", read, size);
  state(fd);
  check("write", fd_write(fd, &vector, 1, &size));
  state(fd);
  check("seek by nothing", fd_seek(fd, 0, WHENCE_CUR, &offset));
  number("offset", offset);
  check("seek back by 4", fd_seek(fd, -4, WHENCE_CUR, &offset));
  number("offset", offset);
  check("read", fd_read(fd, &into, 1, &size));
  bytes("read", read, size);
  check("fd_pwrite", fd_pwrite(fd, &vector, 1, 1, &size));
  number("written", size);
  state(fd);
  // Another descriptor makes it longer in between.
  u32 other = open_with("file", 0, RIGHT_WRITE, 0);
  check("seek", fd_seek(other, 0, WHENCE_END, &offset));
  number("end", offset);
  check("write through another", fd_write(other, &(iovec){"other", 5}, 1, &size));
  check("write", fd_write(fd, &vector, 1, &size));
  state(fd);
  // The flag can be taken away and given again.
  check("no flags", fd_fdstat_set_flags(fd, 0));
  check("seek", fd_seek(fd, 0, WHENCE_SET, &offset));
  check("write at the start", fd_write(fd, &(iovec){"start", 5}, 1, &size));
  state(fd);
  check("append again", fd_fdstat_set_flags(fd, FDFLAG_APPEND));
  check("write at the end", fd_write(fd, &(iovec){"end", 3}, 1, &size));
  state(fd);
  check("fdstat", fd_fdstat_get(fd, &stat));
  number("flags", stat.flags);
  // Where it was the end stays the position when the end moves.
  check("write", fd_write(fd, &vector, 1, &size));
  check("a larger file", fd_filestat_set_size(fd, 200));
  state(fd);
  check("read", fd_read(fd, &into, 1, &size));
  bytes("read", read, size);
  check("write", fd_write(fd, &vector, 1, &size));
  check("a smaller file", fd_filestat_set_size(fd, 10));
  state(fd);
  check("read", fd_read(fd, &into, 1, &size));
  number("read", size);
  check("write", fd_write(fd, &vector, 1, &size));
  state(fd);
}
