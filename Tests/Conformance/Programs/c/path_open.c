// path_open: what it opens and creates, and what the descriptor may be used for.
#include "report.h"

static filestat stat;

static void use(u32 fd) {
  u8 byte[8];
  iovec into = {byte, 4}, from = {"wxyz", 4};
  u32 size;
  u64 offset;
  fdstat status;
  if (check("    fdstat", fd_fdstat_get(fd, &status)) == 0) {
    say("    type %u flags %u rights %llx %llx", status.filetype, status.flags,
        (unsigned long long)status.rights, (unsigned long long)status.inheriting);
  }
  check("    read", fd_read(fd, &into, 1, &size));
  check("    write", fd_write(fd, &from, 1, &size));
  check("    seek", fd_seek(fd, 0, WHENCE_END, &offset));
  if (check("    filestat", fd_filestat_get(fd, &stat)) == 0) number("    size", stat.size);
  check("    close", fd_close(fd));
}

static void reset(void) {
  path_unlink_file(ROOT, PATH("new"));
  path_remove_directory(ROOT, PATH("new"));
  u32 fd = 0;
  iovec from = {"0123456789abcdefghij", 20};
  u32 size;
  if (path_open(ROOT, 0, PATH("file"), OFLAG_TRUNC | OFLAG_CREAT, RIGHT_WRITE, 0, 0, &fd) == 0) {
    fd_write(fd, &from, 1, &size);
    fd_close(fd);
  }
}

int main(void) {
  const char *const paths[] = {"file", "folder", "new", "link-to-file", "link-to-nothing"};
  const u64 rights[] = {0, RIGHT_READ, RIGHT_WRITE, RIGHT_READ | RIGHT_WRITE, RIGHT_READDIR,
                        RIGHT_ALL};
  for (u32 path = 0; path < 5; path += 1) {
    for (u32 oflags = 0; oflags < 16; oflags += 1) {
      for (u32 right = 0; right < 6; right += 1) {
        u32 fd = 77;
        int error = path_open(ROOT, 0, PATH(paths[path]), oflags, rights[right], 0, 0, &fd);
        say("%s oflags %x rights %llx: %d %s", paths[path], oflags,
            (unsigned long long)rights[right], error, errno_name(error));
        if (error == 0) use(fd);
        reset();
      }
    }
  }
  for (u32 follow = 0; follow < 2; follow += 1) {
    const char *const links[] = {"link-to-file", "link-to-folder", "link-to-nothing",
                                 "link-to-itself", "link-out"};
    for (u32 i = 0; i < 5; i += 1) {
      for (u32 oflags = 0; oflags < 4; oflags += 1) {
        u32 fd = 77;
        int error = path_open(ROOT, follow, PATH(links[i]), oflags, RIGHT_READ, 0, 0, &fd);
        say("%s follow %u oflags %x: %d %s", links[i], follow, oflags, error, errno_name(error));
        if (error == 0) fd_close(fd);
      }
    }
    path_unlink_file(ROOT, PATH("nothing"));
  }
  for (u32 flags = 0; flags < 32; flags += 1) {
    u32 fd = 77;
    char line[64];
    snprintf(line, sizeof line, "fdflags %x", flags);
    fdstat status;
    if (check(line, path_open(ROOT, 0, PATH("file"), 0, RIGHT_READ | RIGHT_WRITE, 0, flags, &fd))
        == 0) {
      check("  fdstat", fd_fdstat_get(fd, &status));
      number("  flags", status.flags);
      fd_close(fd);
    }
  }
  // Unknown bits.
  u32 fd = 77;
#define INVALID(what, call) check(what, BY_HAND("the engine traps", ERRNO_INVAL, call))
  INVALID("lookup 2", path_open(ROOT, 2, PATH("file"), 0, RIGHT_READ, 0, 0, &fd));
  INVALID("lookup 2^31", path_open(ROOT, 1u << 31, PATH("file"), 0, RIGHT_READ, 0, 0, &fd));
  INVALID("oflags 16", path_open(ROOT, 0, PATH("new"), 17, RIGHT_READ, 0, 0, &fd));
  INVALID("fdflags 32", path_open(ROOT, 0, PATH("file"), 0, RIGHT_READ, 0, 32, &fd));
  number("fd", fd);
  check("nothing new", path_filestat_get(ROOT, 0, PATH("new"), &stat));
  // Not a directory.
  u32 file = open_file("file");
  check("below a file", path_open(file, 0, PATH("x"), 0, RIGHT_READ, 0, 0, &fd));
  check("below stdin", path_open(0, 0, PATH("x"), 0, RIGHT_READ, 0, 0, &fd));
  check("below stdout", path_open(1, 0, PATH("x"), 0, RIGHT_READ, 0, 0, &fd));
  // Below a folder that was opened, with and without saying that it is one.
  u32 folder = open_folder("folder");
  check("below a folder", path_open(folder, 0, PATH("inner"), 0, RIGHT_READ, 0, 0, &fd));
  check("above a folder", path_open(folder, 0, PATH("../file"), 0, RIGHT_READ, 0, 0, &fd));
  u32 silent = open_with("folder", 0, RIGHT_READ, 0);
  check("below a folder", path_open(silent, 0, PATH("inner"), 0, RIGHT_READ, 0, 0, &fd));
  check("a folder below", path_create_directory(silent, PATH("below")));
  check("gone", path_remove_directory(folder, PATH("below")));
}
