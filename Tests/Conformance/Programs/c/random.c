// random_get of any size, and not one byte more.
#include "report.h"

static u8 area[300000];
static u8 large[2 * 1048576 + 100];

int main(void) {
  static const u32 sizes[] = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 15, 16, 17, 63, 64, 65, 4095, 4096,
                              4097, 65536, 65537, 262144, 290001};
  char line[64];
  for (u32 i = 0; i < sizeof sizes / sizeof *sizes; i += 1) {
    u32 size = sizes[i];
    memset(area, 0x5a, sizeof area);
    snprintf(line, sizeof line, "%u bytes", size);
    check(line, random_get(area + 100, size));
    int kept = 1;
    for (u32 at = 0; at < 100; at += 1) kept &= area[at] == 0x5a;
    for (u32 at = 100 + size; at < sizeof area; at += 1) kept &= area[at] == 0x5a;
    yes("  nothing else changed", kept);
    if (size < 64) continue;
    // All of it is random: no run of 16 bytes stays as it was.
    int filled = 1;
    for (u32 at = 100; at + 16 <= 100 + size; at += 16) {
      int same = 1;
      for (u32 k = 0; k < 16; k += 1) same &= area[at + k] == 0x5a;
      filled &= !same;
    }
    yes("  all of it is filled", filled);
    yes("  both halves differ", memcmp(area + 100, area + 100 + size / 2, 16) != 0);
  }
  // More than a host gives at once. One byte alone may be what it was, but not each time.
  u8 first = 0, last = 0, middle = 0;
  for (u32 i = 0; i < 8; i += 1) {
    check("2 MiB and 100 bytes", random_get(large, sizeof large));
    first |= large[0];
    middle |= large[1048576];
    last |= large[sizeof large - 1];
    memset(large, 0, sizeof large);
  }
  yes("its first, middle and last bytes are filled", first && middle && last);
  u8 once[8], again[8];
  random_get(once, 8);
  random_get(again, 8);
  yes("another time, other bytes", memcmp(once, again, 8) != 0);
}
