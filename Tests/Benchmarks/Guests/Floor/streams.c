#include "floor.h"

enum { largest_blocking_write = 4096 };

static uint8_t buffer[1 << 20];

static handle standard_output(void) {
  static handle stream;
  return stream ? stream : (stream = get_stdout());
}

static handle standard_input(void) {
  static handle stream;
  return stream ? stream : (stream = get_stdin());
}

size_t write_to_stream(handle stream, const uint8_t *bytes, size_t amount) {
  struct result result;
  if (amount <= largest_blocking_write) {
    blocking_write_and_flush(stream, bytes, amount, &result);
    must("write", result.is_error);
    return amount;
  }
  for (size_t done = 0; done != amount;) {
    struct wide_result permit;
    check_write(stream, &permit);
    must("check", permit.is_error);
    size_t count = amount - done < permit.number ? amount - done : (size_t)permit.number;
    if (count) {
      stream_write(stream, bytes + done, count, &result);
    } else {
      blocking_flush(stream, &result);
    }
    must("write", result.is_error);
    done += count;
  }
  blocking_flush(stream, &result);
  must("flush", result.is_error);
  return amount;
}

static size_t to_stdout(size_t amount) {
  return write_to_stream(standard_output(), buffer, amount);
}

static size_t from_stdin(size_t amount) {
  handle stream = standard_input();
  struct result result;
  place = buffer;
  blocking_read(stream, amount, &result);
  must("read", result.is_error);
  return result.list.count;
}

const struct operation streams[] = {
  {"stdout", NULL, to_stdout},
  {"stdin", NULL, from_stdin},
  {0},
};
