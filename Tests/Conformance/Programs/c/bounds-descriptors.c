// A pointer out of bounds is EFAULT: functions of a descriptor.
#include "report.h"

static u8 area[256];

int main(void) {
  u32 fd = open_file("file"), size;
  u64 offset;
  iovec good = {area, 8}, empty = {area, 0};
  iovec past = {PAST_END(8), 8}, nowhere = {NOWHERE, 8}, around = {NOWHERE, 32};
  iovec huge = {area, -1}, nothing_nowhere = {NOWHERE, 0};
  iovec second[2] = {good, past};

  FAULTS("fd_read, list past the end", fd_read(fd, PAST_END(8), 1, &size));
  FAULTS("fd_read, list nowhere", fd_read(fd, NOWHERE, 1, &size));
  FAULTS("fd_read, more vectors than fit", fd_read(fd, &good, 0x20000001, &size));
  FAULTS("fd_read, the most vectors", fd_read(fd, &good, -1, &size));
  FAULTS("fd_read, buffer past the end", fd_read(fd, &past, 1, &size));
  FAULTS("fd_read, buffer nowhere", fd_read(fd, &nowhere, 1, &size));
  FAULTS("fd_read, buffer around the end of addresses", fd_read(fd, &around, 1, &size));
  FAULTS("fd_read, huge buffer", fd_read(fd, &huge, 1, &size));
  FAULTS("fd_read, count past the end", fd_read(fd, &good, 1, PAST_END(4)));
  FAULTS("fd_read, count nowhere", fd_read(fd, &good, 1, NOWHERE));
  FAULTS("fd_pread, list past the end", fd_pread(fd, PAST_END(8), 1, 0, &size));
  FAULTS("fd_pread, buffer past the end", fd_pread(fd, &past, 1, 0, &size));
  FAULTS("fd_pread, huge buffer", fd_pread(fd, &huge, 1, 0, &size));
  FAULTS("fd_pread, count past the end", fd_pread(fd, &good, 1, 0, PAST_END(4)));

  FAULTS("fd_write, list past the end", fd_write(fd, PAST_END(8), 1, &size));
  FAULTS("fd_write, more vectors than fit", fd_write(fd, &good, 0x20000001, &size));
  FAULTS("fd_write, buffer past the end", fd_write(fd, &past, 1, &size));
  FAULTS("fd_write, buffer around the end of addresses", fd_write(fd, &around, 1, &size));
  FAULTS("fd_write, huge buffer", fd_write(fd, &huge, 1, &size));
  FAULTS("fd_write, count past the end", fd_write(fd, &empty, 1, PAST_END(4)));
  FAULTS("fd_pwrite, list past the end", fd_pwrite(fd, PAST_END(8), 1, 0, &size));
  FAULTS("fd_pwrite, buffer past the end", fd_pwrite(fd, &past, 1, 0, &size));
  FAULTS("fd_pwrite, count past the end", fd_pwrite(fd, &empty, 1, 0, PAST_END(4)));
  FAULTS("stdout, buffer past the end", fd_write(1, &past, 1, &size));
  FAULTS("stdout, the second buffer past the end", fd_write(1, second, 2, &size));
  FAULTS("stdout, count past the end", fd_write(1, &empty, 1, PAST_END(4)));
  FAULTS("stdin, buffer past the end", fd_read(0, &past, 1, &size));
  FAULTS("stdin, count past the end", fd_read(0, &good, 1, PAST_END(4)));
  // Nothing is read or written there, so there is nothing out of bounds.
  check("fd_read, empty buffer nowhere", fd_read(fd, &nothing_nowhere, 1, &size));
  check("fd_write, empty buffer nowhere", fd_write(fd, &nothing_nowhere, 1, &size));

  FAULTS("fd_seek past the end", fd_seek(fd, 0, WHENCE_CUR, PAST_END(8)));
  FAULTS("fd_seek nowhere", fd_seek(fd, 0, WHENCE_CUR, NOWHERE));
  FAULTS("fd_seek to 3, told nowhere", fd_seek(fd, 3, WHENCE_SET, NOWHERE));
  FAULTS("fd_tell past the end", fd_tell(fd, PAST_END(8)));
  FAULTS("fd_fdstat_get past the end", fd_fdstat_get(fd, PAST_END(24)));
  FAULTS("fd_fdstat_get of stdout past the end", fd_fdstat_get(1, PAST_END(24)));
  FAULTS("fd_filestat_get past the end", fd_filestat_get(fd, PAST_END(64)));
  FAULTS("fd_filestat_get of stdout nowhere", fd_filestat_get(1, NOWHERE));
  FAULTS("fd_prestat_get past the end", fd_prestat_get(ROOT, PAST_END(8)));
  FAULTS("fd_prestat_dir_name past the end", fd_prestat_dir_name(ROOT, PAST_END(4), 4));
  FAULTS("fd_prestat_dir_name nowhere", fd_prestat_dir_name(ROOT, NOWHERE, 4));
  // The descriptor comes first.
  check("fd_read of no descriptor",
        BY_HAND("the engine traps", ERRNO_BADF, fd_read(77, NOWHERE, 1, NOWHERE)));
  check("fd_write of no descriptor",
        BY_HAND("the engine traps", ERRNO_BADF, fd_write(77, NOWHERE, 1, NOWHERE)));
  check("fd_read of no descriptor with the most vectors",
        BY_HAND("the engine runs out of memory for them", ERRNO_BADF,
                fd_read(77, NOWHERE, -1, NOWHERE)));
  check("fd_fdstat_get of no descriptor", fd_fdstat_get(77, NOWHERE));
  check("fd_filestat_get of no descriptor", fd_filestat_get(77, NOWHERE));
  check("fd_prestat_get of no descriptor", fd_prestat_get(77, NOWHERE));
  check("fd_prestat_get of a file", fd_prestat_get(fd, NOWHERE));
  check("fd_seek of no descriptor", fd_seek(77, 0, 0, NOWHERE));
  check("fd_seek of stdout", fd_seek(1, 0, 0, NOWHERE));
  // None of them moved anything.
  check("fd_tell", fd_tell(fd, &offset));
  number("offset", offset);
}
