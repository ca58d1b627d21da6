#include "floor.h"

#include <string.h>

uint8_t *place;

/// The canonical ABI's realloc. The host asks once for each list, and never frees.
__attribute__((export_name("cabi_realloc"))) void *
cabi_realloc(void *old, size_t old_size, size_t alignment, size_t size) {
  if (old || old_size) fail("growing a list");
  uint8_t *start = (uint8_t *)(((uintptr_t)place + alignment - 1) & -alignment);
  place = start + size;
  return start;
}

uint64_t now(void) { return monotonic_now(); }

void print(const char *text, size_t length) {
  struct result result;
  handle stream = get_stderr();
  blocking_write_and_flush(stream, (const uint8_t *)text, length, &result);
  output_stream_drop(stream);
  if (result.is_error) __builtin_trap();
}

void fail(const char *what) {
  print(what, strlen(what));
  print(" failed\n", 8);
  __builtin_trap();
}

handle folder(void) {
  static handle first;
  static uint8_t list[4096];
  if (first) return first;
  struct list preopens;
  place = list;
  get_directories(&preopens);
  if (!preopens.count) fail("a directory");
  return first = ((struct preopen *)preopens.data)->descriptor;
}

handle open_file(const char *name, enum open_flags open_flags, enum descriptor_flags flags) {
  struct result result;
  open_at(folder(), 0, name, strlen(name), open_flags, flags, &result);
  must(name, result.is_error);
  return result.handle;
}

/// An argument, ended with a zero. The first is the program's name.
static char *argument(struct list arguments, size_t index) {
  if (index >= arguments.count) fail("usage: measure|mark OPERATION AMOUNT");
  struct list string = ((struct list *)arguments.data)[index];
  char *copy = (char *)place;
  memcpy(copy, string.data, string.count);
  copy[string.count] = 0;
  place += string.count + 1;
  return copy;
}

/// Finds an operation in whichever group it is.
static const struct operation *find_anywhere(const char *name) {
  const struct operation *groups[] = {clocks, files, streams, directories};
  for (size_t group = 0; group != sizeof groups / sizeof *groups; group++) {
    const struct operation *found = find(groups[group], name);
    if (found) return found;
  }
  fail(name);
}

/// `wasi:cli/run`.
__attribute__((export_name("wasi:cli/run@0.2.12#run"))) uint32_t run(void) {
  static uint8_t storage[65536];
  struct list arguments;
  place = storage;
  get_arguments(&arguments);
  const char *what = argument(arguments, 1), *name = argument(arguments, 2),
             *amount = argument(arguments, 3);
  perform(what, find_anywhere(name), parse(amount));
  return 0;
}
