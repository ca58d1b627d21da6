// stdout whose reader is gone is EPIPE, not the end of the program. What was seen goes to a file.
#include "report.h"

static char area[65536];

int main(void) {
  u32 size, calls = 0;
  int error = 0;
  iovec vector = {area, sizeof area};
  memset(area, 'x', sizeof area);
  while (error == 0 && calls++ < 10000) error = fd_write(1, &vector, 1, &size);
  u32 seen = create_file("seen");
  char line[64];
  error = BY_HAND("the engine answers EIO", ERRNO_PIPE, error);
  write_text(seen, (sprintf(line, "%d %s\n", error, errno_name(error)), line));
  error = BY_HAND("the engine answers EIO", ERRNO_PIPE, fd_write(1, &vector, 1, &size));
  write_text(seen, (sprintf(line, "again %d %s\n", error, errno_name(error)), line));
}
