// Passes flags and numbers that Preview 1 does not know, which is EINVAL (28) unless the descriptor
// is bad, and prints the errnos. The folder that it is given is descriptor 3.
#include <stdint.h>
#include <stdio.h>
#include <wasi/api.h>

static void say(const char *what, __wasi_errno_t errno) { printf("%s %d\n", what, errno); }

static void on(__wasi_fd_t fd) {
  __wasi_fd_t accepted;
  __wasi_size_t size;
  __wasi_roflags_t flags;
  uint8_t byte = 0;
  __wasi_iovec_t in = {&byte, 1};
  say("fd_advise", __wasi_fd_advise(fd, 0, 0, 6));
  say("fd_advise", __wasi_fd_advise(fd, 0, 0, 255));
  say("fd_filestat_set_times", __wasi_fd_filestat_set_times(fd, 0, 0, 16));
  say("path_filestat_set_times", __wasi_path_filestat_set_times(fd, 2, "x", 0, 0, 0));
  say("path_filestat_set_times", __wasi_path_filestat_set_times(fd, 0, "x", 0, 0, 0x8000));
  say("path_link", __wasi_path_link(fd, 2, "x", 3, "y"));
  say("sock_accept", __wasi_sock_accept(fd, 32, &accepted));
  say("sock_recv", __wasi_sock_recv(fd, &in, 1, 4, &size, &flags));
  say("sock_shutdown", __wasi_sock_shutdown(fd, 4));
}

int main(void) {
  __wasi_fd_t file;
  say("path_open",
      __wasi_path_open(3, 0, "file", __WASI_OFLAGS_CREAT, __WASI_RIGHTS_FD_WRITE, 0, 0, &file));
  on(file);
  on(3);
  on(77);
  return 0;
}
