// Alignment does not matter: every record and number at an odd address.
#include "report.h"

#define WORKS(what, call) check(what, BY_HAND("the engine traps", ERRNO_SUCCESS, call))

static u8 area[1024], text[256];

int main(void) {
  u8 *odd = area + 1;
  u32 fd = open_file("file"), size;
  u64 offset;
  WORKS("args_sizes_get", args_sizes_get(odd, odd + 4));
  WORKS("args_get", args_get(odd, text));
  WORKS("environ_sizes_get", environ_sizes_get(odd, odd + 4));
  WORKS("environ_get", environ_get(odd + 32, text));
  WORKS("clock_res_get", clock_res_get(CLOCK_MONO, odd));
  WORKS("clock_time_get", clock_time_get(CLOCK_REAL, 0, odd));
  check("random_get", random_get(odd, 16));

  iovec vector = {text, 4};
  memcpy(odd, &vector, sizeof vector);
  check("fd_pread", fd_pread(fd, &vector, 1, 0, &size));
  WORKS("fd_pread", fd_pread(fd, odd, 1, 0, odd + 16));
  WORKS("fd_write", fd_write(fd, odd, 1, odd + 16));
  WORKS("fd_pwrite", fd_pwrite(fd, odd, 1, 0, odd + 16));
  WORKS("fd_read", fd_read(fd, odd, 1, &size));
  WORKS("fd_read, count", fd_read(fd, &vector, 1, odd + 16));
  WORKS("fd_seek", fd_seek(fd, 0, WHENCE_SET, odd));
  WORKS("fd_tell", fd_tell(fd, odd));
  WORKS("fd_fdstat_get", fd_fdstat_get(fd, odd));
  WORKS("fd_filestat_get", fd_filestat_get(fd, odd));
  WORKS("fd_prestat_get", fd_prestat_get(ROOT, odd));
  WORKS("path_filestat_get", path_filestat_get(ROOT, 0, PATH("file"), odd));
  filestat stat;
  memcpy(&stat, odd, sizeof stat);
  number("size", BY_HAND("the engine traps", 20, stat.size));
  WORKS("path_open", path_open(ROOT, 0, PATH("file"), 0, RIGHT_READ, 0, 0, odd));

  subscription soon = {.userdata = 7, .type = EVENT_CLOCK, .clock = {.id = CLOCK_MONO}};
  memcpy(odd, &soon, sizeof soon);
  WORKS("poll_oneoff", poll_oneoff(odd, odd + 64, 1, odd + 128));
  event happened;
  memcpy(&happened, odd + 64, sizeof happened);
  number("userdata", BY_HAND("the engine traps", 7, happened.userdata));
  memcpy(&size, odd + 128, sizeof size);
  number("events", BY_HAND("the engine traps", 1, size));
  check("fd_tell", fd_tell(fd, &offset));
}
