// What the parts of the floor share.
#pragma once

#include "host.h"

enum path_flags { symlink_follow = 1 };
enum open_flags { open_create = 1, open_directory = 2, open_truncate = 8 };
enum descriptor_flags { flag_read = 1, flag_write = 2 };

/// Where the host puts the next list. Set before each call that answers with one.
extern uint8_t *place;

/// The directory that the program is given.
handle folder(void);

/// Opens a file of that directory.
handle open_file(const char *name, enum open_flags open_flags, enum descriptor_flags flags);

/// Writes all bytes to a stream, and waits until they are written.
size_t write_to_stream(handle stream, const uint8_t *bytes, size_t amount);

static inline void must(const char *what, uint8_t is_error) {
  if (__builtin_expect(is_error, 0)) fail(what);
}

extern const struct operation clocks[], files[], streams[], directories[];
