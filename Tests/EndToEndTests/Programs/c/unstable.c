// Calls the draft edition of Preview 1, wasi_unstable, beside the final one, which the libc calls:
// the same names with other numbers and records, on the same descriptors. With the argument "poll"
// it waits for several things at once instead.
#include <fcntl.h>
#include <inttypes.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#define UNSTABLE(name) __attribute__((import_module("wasi_unstable"), import_name(#name))) extern

enum { CURRENT = 0, END = 1, START = 2 };

struct filestat {
  uint64_t dev, ino;
  uint8_t filetype;
  uint32_t nlink;
  uint64_t size, atim, mtim, ctim;
};

struct subscription {
  uint64_t userdata;
  uint8_t tag;
  union {
    struct {
      uint64_t identifier;
      uint32_t id;
      uint64_t timeout, precision;
      uint16_t flags;
    } clock;
    uint32_t fd;
  };
};

struct event {
  uint64_t userdata;
  uint16_t error;
  uint8_t type;
  uint64_t nbytes;
  uint16_t flags;
};

struct buffer {
  const void *data;
  size_t size;
};

UNSTABLE(fd_seek) int unstable_seek(int fd, int64_t offset, int whence, uint64_t *position);
UNSTABLE(fd_tell) int unstable_tell(int fd, uint64_t *position);
UNSTABLE(fd_filestat_get) int unstable_stat(int fd, struct filestat *stat);
UNSTABLE(path_filestat_get)
int unstable_stat_at(int fd, int flags, const char *path, size_t size, struct filestat *stat);
UNSTABLE(poll_oneoff)
int unstable_poll(const struct subscription *in, struct event *out, size_t count, size_t *ready);
UNSTABLE(fd_write)
int unstable_write(int fd, const struct buffer *buffers, size_t count, size_t *written);
UNSTABLE(fd_read)
int unstable_read(int fd, const struct buffer *buffers, size_t count, size_t *read);

_Static_assert(sizeof(struct filestat) == 56, "filestat");
_Static_assert(sizeof(struct subscription) == 56, "subscription");
_Static_assert(sizeof(struct event) == 32, "event");

static void seek(int fd, int64_t offset, int whence) {
  uint64_t position = 99;
  int error = unstable_seek(fd, offset, whence, &position);
  printf("seek %" PRId64 " from %d: %d, %" PRIu64 "\n", offset, whence, error, position);
}

// Inodes and times differ from run to run, and natively from what WASI 0.2 can tell.
static void print(const char *what, int error, const struct filestat stat[2]) {
  const unsigned char *behind = (const unsigned char *)(stat + 1);
  size_t untouched = 0;
  while (untouched < sizeof *stat && behind[untouched] == 0xaa) untouched++;
  printf("%s: %d, type %d, %" PRIu32 " links, %" PRIu64 " bytes, %s, %zu bytes behind untouched\n",
         what, error, stat->filetype, stat->nlink, stat->size,
         stat->mtim > 1000000000000000000 && stat->mtim < 9000000000000000000 ? "dated" : "undated",
         untouched);
}

static void poll(struct subscription *wants, size_t wanted) {
  struct event events[3];
  memset(events, 0, sizeof events);
  size_t count = 99;
  int error = unstable_poll(wants, events, wanted, &count);
  printf("poll of %zu: %d, %zu\n", wanted, error, count);
  for (size_t i = 0; i < count && i < 3; i++)
    printf("  %" PRIu64 ", error %d, type %d\n", events[i].userdata, events[i].error,
           events[i].type);
}

static struct subscription clock_in(uint64_t userdata, uint64_t nanoseconds) {
  struct subscription want;
  memset(&want, 0, sizeof want);
  want.userdata = userdata;
  want.clock.identifier = UINT64_MAX;
  want.clock.id = 1;
  want.clock.timeout = nanoseconds;
  return want;
}

static void poll_several(int fd) {
  struct subscription wants[3] = {clock_in(70, 60000000000)};
  wants[1].userdata = 71;
  wants[1].tag = 1;
  wants[1].fd = fd;
  wants[2].userdata = 72;
  wants[2].tag = 2;
  wants[2].fd = fd;
  poll(wants, 3);
  wants[1] = clock_in(73, 1000000);
  poll(wants, 2);
}

int main(int argc, char **argv) {
  int fd = open("data/seed.txt", O_RDWR);
  if (argc > 1 && strcmp(argv[1], "poll") == 0) {
    poll_several(fd);
    return 0;
  }

  seek(fd, 4, START);
  seek(fd, 2, CURRENT);
  seek(fd, -3, CURRENT);
  seek(fd, -4, END);
  seek(fd, 4, END);
  seek(fd, -1, START);
  seek(fd, 0, START);
  seek(99, 0, START);
  seek(1, 0, START);
  uint64_t position = 99;
  unstable_seek(fd, 9, START, &position);
  printf("the final edition is at %lld, ", (long long)lseek(fd, 0, SEEK_CUR));
  printf("and goes to %lld\n", (long long)lseek(fd, -6, SEEK_END));
  int error = unstable_tell(fd, &position);
  printf("tell: %d, %" PRIu64 "\n", error, position);

  char letters[4] = "";
  size_t count = 99;
  error = unstable_read(fd, &(struct buffer){letters, 3}, 1, &count);
  printf("read: %d, %zu, %s\n", error, count, letters);
  error = unstable_write(fd, &(struct buffer){"ALL", 3}, 1, &count);
  printf("write: %d, %zu\n", error, count);

  struct filestat stat[2];
  memset(stat, 0xaa, sizeof stat);
  error = unstable_stat(fd, stat);
  print("stat of a file", error, stat);
  memset(stat, 0xaa, sizeof stat);
  error = unstable_stat(1, stat);
  print("stat of stdout", error, stat);
  memset(stat, 0xaa, sizeof stat);
  error = unstable_stat_at(3, 0, "empty", 5, stat);
  print("stat by path", error, stat);
  memset(stat, 0xaa, sizeof stat);
  error = unstable_stat_at(3, 0, "missing", 7, stat);
  print("stat of nothing", error, stat);
  struct stat final;
  printf("stat of the final edition: %d, ", fstat(fd, &final));
  printf("%lld bytes\n", (long long)final.st_size);

  struct subscription clock = clock_in(74, 2000000);
  poll(&clock, 1);
  return 0;
}
