// The timed programs call Preview 1 itself, as wasi-libc declares it.
#pragma once

#include "../driver.h"
#include <wasi/api.h>

/// The directory that the programs are given.
enum { folder = 3 };

static inline void must(const char *what, __wasi_errno_t errno) {
  if (__builtin_expect(errno != __WASI_ERRNO_SUCCESS, 0)) fail(what);
}

extern const struct operation operations[];
