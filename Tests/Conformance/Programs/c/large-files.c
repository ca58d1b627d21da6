// Positions and sizes that need more than 32 bits. The file has holes, and no name from the start, so
// that nobody finds gigabytes of zeros.
#include "report.h"

#define BORDER (1ull << 32)

static u32 size;
static u8 area[16];

static void write_at(u32 fd, u64 offset, const char *text) {
  iovec vector = {text, (u32)strlen(text)};
  check("fd_pwrite", fd_pwrite(fd, &vector, 1, offset, &size));
  number("  written", size);
}

static void read_at(u32 fd, u64 offset) {
  iovec vector = {area, sizeof area};
  if (check("fd_pread", fd_pread(fd, &vector, 1, offset, &size)) == 0) bytes("  bytes", area, size);
}

static void read_here(u32 fd) {
  iovec vector = {area, 6};
  if (check("fd_read", fd_read(fd, &vector, 1, &size)) == 0) bytes("  bytes", area, size);
}

static void state(u32 fd) {
  u64 offset = 77;
  filestat stat;
  check("fd_tell", fd_tell(fd, &offset));
  number("  offset", offset);
  check("fd_filestat_get", fd_filestat_get(fd, &stat));
  number("  size", stat.size);
}

static void seek(u32 fd, int64_t offset, u32 whence) {
  u64 reached = 77;
  check("fd_seek", fd_seek(fd, offset, whence, &reached));
  number("  offset", reached);
}

int main(void) {
  u32 fd = create_file("large");
  u32 other = open_with("large", 0, RIGHT_READ | RIGHT_WRITE, FDFLAG_APPEND);
  check("path_unlink_file", path_unlink_file(ROOT, PATH("large")));
  check("writing", write_text(fd, "start"));
  write_at(fd, BORDER - 3, "across");
  // Where there can be no such file, what follows holds nothing.
  if (size == 0) return 1;
  state(fd);
  read_at(fd, BORDER - 3);
  read_at(fd, BORDER - 1);
  read_at(fd, BORDER);
  read_at(fd, 0);

  seek(fd, BORDER - 2, WHENCE_SET);
  read_here(fd);
  state(fd);
  seek(fd, -4, WHENCE_CUR);
  check("writing", write_text(fd, "CROSS"));
  state(fd);
  seek(fd, BORDER - 2, WHENCE_CUR);
  check("writing", write_text(fd, "far"));
  state(fd);
  seek(fd, -3, WHENCE_END);
  read_here(fd);
  seek(fd, -(int64_t)(BORDER + 8), WHENCE_END);
  read_here(fd);
  read_at(fd, BORDER - 3);

  check("appending", write_text(other, "end"));
  state(other);
  write_at(other, BORDER, "!");
  state(other);

  check("a smaller file", fd_filestat_set_size(fd, BORDER + 1));
  state(fd);
  read_at(fd, BORDER - 3);
  read_here(fd);
  check("a larger file", fd_filestat_set_size(fd, 2 * BORDER + 1));
  seek(fd, 0, WHENCE_END);
  read_at(fd, 2 * BORDER - 3);
  check("fd_advise", fd_advise(fd, BORDER, BORDER, 0));
}
