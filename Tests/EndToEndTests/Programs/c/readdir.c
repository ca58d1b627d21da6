// Calls fd_readdir itself, with every size of buffer and every cookie.

#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <wasi/api.h>

#define ROOM 4000

static uint8_t whole[ROOM], part[ROOM];
static size_t starts[100];

// As many bytes at `part` as the call says, and none changed behind them.
static __wasi_errno_t read_entries(int fd, size_t size, __wasi_dircookie_t cookie, size_t *used) {
  memset(part, 0xee, ROOM);
  *used = 0xdddd;
  __wasi_errno_t errno = __wasi_fd_readdir(fd, part, size, cookie, used);
  if (errno == 0) {
    for (size_t i = *used; i < ROOM; i++) {
      if (part[i] != 0xee) {
        printf("byte %zu was changed, of %zu\n", i, *used);
        break;
      }
    }
  }
  return errno;
}

static int open_directory(const char *path, int oflags) {
  __wasi_fd_t fd = -1;
  __wasi_errno_t errno = __wasi_path_open(
      3, 0, path, oflags, __WASI_RIGHTS_FD_READ | __WASI_RIGHTS_FD_READDIR, 0, 0, &fd);
  if (errno) printf("open %s: %d\n", path, errno);
  return fd;
}

int main(void) {
  size_t used;
  for (int fd = 0; fd < 3; fd++) printf("%d: errno %d\n", fd, read_entries(fd, ROOM, 0, &used));
  printf("bad: errno %d\n", read_entries(77, ROOM, 0, &used));
  printf("file: errno %d\n", read_entries(open_directory("seed.txt", 0), ROOM, 0, &used));

  // Once without saying that it is a directory.
  int fd = open_directory("folder", 0);
  printf("errno %d\n", read_entries(fd, ROOM, 0, &used));
  size_t end = used;
  memcpy(whole, part, end);

  size_t count = 0;
  int wrong = 0;
  for (size_t at = 0; at < end; count++) {
    uint64_t next;
    uint32_t length;
    memcpy(&next, whole + at, 8);
    memcpy(&length, whole + at + 16, 4);
    wrong += next != count + 1;
    wrong += memcmp(whole + at + 21, "\0\0\0", 3) != 0;
    if (count < 2) printf("[%.*s] type %d\n", (int)length, whole + at + 24, whole[at + 20]);
    starts[count] = at;
    at += 24 + length;
  }
  starts[count] = end;
  printf("%zu entries, %zu bytes, %d wrong\n", count, end, wrong);

  // From every cookie, from the last to the first and again, and a little each time: what comes is
  // what came before, up to what there is room for.
  for (int round = 0; round < 2; round++) {
    wrong = 0;
    for (size_t size = 0; size < 300; size += 7) {
      for (size_t i = 0; i <= count; i++) {
        size_t cookie = round ? i : count - i;
        if (read_entries(fd, size, cookie, &used)) wrong++;
        size_t left = end - starts[cookie];
        if (used != (left < size ? left : size)) wrong++;
        if (memcmp(part, whole + starts[cookie], used)) wrong++;
      }
    }
    printf("from every cookie: %d wrong\n", wrong);
  }

  // From cookies that another descriptor handed out, on one that was never read.
  wrong = 0;
  for (size_t cookie = 0; cookie <= count; cookie++) {
    int other = open_directory("folder", __WASI_OFLAGS_DIRECTORY);
    if (read_entries(other, ROOM, cookie, &used)) wrong++;
    if (used != end - starts[cookie]) wrong++;
    if (memcmp(part, whole + starts[cookie], used)) wrong++;
    if (__wasi_fd_close(other)) wrong++;
  }
  printf("from another descriptor: %d wrong\n", wrong);

  // Behind the end.
  printf("errno %d\n", read_entries(fd, ROOM, count + 1, &used));
  printf("%zu\n", used);
  printf("errno %d\n", read_entries(fd, ROOM, UINT64_C(1) << 40, &used));
  printf("%zu\n", used);
  printf("errno %d\n", read_entries(fd, ROOM, UINT64_MAX, &used));
  printf("%zu\n", used);

  // A directory that is gone but still open, a preopened one, and a closed one.
  printf("mkdir: errno %d\n", __wasi_path_create_directory(3, "gone"));
  int gone = open_directory("gone", __WASI_OFLAGS_DIRECTORY);
  printf("rmdir: errno %d\n", __wasi_path_remove_directory(3, "gone"));
  printf("gone: errno %d", read_entries(gone, ROOM, 0, &used));
  printf(", %zu\n", used);
  printf("preopened: errno %d", read_entries(3, ROOM, 0, &used));
  printf(", %zu\n", used);
  printf("close: errno %d\n", __wasi_fd_close(fd));
  printf("closed: errno %d\n", read_entries(fd, ROOM, 1, &used));
}
