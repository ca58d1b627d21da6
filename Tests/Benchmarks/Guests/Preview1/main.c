#include "preview1.h"

#include <string.h>

uint64_t now(void) {
  __wasi_timestamp_t time;
  must("clock_time_get", __wasi_clock_time_get(__WASI_CLOCKID_MONOTONIC, 0, &time));
  return time;
}

void print(const char *text, size_t length) {
  __wasi_ciovec_t vector = {(const uint8_t *)text, length};
  size_t written;
  if (__wasi_fd_write(2, &vector, 1, &written)) __builtin_trap();
}

void fail(const char *what) {
  print(what, strlen(what));
  print(" failed\n", 8);
  __builtin_trap();
}

int main(int argc, char **argv) {
  if (argc < 4) fail("usage: measure|mark OPERATION AMOUNT");
  const struct operation *operation = find(operations, argv[2]);
  if (!operation) fail(argv[2]);
  perform(argv[1], operation, parse(argv[3]));
  return 0;
}
