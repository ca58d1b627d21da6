// Many buffers, small and large, empty ones among them: every byte at its place, in order.
#include "report.h"

#define BUFFERS 1500

static u8 area[400000], copy[400000];
static iovec vectors[BUFFERS];
static u32 size;

// Cuts an area into buffers of a size, every third of them empty, apart by a byte.
static u32 cut(u8 *start, u32 length, u32 count) {
  u32 total = 0;
  for (u32 i = 0; i < count; i += 1) {
    vectors[i].buf = start;
    vectors[i].len = i % 3 == 1 ? 0 : length;
    start += vectors[i].len + 1;
    total += vectors[i].len;
  }
  return total;
}

static void both_ways(u32 length, u32 count) {
  u32 fd = create_file("new");
  for (u32 i = 0; i < sizeof area; i += 1) area[i] = (u8)(i * 31 + i / 251);
  u32 total = cut(area, length, count);
  say("%u buffers of %u, %u bytes", count, length, total);

  // The engine writes and reads the first buffer alone.
  u32 expected = total;
  check("  fd_write", fd_write(fd, vectors, count, &size));
  number("  written", BY_HAND("the engine takes the first alone", expected, size));
  u64 offset = 0;
  check("  fd_tell", fd_tell(fd, &offset));
  yes("  the position is behind it", offset == size);
  // A second time at a place, so that both hold what they should.
  for (u32 i = 0, at = 0; i < count; at += vectors[i].len, i += 1) {
    u8 *there = copy + at;
    memcpy(there, vectors[i].buf, vectors[i].len);
  }
  u8 *found = area + 200000;
  u32 read = 0;
  fd_seek(fd, 0, WHENCE_SET, &offset);
  while (read < total && fd_read(fd, &(iovec){found + read, total - read}, 1, &size) == 0) {
    if (size == 0) break;
    read += size;
  }
  yes("  every byte in order", BY_HAND("the engine takes the first alone", 1,
                                       read == total && memcmp(found, copy, total) == 0));

  // The whole file, written plainly, comes back into the buffers.
  for (u32 at = 0; at < total; at += size) {
    if (fd_pwrite(fd, &(iovec){copy + at, total - at}, 1, at, &size) != 0) break;
  }
  memset(area, 0x5a, sizeof area);
  cut(area, length, count);
  check("  fd_pread", fd_pread(fd, vectors, count, 0, &size));
  // A host hands out 64 KiB at once, at the least.
  u32 least = total < 65536 ? total : 65536;
  yes("  as much as there is", BY_HAND("the engine takes the first alone", 1, size >= least));
  int good = 1;
  u32 left = size;
  const u8 *next = copy;
  for (u32 i = 0; i < count; i += 1) {
    const u8 *buffer = vectors[i].buf;
    for (u32 k = 0; k < vectors[i].len; k += 1) {
      if (left == 0) {
        good &= buffer[k] == 0x5a;
      } else {
        good &= buffer[k] == *next++;
        left -= 1;
      }
    }
    good &= buffer[vectors[i].len] == 0x5a;
  }
  yes("  every byte at its place, and nothing between", good && left == 0);
  fd_close(fd);
  path_unlink_file(ROOT, PATH("new"));
}

int main(void) {
  both_ways(3, 4);
  both_ways(1, 1500);
  both_ways(1000, 5);
  both_ways(1024, 6);
  both_ways(1025, 6);
  both_ways(4096, 3);
  both_ways(5000, 30);
  both_ways(100, 1000);
}
