// The functions of WASI 0.2 that the floor calls, as the canonical ABI lowers them into one memory
// (component-model, design/mvp/CanonicalABI.md): what is left of a call when nothing is in between.
#pragma once

#include "../driver.h"

#define HOST(interface, name) \
  __attribute__((import_module("wasi:" interface "@0.2.12"), import_name(name)))

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
struct stat { uint8_t type; uint64_t links, size; struct optional_datetime times[3]; };
struct stat_result { uint8_t is_error; struct stat stat; };
struct entry { uint8_t type; struct list name; };
struct optional_entry { uint8_t is_present; struct entry entry; };
struct entry_result { uint8_t is_error; struct optional_entry value; };
struct preopen { handle descriptor; struct list name; };

_Static_assert(sizeof(struct read_result) == 16, "result<tuple<list<u8>, bool>, error-code>");
_Static_assert(sizeof(struct stat_result) == 104, "result<descriptor-stat, error-code>");
_Static_assert(sizeof(struct entry_result) == 20, "result<option<directory-entry>, error-code>");

HOST("clocks/monotonic-clock", "now")
uint64_t monotonic_now(void);
HOST("clocks/monotonic-clock", "subscribe-duration")
handle subscribe_duration(uint64_t duration);
HOST("clocks/wall-clock", "now")
void wall_now(struct datetime *time);
HOST("io/poll", "[method]pollable.block")
void pollable_block(handle self);
HOST("io/poll", "[resource-drop]pollable")
void pollable_drop(handle self);
HOST("random/random", "get-random-u64")
uint64_t random_u64(void);
HOST("random/random", "get-random-bytes")
void random_list(uint64_t count, struct list *bytes);
HOST("cli/environment", "get-arguments")
void get_arguments(struct list *strings);
HOST("cli/stdin", "get-stdin")
handle get_stdin(void);
HOST("cli/stdout", "get-stdout")
handle get_stdout(void);
HOST("cli/stderr", "get-stderr")
handle get_stderr(void);

HOST("io/streams", "[method]input-stream.blocking-read")
void blocking_read(handle self, uint64_t count, struct result *result);
HOST("io/streams", "[method]output-stream.check-write")
void check_write(handle self, struct wide_result *result);
HOST("io/streams", "[method]output-stream.write")
void stream_write(handle self, const uint8_t *bytes, size_t count, struct result *result);
HOST("io/streams", "[method]output-stream.blocking-write-and-flush")
void blocking_write_and_flush(handle self, const uint8_t *bytes, size_t count, struct result
    *result);
HOST("io/streams", "[method]output-stream.blocking-flush")
void blocking_flush(handle self, struct result *result);
HOST("io/streams", "[resource-drop]output-stream")
void output_stream_drop(handle self);

HOST("filesystem/preopens", "get-directories")
void get_directories(struct list *preopens);
HOST("filesystem/types", "[method]descriptor.read")
void descriptor_read(handle self, uint64_t count, uint64_t offset, struct read_result *result);
HOST("filesystem/types", "[method]descriptor.write")
void descriptor_write(handle self, const uint8_t *bytes, size_t count, uint64_t offset, struct
    wide_result *result);
HOST("filesystem/types", "[method]descriptor.append-via-stream")
void append_via_stream(handle self, struct result *result);
HOST("filesystem/types", "[method]descriptor.stat")
void descriptor_stat(handle self, struct stat_result *result);
HOST("filesystem/types", "[method]descriptor.metadata-hash")
void metadata_hash(handle self, struct hash_result *result);
HOST("filesystem/types", "[method]descriptor.stat-at")
void stat_at(handle self, uint32_t flags, const char *path, size_t length, struct stat_result
    *result);
HOST("filesystem/types", "[method]descriptor.metadata-hash-at")
void metadata_hash_at(handle self, uint32_t flags, const char *path, size_t length, struct
    hash_result *result);
HOST("filesystem/types", "[method]descriptor.open-at")
void open_at(handle self, uint32_t path_flags, const char *path, size_t length, uint32_t
    open_flags, uint32_t flags, struct result *result);
HOST("filesystem/types", "[resource-drop]descriptor")
void descriptor_drop(handle self);
HOST("filesystem/types", "[method]descriptor.read-directory")
void read_directory(handle self, struct result *result);
HOST("filesystem/types", "[method]directory-entry-stream.read-directory-entry")
void read_directory_entry(handle self, struct entry_result *result);
HOST("filesystem/types", "[resource-drop]directory-entry-stream")
void directory_entry_stream_drop(handle self);
