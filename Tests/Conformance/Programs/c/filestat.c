// fd_filestat_get and path_filestat_get, and what changes what they say.
#include "report.h"

static filestat stat;

static void show(const char *what, int error) {
  if (check(what, error) != 0) return;
  say("  type %u nlink %llu size %llu", stat.filetype,
      stat.filetype == 3 ? 0 : (unsigned long long)stat.nlink,
      stat.filetype == 3 ? 0 : (unsigned long long)stat.size);
  say("  atim %d mtim %d ctim %d", stat.atim > 1500000000000000000,
      stat.mtim > 1500000000000000000, stat.ctim > 1500000000000000000);
}

static void exact(const char *what, int error) {
  if (check(what, error) != 0) return;
  say("  atim %llu mtim %llu", (unsigned long long)stat.atim, (unsigned long long)stat.mtim);
}

int main(void) {
  for (u32 fd = 0; fd < 3; fd += 1) {
    memset(&stat, 0x55, sizeof stat);
    show("stdio", fd_filestat_get(fd, &stat));
    say("  dev %llu ino %llu", (unsigned long long)stat.dev, (unsigned long long)stat.ino);
  }
  show("preopened", fd_filestat_get(ROOT, &stat));
  u32 fd = open_file("file");
  show("file", fd_filestat_get(fd, &stat));
  filestat first = stat;
  show("file by path", path_filestat_get(ROOT, 0, PATH("file"), &stat));
  yes("  the same inode", first.ino == stat.ino && first.dev == stat.dev && first.ino != 0);
  show("link", path_filestat_get(ROOT, 0, PATH("link-to-file"), &stat));
  yes("  another inode", first.ino != stat.ino);
  show("link, followed", path_filestat_get(ROOT, 1, PATH("link-to-file"), &stat));
  yes("  the same inode", first.ino == stat.ino);
  show("link to nothing", path_filestat_get(ROOT, 0, PATH("link-to-nothing"), &stat));
  show("link to nothing, followed", path_filestat_get(ROOT, 1, PATH("link-to-nothing"), &stat));
  show("folder", path_filestat_get(ROOT, 0, PATH("folder"), &stat));
  show("folder by descriptor", fd_filestat_get(open_folder("folder"), &stat));
  check("lookup 2",
        BY_HAND("the engine traps", ERRNO_INVAL,
                path_filestat_get(ROOT, 2, PATH("file"), &stat)));
  show("below a file", path_filestat_get(fd, 0, PATH("x"), &stat));
  show("below stdin", path_filestat_get(0, 0, PATH("x"), &stat));

  check("growing", fd_filestat_set_size(fd, 1000));
  show("grown", fd_filestat_get(fd, &stat));
  check("cutting", fd_filestat_set_size(fd, 5));
  show("cut", fd_filestat_get(fd, &stat));
  check("to nothing", fd_filestat_set_size(fd, 0));
  show("empty", fd_filestat_get(fd, &stat));
  check("to 2^63", fd_filestat_set_size(fd, (u64)1 << 63));
  check("to 2^64-1", fd_filestat_set_size(fd, UINT64_MAX));
  check("to 2^63-1", fd_filestat_set_size(fd, INT64_MAX));
  show("still", fd_filestat_get(fd, &stat));
  check("of a read-only file", fd_filestat_set_size(open_with("file", 0, RIGHT_READ, 0), 3));
  check("of a folder", fd_filestat_set_size(ROOT, 3));
  check("of stdout", fd_filestat_set_size(1, 3));

  u64 second = 1000000000;
  u64 then = 1234567890 * second + 123456789, later = 1600000000 * second + 1;
  check("both times", fd_filestat_set_times(fd, then, later, FST_ATIM | FST_MTIM));
  exact("set", fd_filestat_get(fd, &stat));
  check("atim alone", fd_filestat_set_times(fd, later, then, FST_ATIM));
  exact("set", fd_filestat_get(fd, &stat));
  check("mtim alone", fd_filestat_set_times(fd, then, then, FST_MTIM));
  exact("set", fd_filestat_get(fd, &stat));
  check("none", fd_filestat_set_times(fd, 0, 0, 0));
  exact("set", fd_filestat_get(fd, &stat));
  check("zero", fd_filestat_set_times(fd, 0, 0, FST_ATIM | FST_MTIM));
  exact("set", fd_filestat_get(fd, &stat));
  check("now", fd_filestat_set_times(fd, 0, 0, FST_ATIM_NOW | FST_MTIM_NOW));
  show("set", fd_filestat_get(fd, &stat));
  check("atim twice", fd_filestat_set_times(fd, 0, 0, FST_ATIM | FST_ATIM_NOW));
  check("mtim twice", fd_filestat_set_times(fd, 0, 0, FST_MTIM | FST_MTIM_NOW));
  check("unknown flags",
        BY_HAND("the engine traps", ERRNO_INVAL, fd_filestat_set_times(fd, 0, 0, 16)));
  check("the greatest time", fd_filestat_set_times(fd, UINT64_MAX, UINT64_MAX, FST_MTIM));
  check("of a read-only file",
        fd_filestat_set_times(open_with("file", 0, RIGHT_READ, 0), then, then,
                              FST_ATIM | FST_MTIM));
  exact("set", fd_filestat_get(fd, &stat));
  check("of a folder", fd_filestat_set_times(open_folder("folder"), then, then, FST_MTIM));
  check("of stdout", fd_filestat_set_times(1, then, then, FST_MTIM));

  check("by path", path_filestat_set_times(ROOT, 0, PATH("file"), later, then, 5));
  exact("set", fd_filestat_get(fd, &stat));
  check("of a link", path_filestat_set_times(ROOT, 0, PATH("link-to-file"), then, then, 5));
  exact("the link", path_filestat_get(ROOT, 0, PATH("link-to-file"), &stat));
  exact("the file", path_filestat_get(ROOT, 1, PATH("link-to-file"), &stat));
  check("followed", path_filestat_set_times(ROOT, 1, PATH("link-to-file"), then, later, 5));
  exact("the file", path_filestat_get(ROOT, 1, PATH("link-to-file"), &stat));
  check("of nothing", path_filestat_set_times(ROOT, 0, PATH("missing"), then, later, 5));
  check("atim twice", path_filestat_set_times(ROOT, 0, PATH("file"), 0, 0, 3));
  check("mtim twice", path_filestat_set_times(ROOT, 0, PATH("file"), 0, 0, 12));
  check("malformed path", path_filestat_set_times(ROOT, 0, PATH("\xff"), 0, 0, 5));
  check("lookup 2", BY_HAND("the engine traps", ERRNO_INVAL,
                            path_filestat_set_times(ROOT, 2, PATH("file"), 0, 0, 5)));
  check("unknown flags", BY_HAND("the engine traps", ERRNO_INVAL,
                                 path_filestat_set_times(ROOT, 0, PATH("file"), 0, 0, 16)));
}
