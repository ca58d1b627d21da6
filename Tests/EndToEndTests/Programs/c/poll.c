// Waits with poll_oneoff itself and prints every event. What is waited for happens when this program
// says so, by making a file: stdin comes from a script that looks for it.

#include <stdint.h>
#include <stdio.h>
#include <string.h>
#include <wasi/api.h>

#define MOST 4

static __wasi_subscription_t subscriptions[MOST];
static __wasi_event_t events[MOST];
static size_t count;

static __wasi_subscription_t *add(uint8_t tag) {
  __wasi_subscription_t *subscription = &subscriptions[count];
  memset(subscription, 0, sizeof *subscription);
  subscription->userdata = 0xfedcba9876543210 + count++;
  subscription->u.tag = tag;
  return subscription;
}

static void clock_for(__wasi_clockid_t id, uint64_t timeout, int is_absolute) {
  __wasi_subscription_clock_t *clock = &add(__WASI_EVENTTYPE_CLOCK)->u.u.clock;
  clock->id = id;
  clock->timeout = timeout;
  clock->flags = is_absolute ? __WASI_SUBCLOCKFLAGS_SUBSCRIPTION_CLOCK_ABSTIME : 0;
}

static void reading(__wasi_fd_t fd) {
  add(__WASI_EVENTTYPE_FD_READ)->u.u.fd_read.file_descriptor = fd;
}

static void writing(__wasi_fd_t fd) {
  add(__WASI_EVENTTYPE_FD_WRITE)->u.u.fd_write.file_descriptor = fd;
}

static void await(const char *what) {
  size_t happened = 99;
  memset(events, 0xee, sizeof events);
  __wasi_errno_t errno = __wasi_poll_oneoff(subscriptions, events, count, &happened);
  count = 0;
  printf("%s: errno %d, %zu\n", what, errno, happened);
  if (errno) return;
  for (size_t i = 0; i < happened; i++) {
    __wasi_event_t *event = &events[i];
    printf("  %llx error %d type %d nbytes %llu flags %d\n", (unsigned long long)event->userdata,
           event->error, event->type, (unsigned long long)event->fd_readwrite.nbytes,
           event->fd_readwrite.flags);
  }
}

static __wasi_fd_t open_file(const char *path, int oflags, int fdflags) {
  __wasi_fd_t fd = -1;
  __wasi_rights_t rights = __WASI_RIGHTS_FD_READ | __WASI_RIGHTS_FD_WRITE;
  if (oflags & __WASI_OFLAGS_DIRECTORY) rights = __WASI_RIGHTS_FD_READ;
  __wasi_errno_t errno = __wasi_path_open(3, 0, path, oflags, rights, 0, fdflags, &fd);
  if (errno) printf("open %s: errno %d\n", path, errno);
  return fd;
}

static void seek(__wasi_fd_t fd, __wasi_filedelta_t offset, int whence) {
  __wasi_filesize_t position;
  if (__wasi_fd_seek(fd, offset, whence, &position)) printf("cannot seek\n");
}

static void read_stdin(void) {
  char bytes[100];
  __wasi_iovec_t iovec = {(uint8_t *)bytes, sizeof bytes};
  size_t length = 99;
  __wasi_errno_t errno = __wasi_fd_read(0, &iovec, 1, &length);
  printf("read: errno %d, [%.*s]\n", errno, (int)length, bytes);
}

static void clocks(void) {
  await("nothing");
  clock_for(__WASI_CLOCKID_MONOTONIC, 0, 0);
  await("no time");
  clock_for(__WASI_CLOCKID_MONOTONIC, 1, 0);
  await("a nanosecond");
  clock_for(__WASI_CLOCKID_REALTIME, 3000000, 0);
  await("3 ms");
  clock_for(__WASI_CLOCKID_PROCESS_CPUTIME_ID, 1000, 0);
  await("1 us of CPU time");
  clock_for(__WASI_CLOCKID_THREAD_CPUTIME_ID, 3000000, 0);
  await("3 ms of CPU time");
  clock_for(__WASI_CLOCKID_MONOTONIC, 1, 1);
  await("long ago");
  clock_for(__WASI_CLOCKID_REALTIME, 1, 1);
  await("1970");
  clock_for(__WASI_CLOCKID_PROCESS_CPUTIME_ID, 1, 1);
  await("a time of the CPU");
  __wasi_timestamp_t now;
  if (__wasi_clock_time_get(__WASI_CLOCKID_MONOTONIC, 1, &now)) printf("no time\n");
  clock_for(__WASI_CLOCKID_MONOTONIC, now + 10000000, 1);
  await("in 10 ms");
  __wasi_timestamp_t later;
  if (__wasi_clock_time_get(__WASI_CLOCKID_MONOTONIC, 1, &later)) printf("no time\n");
  printf("waited long enough: %d\n", later >= now + 10000000);
  clock_for(__WASI_CLOCKID_MONOTONIC, 0, 0);
  clock_for(__WASI_CLOCKID_REALTIME, 0, 0);
  await("two at once");
  clock_for(__WASI_CLOCKID_MONOTONIC, UINT64_MAX, 0);
  clock_for(__WASI_CLOCKID_MONOTONIC, 1000, 0);
  clock_for(__WASI_CLOCKID_MONOTONIC, UINT64_MAX, 1);
  await("the shortest of three");
  clock_for(__WASI_CLOCKID_MONOTONIC, 0, 0);
  clock_for(__WASI_CLOCKID_PROCESS_CPUTIME_ID, 0, 0);
  await("one of them of CPU time");
}

static void files(void) {
  __wasi_fd_t file = open_file("seed.txt", 0, 0);
  reading(file);
  await("read a file");
  writing(file);
  await("write a file");
  seek(file, -1, __WASI_WHENCE_END);
  reading(file);
  await("read the last byte");
  seek(file, 0, __WASI_WHENCE_END);
  reading(file);
  await("read at the end");
  seek(file, 1000, __WASI_WHENCE_SET);
  reading(file);
  await("read behind the end");
  writing(file);
  await("write behind the end");
  reading(open_file("seed.txt", 0, __WASI_FDFLAGS_APPEND));
  await("read a file that is appended to");
  reading(open_file("empty", __WASI_OFLAGS_CREAT, 0));
  await("read an empty file");
  writing(1);
  writing(2);
  await("stdout and stderr");
}

static void streams(void) {
  reading(0);
  clock_for(__WASI_CLOCKID_MONOTONIC, 1000000, 0);
  await("nothing to read yet");
  reading(0);
  reading(open_file("seed.txt", 0, 0));
  await("nothing but a file");
  open_file("first", __WASI_OFLAGS_CREAT, 0);
  reading(0);
  await("stdin");
  read_stdin();
  open_file("second", __WASI_OFLAGS_CREAT, 0);
  clock_for(__WASI_CLOCKID_MONOTONIC, UINT64_MAX, 0);
  reading(0);
  clock_for(__WASI_CLOCKID_MONOTONIC, UINT64_MAX, 1);
  await("stdin or for ever");
  read_stdin();
  open_file("third", __WASI_OFLAGS_CREAT, 0);
  read_stdin();
  reading(0);
  await("stdin at its end");
  read_stdin();
}

// What natively fails as a whole, or depends on which thread is faster.
static void together(void) {
  __wasi_fd_t file = open_file("seed.txt", 0, 0);
  reading(77);
  await("bad");
  writing(77);
  reading(file);
  clock_for(__WASI_CLOCKID_MONOTONIC, UINT64_MAX, 0);
  writing(1);
  await("bad, a file, for ever, stdout");
  reading(open_file("folder", __WASI_OFLAGS_DIRECTORY, 0));
  writing(3);
  await("folders");
  writing(0);
  reading(1);
  reading(2);
  await("the wrong way");
  seek(file, 0, __WASI_WHENCE_END);
  clock_for(__WASI_CLOCKID_REALTIME, UINT64_MAX, 1);
  writing(file);
  reading(file);
  await("for ever, a file, and the same at its end");
}

int main(int argc, char **argv) {
  if (argc > 1 && strcmp(argv[1], "together") == 0) {
    together();
  } else {
    clocks();
    files();
    streams();
  }
}
