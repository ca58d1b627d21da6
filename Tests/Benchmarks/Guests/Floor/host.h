// The functions of WASI 0.2 that the floor calls, as the canonical ABI lowers them into one memory
// (component-model, design/mvp/CanonicalABI.md): what is left of a call when nothing is in between.
//
// Compiled with COUNT_CALLS, each call is counted.
#pragma once

#include "../driver.h"

#ifdef COUNT_CALLS
struct call_counter {
  const char *name;
  unsigned calls;
  struct call_counter *next;
};
void count_call(struct call_counter *counter);
#define COUNT(text)                                     \
  static struct call_counter counter = {text, 0, NULL}; \
  count_call(&counter)
#else
#define COUNT(text)
#endif

/// Declares the import `name` of an interface, and a function that calls it.
#define HOST(type, function, interface, name, parameters, arguments)        \
  __attribute__((import_module("wasi:" interface "@0.2.12"),                \
                 import_name(name))) type imported_##function parameters;   \
  static inline type function parameters {                                  \
    COUNT(name);                                                            \
    return imported_##function arguments;                                   \
  }

typedef uint32_t handle;

/// A list or a string in memory.
struct list { uint8_t *data; size_t count; };

/// `result<T, error-code>` for a T that lies at a multiple of 4, or of 8.
struct result { uint8_t is_error; union { handle handle; uint8_t byte; struct list list; }; };
struct wide_result { uint8_t is_error; union { uint64_t number; uint8_t byte; }; };
struct read_result { uint8_t is_error; struct list bytes; uint8_t is_end; };
struct hash_result { uint8_t is_error; uint64_t lower, upper; };
struct datetime { uint64_t seconds; uint32_t nanoseconds; };
struct optional_datetime { uint8_t is_present; struct datetime datetime; };
struct stat_result {
  uint8_t is_error;
  uint64_t type, links, size;
  struct optional_datetime times[3];
};
struct entry_result { uint8_t is_error; uint8_t is_present; uint8_t type; struct list name; };
struct preopen { handle descriptor; struct list name; };

_Static_assert(sizeof(struct read_result) == 16, "result<tuple<list<u8>, bool>, error-code>");
_Static_assert(sizeof(struct stat_result) == 104, "result<descriptor-stat, error-code>");

HOST(uint64_t, monotonic_now, "clocks/monotonic-clock", "now", (void), ())
HOST(handle, subscribe_duration, "clocks/monotonic-clock", "subscribe-duration",
     (uint64_t duration), (duration))
HOST(void, wall_now, "clocks/wall-clock", "now", (struct datetime *time), (time))
HOST(void, pollable_block, "io/poll", "[method]pollable.block", (handle self), (self))
HOST(void, pollable_drop, "io/poll", "[resource-drop]pollable", (handle self), (self))
HOST(uint64_t, random_u64, "random/random", "get-random-u64", (void), ())
HOST(void, random_list, "random/random", "get-random-bytes", (uint64_t count, struct list *bytes),
     (count, bytes))
HOST(void, get_arguments, "cli/environment", "get-arguments", (struct list *strings), (strings))
HOST(handle, get_stdin, "cli/stdin", "get-stdin", (void), ())
HOST(handle, get_stdout, "cli/stdout", "get-stdout", (void), ())
HOST(handle, get_stderr, "cli/stderr", "get-stderr", (void), ())

HOST(void, blocking_read, "io/streams", "[method]input-stream.blocking-read",
     (handle self, uint64_t count, struct result *result), (self, count, result))
HOST(void, check_write, "io/streams", "[method]output-stream.check-write",
     (handle self, struct wide_result *result), (self, result))
HOST(void, stream_write, "io/streams", "[method]output-stream.write",
     (handle self, const uint8_t *bytes, size_t count, struct result *result),
     (self, bytes, count, result))
HOST(void, blocking_write_and_flush, "io/streams",
     "[method]output-stream.blocking-write-and-flush",
     (handle self, const uint8_t *bytes, size_t count, struct result *result),
     (self, bytes, count, result))
HOST(void, blocking_flush, "io/streams", "[method]output-stream.blocking-flush",
     (handle self, struct result *result), (self, result))
HOST(void, output_stream_drop, "io/streams", "[resource-drop]output-stream", (handle self), (self))

HOST(void, get_directories, "filesystem/preopens", "get-directories", (struct list *preopens),
     (preopens))
HOST(void, descriptor_read, "filesystem/types", "[method]descriptor.read",
     (handle self, uint64_t count, uint64_t offset, struct read_result *result),
     (self, count, offset, result))
HOST(void, descriptor_write, "filesystem/types", "[method]descriptor.write",
     (handle self, const uint8_t *bytes, size_t count, uint64_t offset, struct wide_result *result),
     (self, bytes, count, offset, result))
HOST(void, append_via_stream, "filesystem/types", "[method]descriptor.append-via-stream",
     (handle self, struct result *result), (self, result))
HOST(void, descriptor_stat, "filesystem/types", "[method]descriptor.stat",
     (handle self, struct stat_result *result), (self, result))
HOST(void, metadata_hash, "filesystem/types", "[method]descriptor.metadata-hash",
     (handle self, struct hash_result *result), (self, result))
HOST(void, stat_at, "filesystem/types", "[method]descriptor.stat-at",
     (handle self, uint32_t flags, const char *path, size_t length, struct stat_result *result),
     (self, flags, path, length, result))
HOST(void, metadata_hash_at, "filesystem/types", "[method]descriptor.metadata-hash-at",
     (handle self, uint32_t flags, const char *path, size_t length, struct hash_result *result),
     (self, flags, path, length, result))
HOST(void, open_at, "filesystem/types", "[method]descriptor.open-at",
     (handle self, uint32_t path_flags, const char *path, size_t length, uint32_t open_flags,
      uint32_t flags, struct result *result),
     (self, path_flags, path, length, open_flags, flags, result))
HOST(void, descriptor_drop, "filesystem/types", "[resource-drop]descriptor", (handle self), (self))
HOST(void, read_directory, "filesystem/types", "[method]descriptor.read-directory",
     (handle self, struct result *result), (self, result))
HOST(void, read_directory_entry, "filesystem/types",
     "[method]directory-entry-stream.read-directory-entry",
     (handle self, struct entry_result *result), (self, result))
HOST(void, directory_entry_stream_drop, "filesystem/types",
     "[resource-drop]directory-entry-stream", (handle self), (self))
