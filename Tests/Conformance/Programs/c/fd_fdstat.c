// fd_fdstat_get, fd_fdstat_set_flags: kinds, flags, rights.
#include "report.h"

static void status(const char *what, u32 fd) {
  fdstat stat;
  memset(&stat, 0x55, sizeof stat);
  if (check(what, fd_fdstat_get(fd, &stat)) == 0) {
    say("  type %u flags %u rights %llx inheriting %llx", stat.filetype, stat.flags,
        (unsigned long long)stat.rights, (unsigned long long)stat.inheriting);
  }
}

static void flags(const char *what, u32 fd) {
  say("%s", what);
  for (u32 bit = 0; bit < 6; bit += 1) {
    char line[64];
    snprintf(line, sizeof line, "  flags %u", bit == 5 ? 0 : 1u << bit);
    check(line, fd_fdstat_set_flags(fd, bit == 5 ? 0 : 1u << bit));
    status("  status", fd);
  }
  check("  append and nonblock", fd_fdstat_set_flags(fd, FDFLAG_APPEND | FDFLAG_NONBLOCK));
  status("  status", fd);
  check("  append and sync", fd_fdstat_set_flags(fd, FDFLAG_APPEND | FDFLAG_SYNC));
  status("  status", fd);
  check("  unknown bit", BY_HAND("the engine traps", ERRNO_INVAL, fd_fdstat_set_flags(fd, 32)));
  check("  unknown high bit",
        BY_HAND("the engine traps", ERRNO_INVAL, fd_fdstat_set_flags(fd, 1u << 31)));
  check("  none", fd_fdstat_set_flags(fd, 0));
}

int main(void) {
  status("stdin", 0);
  status("stdout", 1);
  status("stderr", 2);
  status("preopened", ROOT);
  status("file", open_file("file"));
  status("file, read-only", open_with("file", 0, RIGHT_READ, 0));
  status("file, write-only", open_with("file", 0, RIGHT_WRITE, 0));
  status("file, no rights", open_with("file", 0, 0, 0));
  status("file, every right", open_with("file", 0, 0x3fffffff, 0));
  // Rights are derived from how a file is open, so that bits which mean nothing do nothing.
  status("file, rights that there are not",
         BY_HAND("the engine traps", open_with("file", 0, 0x3fffffff, 0),
                 open_with("file", 0, UINT64_MAX, 0)));
  status("folder", open_folder("folder"));
  status("folder, unsaid", open_with("folder", 0, RIGHT_READ, 0));
  status("folder, readdir alone", open_with("folder", OFLAG_DIRECTORY, RIGHT_READDIR, 0));
  status("folder, append and nonblock",
         open_with("folder", OFLAG_DIRECTORY, RIGHT_READDIR, FDFLAG_APPEND | FDFLAG_NONBLOCK));
  status("append", open_with("file", 0, RIGHT_WRITE, FDFLAG_APPEND));
  status("nonblock", open_with("file", 0, RIGHT_READ, FDFLAG_NONBLOCK));

  flags("file", open_file("file"));
  flags("file, read-only", open_with("file", 0, RIGHT_READ, 0));
  u32 folder = open_folder("folder");
  for (u32 bits = 0; bits < 32; bits += 1) {
    char line[64];
    snprintf(line, sizeof line, "folder flags %u", bits);
    check(line, fd_fdstat_set_flags(folder, bits));
  }
  check("preopened", fd_fdstat_set_flags(ROOT, FDFLAG_NONBLOCK));
  // On stdio the engine knows no flags, and we know non-blocking mode.
  for (u32 fd = 0; fd < 3; fd += 1) {
    check("stdio, nonblock",
          BY_HAND("the engine answers EBADF", 0, fd_fdstat_set_flags(fd, FDFLAG_NONBLOCK)));
    check("stdio, none", BY_HAND("the engine answers EBADF", 0, fd_fdstat_set_flags(fd, 0)));
    for (u32 bits = 1; bits < 32; bits += 1) {
      char line[64];
      snprintf(line, sizeof line, "stdio, flags %u", bits);
      if (bits != FDFLAG_NONBLOCK) check(line, fd_fdstat_set_flags(fd, bits));
    }
    status("stdio", fd);
  }
  // A file never answers EAGAIN.
  u8 byte[32];
  iovec vector = {byte, sizeof byte};
  u32 size, never = open_with("file", 0, RIGHT_READ, FDFLAG_NONBLOCK);
  check("read", fd_read(never, &vector, 1, &size));
  number("read", size);
  check("at the end", fd_read(never, &vector, 1, &size));
  number("read", size);
}
