// There are no sockets to get: every call answers an errno. sched_yield and proc_raise too.
#include "report.h"

static void all(const char *what, u32 fd) {
  u8 area[16];
  iovec vector = {area, 8};
  u32 size = 77, flags = 77;
  say("%s", what);
  check("  sock_accept", sock_accept(fd, 0, &size));
  check("  sock_accept, nonblock", sock_accept(fd, FDFLAG_NONBLOCK, &size));
  check("  sock_recv", sock_recv(fd, &vector, 1, 0, &size, &flags));
  check("  sock_recv, peek", sock_recv(fd, &vector, 1, 1, &size, &flags));
  check("  sock_send", sock_send(fd, &vector, 1, 0, &size));
  for (u32 how = 1; how < 4; how += 1) check("  sock_shutdown", sock_shutdown(fd, how));
  number("  size", size);
}

int main(void) {
  all("no descriptor", 77);
  all("stdin", 0);
  all("stdout", 1);
  all("folder", ROOT);
  all("file", open_file("file"));
  check("sched_yield", sched_yield());
  for (u32 signal = 0; signal < 3; signal += 1) {
    check("proc_raise", proc_raise(signal));
  }
  check("proc_raise of no signal", BY_HAND("the engine traps", ERRNO_NOTSUP, proc_raise(77)));
}
