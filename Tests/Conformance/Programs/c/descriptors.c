// Numbers of descriptors: stdio, then preopened folders, then the lowest that is free.
#include "report.h"

static u8 area[64];
static u32 opened[2000];

int main(void) {
  prestat stat;
  for (u32 fd = 0; fd < 6; fd += 1) {
    char line[64];
    snprintf(line, sizeof line, "fd_prestat_get %u", fd);
    if (check(line, fd_prestat_get(fd, &stat)) == 0) {
      say("  type %u, name of %u bytes", stat.type, stat.name_len);
      memset(area, '.', sizeof area);
      check("  name", fd_prestat_dir_name(fd, area, stat.name_len));
      bytes("  name", area, 12);
      memset(area, '.', sizeof area);
      check("  name, too short", fd_prestat_dir_name(fd, area, stat.name_len - 1));
      bytes("  name", area, 12);
      memset(area, '.', sizeof area);
      check("  name, longer", fd_prestat_dir_name(fd, area, 32));
      bytes("  name", area, 12);
      check("  name, no room", fd_prestat_dir_name(fd, area, 0));
    }
    snprintf(line, sizeof line, "fd_prestat_dir_name %u", fd);
    check(line, fd_prestat_dir_name(fd, area, 32));
  }
  u32 folder = open_folder("folder");
  check("a folder that was opened is not preopened", fd_prestat_get(folder, &stat));
  fd_close(folder);

  // More than the 128 of others. The engine takes the number that was freed last, and counts on.
  // However many there are, the next number is nobody's.
  u32 count = 0, found = 0;
  while (count < 2000) {
    u32 fd = 0;
    fdstat next;
    if (path_open(ROOT, 0, PATH("file"), 0, RIGHT_READ, 0, 0, &fd) != 0) break;
    opened[count++] = fd;
    if (fd != ROOT + count) break;
    found += fd_fdstat_get(fd + 1, &next) != ERRNO_BADF;
  }
  number("open files", count);
  number("numbers found that are not open", found);
  u32 size;
  iovec vector = {area, 4};
  check("reading the last", fd_read(opened[count - 1], &vector, 1, &size));
  bytes("bytes", area, size);
  check("closing 50", fd_close(50));
  check("closing 10", fd_close(10));
  check("closing 10 again", fd_close(10));
  check("closing 99", fd_close(99));
  u32 fd = 0;
  check("opening", path_open(ROOT, 0, PATH("file"), 0, RIGHT_READ, 0, 0, &fd));
  number("number", BY_HAND("the engine takes the one freed last", 10, fd));
  check("opening", path_open(ROOT, 0, PATH("file"), 0, RIGHT_READ, 0, 0, &fd));
  number("number", fd);
  check("opening", path_open(ROOT, 0, PATH("file"), 0, RIGHT_READ, 0, 0, &fd));
  number("number", BY_HAND("the engine takes the one freed last", 99, fd));
  check("opening", path_open(ROOT, 0, PATH("file"), 0, RIGHT_READ, 0, 0, &fd));
  number("number", fd);
  // A failure takes no number.
  check("missing", path_open(ROOT, 0, PATH("missing"), 0, RIGHT_READ, 0, 0, &fd));
  check("opening", path_open(ROOT, 0, PATH("file"), 0, RIGHT_READ, 0, 0, &fd));
  number("number", fd);
  for (u32 i = 0; i < count; i += 1) fd_close(opened[i]);
  // The preopened folder too.
  check("closing the folder", fd_close(ROOT));
  check("its name", fd_prestat_get(ROOT, &stat));
  check("below it", path_filestat_get(ROOT, 0, PATH("file"), area));
}
