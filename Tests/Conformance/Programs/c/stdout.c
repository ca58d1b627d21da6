// Standard output and error: written in order, whatever the size; neither read nor sought.
#include "report.h"

static char area[200000];

int main(void) {
  u32 size, total = 0;
  u64 offset;
  for (u32 i = 0; i < sizeof area; i += 1) area[i] = (char)('a' + i % 26);
  for (u32 length = 1; length < sizeof area; length = length * 3 + 1) {
    u32 done = 0;
    while (done < length) {
      iovec rest = {area + done, length - done};
      int error = fd_write(1, &rest, 1, &size);
      if (error != 0 || size == 0) { check("writing", error); return 1; }
      done += size;
    }
    total += done;
    put(1, "\n", 1);
  }
  number("written", total);
  iovec vector = {area, 4};
  check("reading stdout", fd_read(1, &vector, 1, &size));
  check("reading stderr", fd_read(2, &vector, 1, &size));
  check("seeking", fd_seek(1, 0, WHENCE_SET, &offset));
  check("fd_pread", fd_pread(1, &vector, 1, 0, &size));
  check("fd_pwrite", fd_pwrite(2, &vector, 1, 0, &size));
  put(2, "between\n", 8);
  check("closing", fd_close(2));
  check("closed", fd_write(2, &vector, 1, &size));
  u32 fd = open_file("file");
  number("a file takes its number", fd);
  check("closing it", fd_close(fd));
  check("closing stdout", fd_close(1));
}
