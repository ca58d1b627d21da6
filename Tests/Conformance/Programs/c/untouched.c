// Nothing of the guest's memory changes but what Preview 1 says: every call, between two guarded
// areas, and with the first bytes of memory compared, which differ all.
#include "report.h"

static u8 area[4096];
static u8 before[1000];
// The compiler takes address 0 for none when it sees it.
static volatile u32 zero = 0;

#define GUARD 0x5a

// Whether all but `size` bytes at `offset` are as they were.
static void around(const char *what, u32 offset, u32 size) {
  int kept = 1;
  for (u32 i = 0; i < sizeof area; i += 1) {
    if (i < offset || i >= offset + size) kept &= area[i] == GUARD;
  }
  // The first bytes of memory, where a result may have been borrowed.
  volatile u8 *start = (volatile u8 *)zero;
  for (u32 i = 0; i < sizeof before; i += 1) kept &= start[i] == before[i];
  yes(what, kept);
  memset(area, GUARD, sizeof area);
}

int main(void) {
  volatile u8 *start = (volatile u8 *)zero;
  memset(area, GUARD, sizeof area);
  for (u32 i = 0; i < sizeof before; i += 1) before[i] = start[i] = (u8)(start[i] + i * 3);
  u8 *p = area + 1024;
  u32 fd = open_file("file"), size;
  iovec into = {p, 100}, none = {p, 0};
  fd_read(fd, &into, 1, &size); around("fd_read, short", 1024, 20);
  fd_read(fd, &into, 1, &size); around("fd_read, at the end", 1024, 0);
  fd_read(fd, &none, 1, &size); around("fd_read, nothing", 1024, 0);
  fd_pread(fd, &into, 1, 15, &size); around("fd_pread, short", 1024, 5);
  fd_read(0, &into, 1, &size); around("stdin", 1024, size);
  into.len = 3;
  fd_read(fd, &into, 1, p); around("fd_read, count", 1024, 4);
  iovec from = {"abc", 3};
  fd_write(1, &from, 1, p); around("fd_write, count", 1024, 4);
  fd_pwrite(fd, &from, 1, 0, p); around("fd_pwrite, count", 1024, 4);
  fd_seek(fd, 0, WHENCE_END, p); around("fd_seek", 1024, 8);
  fd_seek(fd, -1, WHENCE_SET, p); around("fd_seek, failing", 1024, 0);
  fd_tell(fd, p); around("fd_tell", 1024, 8);
  fd_fdstat_get(fd, p); around("fd_fdstat_get", 1024, 24);
  fd_fdstat_get(77, p); around("fd_fdstat_get, failing", 1024, 0);
  fd_filestat_get(fd, p); around("fd_filestat_get", 1024, 64);
  fd_prestat_get(ROOT, p); around("fd_prestat_get", 1024, 8);
  fd_prestat_dir_name(ROOT, p, 4); around("fd_prestat_dir_name", 1024, 4);
  path_open(ROOT, 0, PATH("file"), 0, RIGHT_READ, 0, 0, p); around("path_open", 1024, 4);
  path_open(ROOT, 0, PATH("none"), 0, RIGHT_READ, 0, 0, p); around("path_open, failing", 1024, 0);
  path_filestat_get(ROOT, 0, PATH("file"), p); around("path_filestat_get", 1024, 64);
  path_filestat_get(ROOT, 0, PATH("none"), p); around("path_filestat_get, failing", 1024, 0);
  path_readlink(ROOT, PATH("link-to-file"), p, 100, &size); around("path_readlink", 1024, 4);
  path_readlink(ROOT, PATH("link-to-file"), p, 2, &size); around("path_readlink, cut", 1024, 2);
  path_readlink(ROOT, PATH("file"), p, 100, &size); around("path_readlink, failing", 1024, 0);
  clock_time_get(CLOCK_MONO, 0, p); around("clock_time_get", 1024, 8);
  clock_res_get(CLOCK_REAL, p); around("clock_res_get", 1024, 8);
  random_get(p, 13); around("random_get", 1024, 13);
  args_sizes_get(p, &size); around("args_sizes_get, count", 1024, 4);
  args_sizes_get(&size, p); around("args_sizes_get, size", 1024, 4);
  args_get(p, p + 8); around("args_get", 1024, 4 + 4 + 10);
  environ_sizes_get(p, &size); around("environ_sizes_get, count", 1024, 4);
  subscription now = {.userdata = 7, .type = EVENT_CLOCK, .clock = {.id = CLOCK_MONO}};
  poll_oneoff(&now, p, 1, &size); around("poll_oneoff, event", 1024, 32);
  poll_oneoff(&now, area + 3000, 1, p);
  memset(area + 3000, GUARD, 32);
  around("poll_oneoff, count", 1024, 4);
  fd_readdir(ROOT, p, 50, 0, &size); around("fd_readdir", 1024, 50);
  fd_readdir(ROOT, p, 50, 1000, &size); around("fd_readdir, past the end", 1024, 0);
  sock_recv(fd, &into, 1, 0, p, p + 8); around("sock_recv", 1024, 0);
  sock_accept(fd, 0, p); around("sock_accept", 1024, 0);
}
