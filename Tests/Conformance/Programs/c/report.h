// How a program says what it saw: a line a check, to stdout, at once, so that what was said before a
// trap is not lost.
//
// The engine runs a program on its own Preview 1 with ORACLE=engine in the environment. There, a
// check that the engine does otherwise on purpose or by accident is not made: the line that stands
// in its place is what is expected of us, written by hand beside the check. With ORACLE=n, check n
// of those is made all the same, so that a test can see that the engine still does otherwise.
#ifndef REPORT_H
#define REPORT_H

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "preview1.h"

#define ROOT 3  // the folder that the program is given

// The value of `expression`, or `expected` where the engine is known to do otherwise.
#define BY_HAND(why, expected, expression) (stands_in(why) ? (expected) : (expression))
#define FAULTS(what, call) check(what, BY_HAND("the engine traps", ERRNO_FAULT, call))

// An address past the end of any memory, and a record of `size` bytes that ends one past its end.
#define NOWHERE ((void *)-16)
#define PAST_END(size) ((void *)(__builtin_wasm_memory_size(0) * 65536 - (size) + 1))

#define PATH(text) (text), (u32)strlen(text)

static int differences;
static const char *oracle;

// Before anything else: the first look at the environment may make the memory grow.
__attribute__((constructor)) static void find_oracle(void) { oracle = getenv("ORACLE"); }

__attribute__((unused)) static int stands_in(const char *why) {
  (void)why;
  int number = ++differences;
  return oracle && (strcmp(oracle, "engine") == 0 || atoi(oracle) != number);
}

__attribute__((unused)) static void put(u32 fd, const char *text, u32 length) {
  while (length > 0) {
    iovec vector = {text, length};
    u32 written = 0;
    if (fd_write(fd, &vector, 1, &written) != 0) return;
    text += written;
    length -= written;
  }
}

__attribute__((unused, format(printf, 1, 2))) static void say(const char *format, ...) {
  char line[1024];
  va_list arguments;
  va_start(arguments, format);
  int length = vsnprintf(line, sizeof line - 1, format, arguments);
  va_end(arguments);
  line[length] = '\n';
  put(1, line, (u32)length + 1);
}

__attribute__((unused)) static const char *errno_name(int number) {
#define ERRNO_NAME(name) #name,
  static const char *const names[] = {ERRNOS(ERRNO_NAME)};
  return number >= 0 && number < (int)(sizeof names / sizeof *names) ? names[number] : "?";
}

// An errno, which is also returned.
__attribute__((unused)) static int check(const char *what, int error) {
  say("%s: %d %s", what, error, errno_name(error));
  return error;
}

__attribute__((unused)) static void number(const char *what, u64 value) {
  say("%s = %llu", what, (unsigned long long)value);
}

__attribute__((unused)) static void yes(const char *what, int holds) {
  say("%s: %s", what, holds ? "yes" : "NO");
}

// Bytes, those that are no letters in hexadecimal.
__attribute__((unused)) static void bytes(const char *what, const void *start, u32 length) {
  char text[512];
  char *end = text;
  for (u32 i = 0; i < length && end < text + sizeof text - 8; i += 1) {
    u8 byte = ((const u8 *)start)[i];
    end += byte > 32 && byte < 127 && byte != '\\' ? sprintf(end, "%c", byte)
                                                   : sprintf(end, "\\%02x", byte);
  }
  *end = 0;
  say("%s = [%s] (%u)", what, text, length);
}

// Opens a path of the folder; -1 where that fails.
__attribute__((unused)) static u32 open_with(
  const char *path, u32 oflags, u64 rights, u32 fdflags) {
  u32 fd = (u32)-1;
  int error = path_open(ROOT, 0, PATH(path), oflags, rights, RIGHT_ALL, fdflags, &fd);
  if (error != 0) {
    say("opening %s: %d %s", path, error, errno_name(error));
    return (u32)-1;
  }
  return fd;
}

__attribute__((unused)) static u32 open_file(const char *path) {
  return open_with(path, 0, RIGHT_READ | RIGHT_WRITE, 0);
}

__attribute__((unused)) static u32 create_file(const char *path) {
  return open_with(path, OFLAG_CREAT | OFLAG_TRUNC, RIGHT_READ | RIGHT_WRITE, 0);
}

__attribute__((unused)) static u32 open_folder(const char *path) {
  return open_with(path, OFLAG_DIRECTORY, RIGHT_ALL & ~RIGHT_WRITE, 0);
}

__attribute__((unused)) static int write_text(u32 fd, const char *text) {
  iovec vector = {text, (u32)strlen(text)};
  u32 written;
  return fd_write(fd, &vector, 1, &written);
}

// How many checks were written by hand.
__attribute__((destructor)) static void count_differences(void) {
  char line[32];
  put(2, line, (u32)sprintf(line, "%d by hand\n", differences));
}

#endif
