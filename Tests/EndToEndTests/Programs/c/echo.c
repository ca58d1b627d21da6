// Copies stdin to stdout in blocks of an odd size, then says how many bytes it saw.
#include <stdio.h>
#include <unistd.h>

int main(void) {
  char block[4099];
  long total = 0;
  for (;;) {
    ssize_t count = read(0, block, sizeof block);
    if (count < 0) return 1;
    if (count == 0) break;
    for (ssize_t done = 0; done < count;) {
      ssize_t written = write(1, block + done, count - done);
      if (written < 0) return 2;
      done += written;
    }
    total += count;
  }
  // The end of a stream stays the end.
  if (read(0, block, sizeof block) != 0) return 3;
  fprintf(stderr, "%ld bytes\n", total);
  return 0;
}
