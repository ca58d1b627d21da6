#include "driver.h"

#include <stdlib.h>
#include <string.h>

// Batches are shorter than what a busy machine's scheduler gives at once, and many, so that some of
// them were alone on the processor.
enum { least_batches = 3, batch_nanoseconds = 2000000, total_nanoseconds = 60000000 };

struct batch { uint64_t nanoseconds, calls, bytes; };

static struct batch run(const struct operation *operation, size_t amount, uint64_t calls) {
  // Read afresh, so that the compiler cannot see which function it is.
  size_t (*volatile chosen)(size_t) = operation->call;
  size_t (*call)(size_t) = chosen;
  if (operation->prepare) operation->prepare(amount);
  struct batch batch = {.calls = calls};
  uint64_t begin = now();
  for (uint64_t done = 0; done != calls; done++) batch.bytes += call(amount);
  batch.nanoseconds = now() - begin;
  return batch;
}

static size_t do_nothing(size_t amount) { return amount; }

char *append(char *end, uint64_t number) {
  char digits[20];
  size_t count = 0;
  do digits[count++] = (char)('0' + number % 10);
  while (number /= 10);
  while (count) *end++ = digits[--count];
  return end;
}

static void report(struct batch batch) {
  char line[64];
  char *end = append(line, batch.nanoseconds);
  *end++ = ' ';
  end = append(end, batch.calls);
  *end++ = ' ';
  end = append(end, batch.bytes);
  *end++ = '\n';
  print(line, (size_t)(end - line));
}

const struct operation *find(const struct operation *operations, const char *name) {
  while (operations->name && strcmp(operations->name, name)) operations++;
  return operations->name ? operations : NULL;
}

size_t parse(const char *decimal) { return (size_t)strtoul(decimal, NULL, 10); }

static void measure(const struct operation *operation, size_t amount) {
  const struct operation nothing = {.call = do_nothing};
  struct batch idle = run(&nothing, amount, 200000);
  for (int again = 0; again != 4; again++) {
    struct batch other = run(&nothing, amount, 200000);
    if (other.nanoseconds < idle.nanoseconds) idle = other;
  }
  report(idle);

  // As many calls as make a batch long enough for the clock, and warm on the way.
  struct batch last = run(operation, amount, 1);
  while (last.nanoseconds < batch_nanoseconds / 2)
    last = run(operation, amount, last.calls * (last.nanoseconds < batch_nanoseconds / 16 ? 8 : 2));
  uint64_t calls = last.calls * batch_nanoseconds / last.nanoseconds, spent = 0;
  for (int done = 0; done < least_batches || spent < total_nanoseconds; done++) {
    struct batch batch = run(operation, amount, calls ? calls : 1);
    spent += batch.nanoseconds;
    report(batch);
  }
}

static void mark(const struct operation *operation, size_t amount) {
  static const char line[] = "mark\n";
  if (operation->prepare) operation->prepare(amount);
  operation->call(amount);
  print(line, sizeof line - 1);
  print(line, sizeof line - 1);
  operation->call(amount);
  print(line, sizeof line - 1);
}

void perform(const char *what, const struct operation *operation, size_t amount) {
  if (!strcmp(what, "mark")) mark(operation, amount);
  else measure(operation, amount);
}
