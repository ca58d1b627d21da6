// Calls the four functions that no Preview 1 document has but programs import, and says what is not
// as it has to be. The folder that it is given, descriptor 3, must hold "seed.txt".
#include <stdint.h>
#include <stdio.h>
#include <wasi/api.h>

#define PREVIEW1(name) \
  __attribute__((import_module("wasi_snapshot_preview1"), import_name(#name))) name
__wasi_errno_t PREVIEW1(adapter_open_badfd)(__wasi_fd_t *fd);
__wasi_errno_t PREVIEW1(adapter_close_badfd)(__wasi_fd_t fd);
void PREVIEW1(adapter_monotonic_clock_set_paused)(int32_t paused);
void PREVIEW1(reset_adapter_state)(void);

static void is(int expected, const char *what, int value) {
  if (value != expected) printf("%s: %d, not %d\n", what, value, expected);
}

static __wasi_fd_t reserve(__wasi_fd_t expected) {
  __wasi_fd_t fd = 99;
  is(0, "reserve", adapter_open_badfd(&fd));
  is(expected, "reserved", fd);
  return fd;
}

static __wasi_fd_t open_seed(__wasi_fd_t expected) {
  __wasi_fd_t fd = 99;
  is(0, "open", __wasi_path_open(3, 0, "seed.txt", 0, __WASI_RIGHTS_FD_READ, 0, 0, &fd));
  is(expected, "opened", fd);
  return fd;
}

static void reserving(void) {
  // Nothing else was called yet: the folder has to get its number before.
  __wasi_fd_t four = reserve(4);
  __wasi_prestat_t prestat;
  is(0, "fd_prestat_get of 3", __wasi_fd_prestat_get(3, &prestat));
  __wasi_fd_t five = open_seed(5);
  uint8_t byte;
  __wasi_iovec_t in = {&byte, 1};
  __wasi_size_t size;
  __wasi_fdstat_t stat;
  __wasi_filesize_t position;
  is(8, "fd_read", __wasi_fd_read(four, &in, 1, &size));
  is(8, "fd_fdstat_get", __wasi_fd_fdstat_get(four, &stat));
  is(8, "fd_tell", __wasi_fd_tell(four, &position));
  is(8, "fd_close", __wasi_fd_close(four));
  is(8, "fd_renumber from it", __wasi_fd_renumber(four, five));
  is(8, "fd_renumber to it", __wasi_fd_renumber(five, four));
  is(8, "sock_shutdown", __wasi_sock_shutdown(four, 0));
  is(8, "release of a file", adapter_close_badfd(five));
  is(8, "release of stdin", adapter_close_badfd(0));
  is(8, "release of nothing", adapter_close_badfd(77));
  is(0, "release", adapter_close_badfd(four));
  is(8, "release again", adapter_close_badfd(four));
  is(0, "fd_close", __wasi_fd_close(five));
  // More than the table has room for at first.
  for (int fd = 4; fd < 44; fd++) reserve(fd);
  is(0, "release", adapter_close_badfd(20));
  is(0, "fd_close", __wasi_fd_close(open_seed(20)));
}

static uint64_t now(__wasi_clockid_t id) {
  __wasi_timestamp_t time = 0;
  __wasi_errno_t errno = __wasi_clock_time_get(id, 0, &time);
  if (errno) is(0, "clock_time_get", errno);
  return time;
}

static void wait_for(__wasi_errno_t expected, const char *what, __wasi_clockid_t id,
                     uint64_t timeout, uint16_t flags) {
  __wasi_subscription_t subscription = {.userdata = 7, .u = {.tag = __WASI_EVENTTYPE_CLOCK}};
  subscription.u.u.clock = (__wasi_subscription_clock_t){id, timeout, 0, flags};
  __wasi_event_t event;
  __wasi_size_t count = 0;
  is(expected, what, __wasi_poll_oneoff(&subscription, &event, 1, &count));
  is(expected ? 0 : 1, "events", count);
}

static void pausing(void) {
  adapter_monotonic_clock_set_paused(1);
  is(1, "not read yet", now(__WASI_CLOCKID_MONOTONIC) == 0 && now(__WASI_CLOCKID_REALTIME) == 0);
  adapter_monotonic_clock_set_paused(0);
  for (int id = 0; id < 2; id++) {
    uint64_t before = now(id);
    adapter_monotonic_clock_set_paused(1);
    is(1, "stands still", now(id) == before);
    wait_for(0, "no time", id, 0, 0);
    wait_for(58, "some time", id, 1, 0);
    wait_for(58, "until long ago", id, 0, __WASI_SUBCLOCKFLAGS_SUBSCRIPTION_CLOCK_ABSTIME);
    __wasi_timestamp_t resolution;
    is(0, "clock_res_get", __wasi_clock_res_get(id, &resolution));
    adapter_monotonic_clock_set_paused(0);
    wait_for(0, "a millisecond", id, 1000000, 0);
    is(1, "went on", now(id) > before);
  }
}

static void resetting(void) {
  __wasi_fd_t one = open_seed(20), two = reserve(44);
  uint8_t text[4];
  __wasi_iovec_t in = {text, sizeof text};
  __wasi_size_t size;
  is(0, "fd_read", __wasi_fd_read(one, &in, 1, &size));
  is(0, "fd_close of stdin", __wasi_fd_close(0));
  reset_adapter_state();
  is(8, "fd_close", __wasi_fd_close(one));
  is(8, "release", adapter_close_badfd(two));
  __wasi_fdstat_t stat;
  is(0, "fd_fdstat_get of stdin", __wasi_fd_fdstat_get(0, &stat));
  __wasi_prestat_t prestat;
  is(0, "fd_prestat_get of 3", __wasi_fd_prestat_get(3, &prestat));
  one = open_seed(4);
  is(0, "fd_read", __wasi_fd_read(one, &in, 1, &size));
  is('t', "the first letter", text[0]);
}

int main(void) {
  reserving();
  pausing();
  resetting();
  printf("done\n");
  return 0;
}
