// What the timed programs have in common. They run as
//
//   measure OPERATION AMOUNT   prints, on stderr, lines of three numbers: nanoseconds, calls, bytes
//                              moved. The first is of calls that do nothing, each other is a batch.
//   mark OPERATION AMOUNT      prints three marks. Nothing is between the first two, and one call
//                              between the last two, as the engine's log of host calls shows.
#pragma once

#include <stddef.h>
#include <stdint.h>

/// Something that is timed: one call, again and again.
struct operation {
  const char *name;
  /// Makes ready what a batch of calls needs. May be null. `amount` is the row's number.
  void (*prepare)(size_t amount);
  /// Does it once, and says how many bytes that moved.
  size_t (*call)(size_t amount);
};

/// Runs an operation to measure or to mark it.
void perform(const char *what, const struct operation *operation, size_t amount);

/// Finds an operation by its name, or null. The table ends with a nameless one.
const struct operation *find(const struct operation *operations, const char *name);

size_t parse(const char *decimal);

/// Writes a number in decimal, and says where it ends. No zero comes after it.
char *append(char *end, uint64_t number);

// These each program has from its own WASI.

uint64_t now(void);
void print(const char *text, size_t length);

/// Says what went wrong, and traps.
_Noreturn void fail(const char *what);
