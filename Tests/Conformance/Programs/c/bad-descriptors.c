// The descriptor is looked at first: one that is not open is EBADF, whatever else is passed.
#include "report.h"

static u8 buffer[64];

static void all(u32 fd) {
  iovec vector = {buffer, 8};
  u32 size;
  u64 offset;
  say("descriptor %u", fd);
  check("fd_close", fd_close(fd));
  check("fd_fdstat_get", fd_fdstat_get(fd, buffer));
  check("fd_fdstat_set_flags", fd_fdstat_set_flags(fd, 0));
  check("fd_filestat_get", fd_filestat_get(fd, buffer));
  check("fd_pread", fd_pread(fd, &vector, 1, 0, &size));
  check("fd_pread with no iovecs", fd_pread(fd, &vector, 0, 0, &size));
  check("fd_prestat_get", fd_prestat_get(fd, buffer));
  check("fd_prestat_dir_name", fd_prestat_dir_name(fd, buffer, 4));
  check("fd_pwrite", fd_pwrite(fd, &vector, 1, 0, &size));
  check("fd_pwrite with no iovecs", fd_pwrite(fd, &vector, 0, 0, &size));
  check("fd_read", fd_read(fd, &vector, 1, &size));
  check("fd_read with no iovecs", fd_read(fd, &vector, 0, &size));
  check("fd_seek", fd_seek(fd, 0, WHENCE_CUR, &offset));
  check("fd_tell", fd_tell(fd, &offset));
  check("fd_write", fd_write(fd, &vector, 1, &size));
  check("fd_write with no iovecs", fd_write(fd, &vector, 0, &size));
  check("path_create_directory", path_create_directory(fd, PATH("new")));
  check("path_filestat_get", path_filestat_get(fd, 0, PATH("file"), buffer));
  check("path_open", path_open(fd, 0, PATH("file"), 0, RIGHT_READ, 0, 0, &size));
  check("path_remove_directory", path_remove_directory(fd, PATH("folder")));
  check("path_unlink_file", path_unlink_file(fd, PATH("file")));
}

int main(void) {
  all(4);
  all(77);
  all(128);
  all(0x7fffffff);
  all(0x80000000);
  all(0xffffffff);
  // One that was open.
  u32 fd = open_file("file");
  check("closing", fd_close(fd));
  all(fd);
}
