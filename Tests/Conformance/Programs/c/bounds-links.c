// A pointer out of bounds is EFAULT: functions with two paths, links, times, directories.
#include "report.h"

static u8 area[256];

int main(void) {
  u32 used = 77;
  FAULTS("path_filestat_set_times past the end",
         path_filestat_set_times(ROOT, 0, PAST_END(4), 4, 0, 0, FST_ATIM));
  FAULTS("path_link, old path past the end",
         path_link(ROOT, 0, PAST_END(4), 4, ROOT, PATH("new")));
  FAULTS("path_link, new path past the end",
         path_link(ROOT, 0, PATH("file"), ROOT, PAST_END(4), 4));
  FAULTS("path_rename, old path past the end",
         path_rename(ROOT, PAST_END(4), 4, ROOT, PATH("new")));
  FAULTS("path_rename, new path past the end",
         path_rename(ROOT, PATH("file"), ROOT, PAST_END(4), 4));
  FAULTS("path_symlink, target past the end",
         path_symlink(PAST_END(4), 4, ROOT, PATH("new")));
  FAULTS("path_symlink, path past the end", path_symlink(PATH("file"), ROOT, PAST_END(4), 4));
  FAULTS("path_readlink, path past the end",
         path_readlink(ROOT, PAST_END(4), 4, area, 64, &used));
  FAULTS("path_readlink, buffer past the end",
         path_readlink(ROOT, PATH("link-to-file"), PAST_END(64), 64, &used));
  FAULTS("path_readlink, huge buffer",
         path_readlink(ROOT, PATH("link-to-file"), area, -1, &used));
  FAULTS("path_readlink, count past the end",
         path_readlink(ROOT, PATH("link-to-file"), area, 64, PAST_END(4)));
  FAULTS("fd_readdir, buffer past the end", fd_readdir(ROOT, PAST_END(64), 64, 0, &used));
  FAULTS("fd_readdir, buffer nowhere", fd_readdir(ROOT, NOWHERE, 64, 0, &used));
  FAULTS("fd_readdir, huge buffer", fd_readdir(ROOT, area, -1, 0, &used));
  FAULTS("fd_readdir, count past the end", fd_readdir(ROOT, area, 64, 0, PAST_END(4)));
  number("used", used);
  check("fd_readdir of no descriptor", fd_readdir(77, NOWHERE, -1, 0, NOWHERE));
  check("path_link of no descriptor", path_link(77, 0, NOWHERE, 4, ROOT, PATH("new")));
  check("path_link to no descriptor", path_link(ROOT, 0, PATH("file"), 77, PATH("new")));
  check("path_rename of no descriptor", path_rename(77, NOWHERE, 4, ROOT, PATH("new")));
  check("path_rename to no descriptor", path_rename(ROOT, PATH("file"), 77, PATH("new")));
  check("path_symlink to no descriptor", path_symlink(PATH("file"), 77, NOWHERE, 4));
  check("path_readlink of no descriptor", path_readlink(77, NOWHERE, 4, area, 64, &used));
  check("path_filestat_set_times of no descriptor",
        path_filestat_set_times(77, 0, NOWHERE, 4, 0, 0, 0));
}
