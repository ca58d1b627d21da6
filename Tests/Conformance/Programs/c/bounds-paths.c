// A pointer out of bounds is EFAULT: paths, and what is written about them.
#include "report.h"

static u8 area[256];

int main(void) {
  u32 opened = 77;
  FAULTS("path_open, path past the end",
         path_open(ROOT, 0, PAST_END(4), 4, 0, RIGHT_READ, 0, 0, &opened));
  FAULTS("path_open, path nowhere", path_open(ROOT, 0, NOWHERE, 4, 0, RIGHT_READ, 0, 0, &opened));
  FAULTS("path_open, huge path", path_open(ROOT, 0, area, -1, 0, RIGHT_READ, 0, 0, &opened));
  FAULTS("path_open, descriptor past the end",
         path_open(ROOT, 0, PATH("new"), OFLAG_CREAT, RIGHT_READ, 0, 0, PAST_END(4)));
  FAULTS("path_open, descriptor nowhere",
         path_open(ROOT, 0, PATH("file"), 0, RIGHT_READ, 0, 0, NOWHERE));
  number("opened", opened);
  FAULTS("path_filestat_get, path past the end",
         path_filestat_get(ROOT, 0, PAST_END(4), 4, area));
  FAULTS("path_filestat_get, record past the end",
         path_filestat_get(ROOT, 0, PATH("file"), PAST_END(64)));
  FAULTS("path_create_directory past the end", path_create_directory(ROOT, PAST_END(4), 4));
  FAULTS("path_create_directory, huge path", path_create_directory(ROOT, "new", -1));
  FAULTS("path_remove_directory past the end", path_remove_directory(ROOT, PAST_END(4), 4));
  FAULTS("path_unlink_file past the end", path_unlink_file(ROOT, PAST_END(4), 4));
  check("path_unlink_file of no descriptor", path_unlink_file(77, NOWHERE, 4));
  check("path_open of no descriptor",
        BY_HAND("the engine traps", ERRNO_BADF,
                path_open(77, 0, NOWHERE, 4, 0, 0, 0, 0, NOWHERE)));
  check("path_filestat_get of no descriptor", path_filestat_get(77, 0, NOWHERE, 4, NOWHERE));
  // No call took a number.
  u32 fd = open_file("file");
  number("the next descriptor", fd);
}
