// fd_seek and fd_tell.
#include "report.h"

static void seek(const char *what, u32 fd, int64_t offset, u32 whence) {
  u64 reached = 77, told = 77;
  if (check(what, fd_seek(fd, offset, whence, &reached)) == 0) number("  offset", reached);
  if (fd_tell(fd, &told) == 0) number("  tell", told);
}

int main(void) {
  u32 fd = open_file("file");
  seek("to 5", fd, 5, WHENCE_SET);
  seek("by 3", fd, 3, WHENCE_CUR);
  seek("by -8", fd, -8, WHENCE_CUR);
  seek("by -1 at the start", fd, -1, WHENCE_CUR);
  seek("to -1", fd, -1, WHENCE_SET);
  seek("to the end", fd, 0, WHENCE_END);
  seek("5 before the end", fd, -5, WHENCE_END);
  seek("20 before the end", fd, -20, WHENCE_END);
  seek("21 before the end", fd, -21, WHENCE_END);
  seek("past the end", fd, 1000, WHENCE_END);
  seek("to 2^63-1", fd, INT64_MAX, WHENCE_SET);
  seek("by 1 from there", fd, 1, WHENCE_CUR);
  seek("to -2^63", fd, INT64_MIN, WHENCE_SET);
  seek("by -2^63", fd, INT64_MIN, WHENCE_CUR);
  seek("2^63-1 from the end", fd, INT64_MAX, WHENCE_END);
  seek("-2^63 from the end", fd, INT64_MIN, WHENCE_END);
  seek("back", fd, 7, WHENCE_SET);
  for (u32 whence = 3; whence < 260; whence = whence * 2 + 1) {
    u64 reached = 77;
    check("an unknown whence", BY_HAND("the engine traps", ERRNO_INVAL,
                                       fd_seek(fd, 0, whence, &reached)));
  }
  // A byte is what it is; the rest of the number is no part of it.
  seek("still there", fd, 0, WHENCE_CUR);
  seek("stdin", 0, 0, WHENCE_CUR);
  seek("stdout", 1, 0, WHENCE_SET);
  seek("stderr", 2, 0, WHENCE_END);
  seek("the folder", ROOT, 0, WHENCE_SET);
  seek("the folder", ROOT, 0, WHENCE_END);
  u64 told;
  check("fd_tell of stdin", fd_tell(0, &told));
  check("fd_tell of stdout", fd_tell(1, &told));
  check("fd_tell of the folder", fd_tell(ROOT, &told));
  u32 blind = open_with("file", 0, RIGHT_WRITE, 0);
  seek("to the end without the right to read", blind, 0, WHENCE_END);
}
