// Reading stdin, which has no positions.
#include "report.h"

static u8 area[256];

int main(void) {
  u32 size;
  u64 offset = 77;
  iovec one = {area, 4}, empty = {area, 0}, large = {area, sizeof area};
  iovec several[] = {{area, 3}, {area + 10, 0}, {area + 5, 2}, {area + 20, 4}};
  memset(area, '.', sizeof area);
  check("one buffer", fd_read(0, &one, 1, &size));
  number("read", size);
  bytes("bytes", area, 12);
  // The engine takes no bytes for an interruption.
  check("no buffer", BY_HAND("the engine answers EINTR", ERRNO_SUCCESS,
                             fd_read(0, &one, 0, &size)));
  check("an empty buffer", BY_HAND("the engine answers EINTR", ERRNO_SUCCESS,
                                   fd_read(0, &empty, 1, &size)));
  number("read", BY_HAND("the engine leaves what was there", 0, size));
  // The engine reads into the first buffer alone: then the others are filled one by one.
  memset(area, '.', sizeof area);
  if (BY_HAND("the engine reads into the first alone", 1, 0)) {
    check("several buffers", fd_read(0, several, 1, &size));
    fd_read(0, several + 2, 1, &size);
    fd_read(0, several + 3, 1, &size);
    size = 9;
  } else {
    check("several buffers", fd_read(0, several, 4, &size));
  }
  number("read", size);
  bytes("bytes", area, 30);
  memset(area, '.', sizeof area);
  check("the rest", fd_read(0, &large, 1, &size));
  number("read", size);
  bytes("bytes", area, 30);
  check("the end", fd_read(0, &large, 1, &size));
  number("read", size);
  check("the end again", fd_read(0, &large, 1, &size));
  number("read", size);
  check("fd_seek", fd_seek(0, 0, WHENCE_SET, &offset));
  check("fd_tell", fd_tell(0, &offset));
  number("offset", offset);
  check("fd_write", fd_write(0, &one, 1, &size));
  check("fd_pwrite", fd_pwrite(0, &one, 1, 0, &size));
  check("closing", fd_close(0));
  check("closed", fd_read(0, &one, 1, &size));
  u32 fd = open_file("file");
  number("a file takes its number", fd);
  check("reading it", fd_read(fd, &one, 1, &size));
  bytes("bytes", area, size);
}
