#include "floor.h"

#include <string.h>

/// Where results go, so that making them is not optimized away.
static volatile uint64_t sink;

static size_t clock_monotonic(size_t amount) {
  (void)amount;
  sink = monotonic_now();
  return 0;
}

static size_t clock_realtime(size_t amount) {
  (void)amount;
  struct datetime time;
  wall_now(&time);
  sink = time.seconds * 1000000000 + time.nanoseconds;
  return 0;
}

static size_t yield(size_t amount) {
  (void)amount;
  return 0;
}

/// A number costs the host less than a list; two numbers cost as much.
static size_t random_bytes(size_t amount) {
  static uint64_t buffer[512];
  if (amount == 8) {
    buffer[0] = random_u64();
    return amount;
  }
  struct list list;
  place = (uint8_t *)buffer;
  random_list(amount, &list);
  if (list.count != amount) fail("random bytes");
  return amount;
}

/// Times that are shorter than what waiting costs are waited for by looking at the clock.
static size_t poll_clock(size_t nanoseconds) {
  if (nanoseconds <= 10000) {
    uint64_t begin = monotonic_now();
    while (monotonic_now() - begin < nanoseconds) {}
    return 0;
  }
  handle pollable = subscribe_duration(nanoseconds);
  pollable_block(pollable);
  pollable_drop(pollable);
  return 0;
}

/// The arguments as Preview 1 has them: pointers to strings that end with a zero. The host is
/// asked once, and the strings are put behind each other then.
static size_t arguments(size_t amount) {
  static uint8_t storage[1 << 17], packed[1 << 16], strings[1 << 16], *pointers[2048];
  static uint32_t places[2048];
  static size_t count, size;
  (void)amount;
  if (!count) {
    struct list list;
    place = storage;
    get_arguments(&list);
    for (; count != list.count; count++) {
      struct list string = ((struct list *)list.data)[count];
      places[count] = size;
      memcpy(packed + size, string.data, string.count);
      size += string.count + 1;
    }
  }
  memcpy(strings, packed, size);
  for (size_t i = 0; i != count; i++) pointers[i] = strings + places[i];
  sink = (uintptr_t)pointers[count - 1];
  return 0;
}

const struct operation clocks[] = {
  {"clock_time_get monotonic", NULL, clock_monotonic},
  {"clock_time_get realtime", NULL, clock_realtime},
  {"sched_yield", NULL, yield},
  {"random_get", NULL, random_bytes},
  {"poll_oneoff", NULL, poll_clock},
  {"args_get", NULL, arguments},
  {0},
};
