// fd_advise, fd_allocate, fd_datasync, fd_sync, fd_fdstat_set_rights.
#include "report.h"

static void all(const char *what, u32 fd, int unknown) {
  say("%s", what);
  for (u32 advice = 0; advice < 6; advice += 1) check("  fd_advise", fd_advise(fd, 0, 10, advice));
  check("  unknown advice",
        BY_HAND("the engine traps", unknown, fd_advise(fd, 0, 10, 6)));
  check("  fd_advise from 2^63", fd_advise(fd, (u64)1 << 63, 10, 0));
  check("  fd_advise over 2^63", fd_advise(fd, 0, (u64)1 << 63, 0));
  check("  fd_advise over everything", fd_advise(fd, UINT64_MAX, UINT64_MAX, 0));
  check("  fd_allocate", fd_allocate(fd, 0, 100));
  check("  fd_allocate of nothing", fd_allocate(fd, 0, 0));
  check("  fd_datasync", fd_datasync(fd));
  check("  fd_sync", fd_sync(fd));
  check("  fd_fdstat_set_rights", fd_fdstat_set_rights(fd, 0, 0));
  check("  fd_fdstat_set_rights", fd_fdstat_set_rights(fd, RIGHT_READ, RIGHT_READ));
  filestat stat;
  check("  fd_filestat_get", fd_filestat_get(fd, &stat));
}

int main(void) {
  all("file", open_file("file"), ERRNO_INVAL);
  all("read-only file", open_with("file", 0, RIGHT_READ, 0), ERRNO_INVAL);
  all("folder", open_folder("folder"), ERRNO_BADF);
  all("preopened", ROOT, ERRNO_BADF);
  all("stdout", 1, ERRNO_BADF);
  check("fd_allocate of no descriptor", fd_allocate(77, 0, 0));
  check("fd_advise of no descriptor", fd_advise(77, 0, 0, 0));
  check("fd_datasync of no descriptor", fd_datasync(77));
  check("fd_sync of no descriptor", fd_sync(77));
  check("fd_fdstat_set_rights of no descriptor", fd_fdstat_set_rights(77, 0, 0));
  check("fd_filestat_set_size of no descriptor", fd_filestat_set_size(77, 0));
  check("fd_filestat_set_times of no descriptor", fd_filestat_set_times(77, 0, 0, 0));
  check("fd_renumber of no descriptor", fd_renumber(77, 1));
}
