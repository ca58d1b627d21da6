// Copies a file, 64 KiB at a time.
#include <fcntl.h>
#include <unistd.h>

int main(int argc, char **argv) {
  static char buffer[65536];
  if (argc != 3) return 1;
  int input = open(argv[1], O_RDONLY), output = open(argv[2], O_WRONLY | O_CREAT | O_TRUNC, 0666);
  if (input < 0 || output < 0) return 1;
  for (ssize_t count; (count = read(input, buffer, sizeof buffer));) {
    if (count < 0) return 1;
    for (ssize_t done = 0; done != count;) {
      ssize_t written = write(output, buffer + done, (size_t)(count - done));
      if (written < 0) return 1;
      done += written;
    }
  }
  return close(input) || close(output);
}
