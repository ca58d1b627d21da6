// Calls what Preview 1 has for descriptors besides reading and writing, on every kind of them, and
// prints each errno. The folder that it is given, descriptor 3, must hold "seed.txt" and a folder
// "empty".
#include <stdint.h>
#include <stdio.h>
#include <string.h>
#include <wasi/api.h>

// wasi-libc does not declare it any more.
__attribute__((import_module("wasi_snapshot_preview1"), import_name("proc_raise"))) __wasi_errno_t
proc_raise(int32_t signal);

static void say(const char *what, __wasi_errno_t errno) { printf("%-44s %d\n", what, errno); }

static __wasi_fd_t open_path(const char *path, __wasi_oflags_t oflags, __wasi_rights_t rights,
                             __wasi_fdflags_t fdflags) {
  __wasi_fd_t fd = 99;
  __wasi_errno_t errno = __wasi_path_open(3, 0, path, oflags, rights, 0, fdflags, &fd);
  if (errno) printf("cannot open %s: %d\n", path, errno);
  return fd;
}

static const __wasi_rights_t reading = __WASI_RIGHTS_FD_READ;
static const __wasi_rights_t both = __WASI_RIGHTS_FD_READ | __WASI_RIGHTS_FD_WRITE;

static void on(const char *what, __wasi_fd_t fd) {
  printf("-- %s\n", what);
  say("fd_advise", __wasi_fd_advise(fd, 0, 10, __WASI_ADVICE_SEQUENTIAL));
  say("fd_allocate", __wasi_fd_allocate(fd, 0, 10));
  say("fd_datasync", __wasi_fd_datasync(fd));
  say("fd_sync", __wasi_fd_sync(fd));
  say("fd_fdstat_set_rights", __wasi_fd_fdstat_set_rights(fd, 0, 0));
  say("fd_filestat_set_size", __wasi_fd_filestat_set_size(fd, 10));
  say("fd_filestat_set_times", __wasi_fd_filestat_set_times(fd, 0, 0, 0));
  __wasi_fd_t accepted;
  __wasi_size_t size;
  __wasi_roflags_t flags;
  uint8_t byte = 0;
  __wasi_iovec_t in = {&byte, 1};
  __wasi_ciovec_t out = {&byte, 1};
  say("sock_accept", __wasi_sock_accept(fd, 0, &accepted));
  say("sock_accept that does not wait", __wasi_sock_accept(fd, __WASI_FDFLAGS_NONBLOCK, &accepted));
  say("sock_recv", __wasi_sock_recv(fd, &in, 1, __WASI_RIFLAGS_RECV_PEEK, &size, &flags));
  say("sock_send", __wasi_sock_send(fd, &out, 1, 0, &size));
  say("sock_shutdown", __wasi_sock_shutdown(fd, __WASI_SDFLAGS_RD | __WASI_SDFLAGS_WR));
}

static uint64_t size_of(__wasi_fd_t fd) {
  __wasi_filestat_t stat;
  return __wasi_fd_filestat_get(fd, &stat) ? 999 : stat.size;
}

static uint64_t position_of(__wasi_fd_t fd) {
  __wasi_filesize_t position;
  return __wasi_fd_tell(fd, &position) ? 999 : position;
}

static void write_text(__wasi_fd_t fd, const char *text) {
  __wasi_ciovec_t vector = {(const uint8_t *)text, strlen(text)};
  __wasi_size_t written = 0;
  say("fd_write", __wasi_fd_write(fd, &vector, 1, &written));
}

static void show(__wasi_fd_t fd) {
  uint8_t text[64] = {0};
  __wasi_iovec_t vector = {text, sizeof text - 1};
  __wasi_size_t count = 0;
  say("fd_pread", __wasi_fd_pread(fd, &vector, 1, 0, &count));
  printf("size %llu, position %llu:", (unsigned long long)size_of(fd),
         (unsigned long long)position_of(fd));
  for (__wasi_size_t i = 0; i < count; i++) putchar(text[i] ? text[i] : '0');
  putchar('\n');
}

static void sizes(void) {
  printf("-- sizes\n");
  __wasi_fd_t fd = open_path("sized", __WASI_OFLAGS_CREAT, both, 0);
  write_text(fd, "0123456789");
  say("smaller", __wasi_fd_filestat_set_size(fd, 4));
  show(fd);
  write_text(fd, "behind");
  show(fd);
  say("the same", __wasi_fd_filestat_set_size(fd, 16));
  say("larger", __wasi_fd_filestat_set_size(fd, 20));
  show(fd);
  say("nothing", __wasi_fd_filestat_set_size(fd, 0));
  show(fd);
  say("2^63", __wasi_fd_filestat_set_size(fd, 1ull << 63));
  say("2^64 - 1", __wasi_fd_filestat_set_size(fd, UINT64_MAX));
  say("fd_close", __wasi_fd_close(fd));

  fd = open_path("appended", __WASI_OFLAGS_CREAT, both, __WASI_FDFLAGS_APPEND);
  write_text(fd, "0123456789");
  say("smaller", __wasi_fd_filestat_set_size(fd, 4));
  show(fd);
  write_text(fd, "ab");
  show(fd);
  say("fd_close", __wasi_fd_close(fd));
}

static void advising(void) {
  printf("-- advice\n");
  __wasi_fd_t fd = open_path("seed.txt", 0, reading, 0);
  for (int advice = 0; advice <= 5; advice++) say("fd_advise", __wasi_fd_advise(fd, 0, 0, advice));
  say("2^63 - 1", __wasi_fd_advise(fd, INT64_MAX, INT64_MAX, 0));
  say("2^63", __wasi_fd_advise(fd, 1ull << 63, 1, 0));
  say("2^64 - 1 bytes", __wasi_fd_advise(fd, 0, UINT64_MAX, 0));
  say("fd_allocate of nothing", __wasi_fd_allocate(fd, 0, 0));
  say("fd_allocate from 2^64 - 1", __wasi_fd_allocate(fd, UINT64_MAX, UINT64_MAX));
  say("fd_close", __wasi_fd_close(fd));
}

static const char *prestat_of(__wasi_fd_t fd) {
  static char name[64];
  __wasi_prestat_t prestat;
  __wasi_errno_t errno = __wasi_fd_prestat_get(fd, &prestat);
  memset(name, 0, sizeof name);
  if (!errno) errno = __wasi_fd_prestat_dir_name(fd, (uint8_t *)name, prestat.u.dir.pr_name_len);
  if (errno) snprintf(name, sizeof name, "no preopen: %d", errno);
  return name;
}

static void renumbering(void) {
  printf("-- renumbering\n");
  say("closed to open", __wasi_fd_renumber(77, 3));
  say("open to closed", __wasi_fd_renumber(3, 77));
  say("closed to closed", __wasi_fd_renumber(77, 78));
  say("closed to itself", __wasi_fd_renumber(77, 77));
  say("the folder to itself", __wasi_fd_renumber(3, 3));
  __wasi_fd_t one = open_path("one", __WASI_OFLAGS_CREAT, both, 0);
  __wasi_fd_t two = open_path("two", __WASI_OFLAGS_CREAT, both, __WASI_FDFLAGS_APPEND);
  write_text(one, "first");
  write_text(two, "second");
  say("two to one", __wasi_fd_renumber(two, one));
  say("two is closed", __wasi_fd_close(two));
  show(one);
  write_text(one, ", more");
  show(one);
  say("fd_close", __wasi_fd_close(one));
  say("fd_close again", __wasi_fd_close(one));

  __wasi_fd_t file = open_path("seed.txt", 0, reading, 0);
  say("a file to stdin", __wasi_fd_renumber(file, 0));
  char text[16] = {0};
  __wasi_iovec_t vector = {(uint8_t *)text, sizeof text};
  __wasi_size_t count;
  say("fd_read", __wasi_fd_read(0, &vector, 1, &count));
  printf("stdin begins with [%.*s]\n", 8, text);
  say("fd_close", __wasi_fd_close(0));

  file = open_path("log", __WASI_OFLAGS_CREAT, both, 0);
  __wasi_fd_t folder = open_path("empty", __WASI_OFLAGS_DIRECTORY, reading, 0);
  printf("descriptor 3 is [%s]\n", prestat_of(3));
  say("the given folder to another", __wasi_fd_renumber(3, folder));
  printf("it is now [%s]", prestat_of(folder));
  printf(", and 3 is [%s]\n", prestat_of(3));
  say("a closed number is not the way back", __wasi_fd_renumber(folder, 3));
  say("stderr becomes a file", __wasi_fd_renumber(file, 2));
  fprintf(stderr, "to the file\n");
  show(2);
}

int main(void) {
  on("stdin", 0);
  on("stdout", 1);
  on("stderr", 2);
  on("the given folder", 3);
  on("nothing", 77);
  on("nothing at all", UINT32_MAX);
  on("a folder", open_path("empty", __WASI_OFLAGS_DIRECTORY, reading, 0));
  on("a folder opened as if it were a file", open_path("empty", 0, reading, 0));
  on("a file opened for reading", open_path("seed.txt", 0, reading, 0));
  on("a file opened for both", open_path("new.txt", __WASI_OFLAGS_CREAT, both, 0));
  sizes();
  advising();
  say("proc_raise", proc_raise(6));
  renumbering();
  return 0;
}
