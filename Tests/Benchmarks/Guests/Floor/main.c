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

#ifdef COUNT_CALLS
static struct call_counter *counters;

void count_call(struct call_counter *counter) {
  if (!counter->calls++ && !counter->next) {
    static struct call_counter last;
    counter->next = counters ? counters : &last;
    counters = counter;
  }
}

/// Prints the names of the host's functions that one call of an operation calls, a line for each
/// call.
static void print_calls(const struct operation *operation, size_t amount) {
  if (operation->prepare) operation->prepare(amount);
  operation->call(amount);
  for (struct call_counter *counter = counters; counter; counter = counter->next)
    counter->calls = 0;
  operation->call(amount);
  struct call_counter counted[16];
  size_t count = 0;
  for (struct call_counter *counter = counters; counter; counter = counter->next)
    if (counter->calls) counted[count++] = *counter;
  while (count--)
    for (unsigned call = 0; call != counted[count].calls; call++) {
      print(counted[count].name, strlen(counted[count].name));
      print("\n", 1);
    }
}
#endif

/// An argument, ended with a zero. The first is the program's name.
static char *argument(struct list arguments, size_t index) {
  if (index >= arguments.count) fail("usage: OPERATION AMOUNT");
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
  const char *name = argument(arguments, 1), *amount = argument(arguments, 2);
#ifdef COUNT_CALLS
  print_calls(find_anywhere(name), parse(amount));
#else
  measure(find_anywhere(name), parse(amount));
#endif
  return 0;
}
