// fd_read and fd_pread: every buffer counts, the end is 0 bytes, only what was read is written.
#include "report.h"

static u8 area[200000];
static u32 size;

// The engine fills the first buffer alone, so this is written by hand: how much of the file from
// `from` on, and what the area holds then.
static void scatter(
  const char *what, u32 fd, const iovec *vectors, u32 count, u64 from, u32 read, const char *held)
{
  u64 offset = 0;
  fd_seek(fd, (int64_t)from, WHENCE_SET, &offset);
  size = 77;
  memset(area, '.', 64);
  check(what, fd_read(fd, vectors, count, &size));
  int stands = BY_HAND("the engine reads into the first alone", 1, 0);
  number("  read", stands ? read : size);
  bytes("  bytes", stands ? (const u8 *)held : area, 40);
  fd_tell(fd, &offset);
  number("  offset", stands ? from + read : offset);

  size = 77;
  memset(area, '.', 64);
  check("  as fd_pread", fd_pread(fd, vectors, count, from, &size));
  number("  read", stands ? read : size);
  bytes("  bytes", stands ? (const u8 *)held : area, 40);
}

static void read_at(const char *what, u32 fd, const iovec *vectors, u32 count) {
  size = 77;
  memset(area, '.', 64);
  check(what, fd_read(fd, vectors, count, &size));
  number("  read", size);
  bytes("  bytes", area, 40);
  u64 offset = 77;
  check("  tell", fd_tell(fd, &offset));
  number("  offset", offset);
}

static void pread_at(const char *what, u32 fd, const iovec *vectors, u32 count, u64 offset) {
  size = 77;
  memset(area, '.', 64);
  if (check(what, fd_pread(fd, vectors, count, offset, &size)) == 0) number("  read", size);
  bytes("  bytes", area, 40);
}

int main(void) {
  u32 fd = open_file("file");
  iovec one = {area, 4}, large = {area, 100000}, empty = {area, 0};
  iovec several[] = {{area, 3}, {area + 10, 0}, {area + 5, 2}, {area + 20, 4}};
  iovec backwards[] = {{area + 20, 4}, {area + 8, 4}, {area, 4}};
  iovec overlapping[] = {{area, 8}, {area + 4, 4}};
  iovec beyond[] = {{area, 18}, {area + 20, 10}, {area + 32, 4}};
  read_at("one buffer", fd, &one, 1);
  read_at("no buffer", fd, &one, 0);
  read_at("an empty buffer", fd, &empty, 1);
  scatter("several buffers", fd, several, 4, 4, 9, "456..78.............9abc................");
  scatter("buffers that lie backwards", fd, backwards, 3, 0, 12,
          "89ab....4567........0123................");
  scatter("buffers that overlap", fd, overlapping, 2, 0, 12,
          "012389ab................................");
  scatter("more than there is, in several buffers", fd, beyond, 3, 0, 20,
          "0123456789abcdefgh..ij..................");
  u64 offset;
  check("seek", fd_seek(fd, 9, WHENCE_SET, &offset));
  read_at("the rest into a large buffer", fd, &large, 1);
  read_at("at the end", fd, &large, 1);
  check("seek", fd_seek(fd, 1000, WHENCE_SET, &offset));
  read_at("past the end", fd, &one, 1);

  pread_at("pread", fd, &one, 1, 10);
  pread_at("pread at the end", fd, &one, 1, 20);
  pread_at("pread across the end", fd, &one, 1, 18);
  pread_at("pread far past the end", fd, &one, 1, (u64)1 << 40);
  pread_at("pread at 2^63-1", fd, &one, 1, INT64_MAX);
  pread_at("pread at 2^63", fd, &one, 1, (u64)1 << 63);
  pread_at("pread at 2^64-1", fd, &one, 1, UINT64_MAX);
  pread_at("pread nothing at 2^64-1", fd, &empty, 1, UINT64_MAX);
  pread_at("pread into no buffer", fd, &one, 0, 0);
  check("tell", fd_tell(fd, &offset));
  number("offset", offset);

  // Larger than any host reads at once.
  u32 big = create_file("big");
  for (u32 i = 0; i < sizeof area; i += 1) area[i] = (u8)(i * 7 + i / 256);
  iovec all = {area, sizeof area};
  u32 put = 0;
  while (put < sizeof area) {
    iovec rest = {area + put, sizeof area - put};
    if (fd_write(big, &rest, 1, &size) != 0) break;
    put += size;
  }
  number("written", put);
  memset(area, 0, sizeof area);
  check("seek", fd_seek(big, 0, WHENCE_SET, &offset));
  u32 got = 0, calls = 0;
  do {
    iovec rest = {area + got, sizeof area - got};
    if (fd_read(big, &rest, 1, &size) != 0) break;
    got += size;
    calls += 1;
  } while (size != 0);
  number("read", got);
  yes("in pieces of at least 65536 bytes, the last being empty", calls <= 5);
  int good = 1;
  for (u32 i = 0; i < sizeof area; i += 1) good &= area[i] == (u8)(i * 7 + i / 256);
  yes("the same bytes", good);
  check("read at the end", fd_read(big, &all, 1, &size));
  number("size", size);

  // What a descriptor is not open for.
  u32 blind = open_with("file", 0, RIGHT_WRITE, 0);
  check("fd_read without the right", fd_read(blind, &one, 1, &size));
  check("fd_pread without the right", fd_pread(blind, &one, 1, 0, &size));
  check("fd_read of nothing without the right", fd_read(blind, &one, 0, &size));
  check("fd_read of an empty buffer without the right", fd_read(blind, &empty, 1, &size));
  check("fd_pread of nothing without the right", fd_pread(blind, &one, 0, 0, &size));
  check("fd_read of stdout", fd_read(1, &one, 1, &size));
  check("fd_pread of stdin", fd_pread(0, &one, 1, 0, &size));
  check("fd_pread of stdout", fd_pread(1, &one, 1, 0, &size));
  check("unlinking", path_unlink_file(ROOT, PATH("big")));
}
