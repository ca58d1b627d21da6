#include "preview1.h"

static size_t clock_monotonic(size_t amount) {
  (void)amount;
  __wasi_timestamp_t time;
  must("clock", __wasi_clock_time_get(__WASI_CLOCKID_MONOTONIC, 0, &time));
  return 0;
}

static size_t clock_realtime(size_t amount) {
  (void)amount;
  __wasi_timestamp_t time;
  must("clock", __wasi_clock_time_get(__WASI_CLOCKID_REALTIME, 0, &time));
  return 0;
}

static size_t yield(size_t amount) {
  (void)amount;
  must("yield", __wasi_sched_yield());
  return 0;
}

static size_t random_bytes(size_t amount) {
  static uint8_t buffer[4096];
  must("random", __wasi_random_get(buffer, amount));
  return amount;
}

static size_t poll_clock(size_t nanoseconds) {
  __wasi_subscription_t subscription = {
    .userdata = 1,
    .u = {.tag = __WASI_EVENTTYPE_CLOCK,
          .u.clock = {.id = __WASI_CLOCKID_MONOTONIC, .timeout = nanoseconds}},
  };
  __wasi_event_t event;
  size_t events;
  must("poll", __wasi_poll_oneoff(&subscription, &event, 1, &events));
  if (events != 1 || event.error) fail("poll event");
  return 0;
}

static size_t arguments(size_t amount) {
  static uint8_t *pointers[2048], strings[65536];
  (void)amount;
  must("arguments", __wasi_args_get(pointers, strings));
  return 0;
}

const struct operation operations[] = {
  {"clock_time_get monotonic", NULL, clock_monotonic},
  {"clock_time_get realtime", NULL, clock_realtime},
  {"sched_yield", NULL, yield},
  {"random_get", NULL, random_bytes},
  {"poll_oneoff", NULL, poll_clock},
  {"args_get", NULL, arguments},
  {0},
};
