// Arguments, environment, descriptors and folders beyond what an adapter with fixed tables can hold.
// Told to, it opens a file in each of the folders /p0, /p1, ….
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

int main(int count, char **arguments) {
  unsigned long size = 0;
  for (int i = 1; i < count; i++) size += strlen(arguments[i]) + i;
  printf("%d arguments, sum %lu\n", count - 1, size);
  const char *large = getenv("LARGE");
  printf("LARGE has %zu bytes\n", large ? strlen(large) : 0);

  const char *folders = getenv("FOLDERS");
  int opened = 0;
  for (int i = 0; i < (folders ? atoi(folders) : 0); i++) {
    char path[32];
    snprintf(path, sizeof path, "/p%d/f", i);
    int fd = open(path, O_CREAT | O_WRONLY, 0666);
    if (fd >= 0) opened++;
    close(fd);
  }
  printf("%d folders\n", opened);

  const char *files = getenv("FILES");
  int wanted = files ? atoi(files) : 0, first = -1, wrong = 0;
  for (int i = 0; i < wanted; i++) {
    char path[32];
    snprintf(path, sizeof path, "/data/f%d", i);
    int fd = open(path, O_CREAT | O_RDWR, 0666);
    if (first < 0) first = fd;
    if (fd != first + i || write(fd, path, strlen(path)) < 0) wrong++;
  }
  // All of them are open: each still holds what was written to it.
  for (int i = 0; i < wanted; i++) {
    char path[32], read_back[32] = {0};
    snprintf(path, sizeof path, "/data/f%d", i);
    if (pread(first + i, read_back, sizeof read_back - 1, 0) < 0 || strcmp(path, read_back)) wrong++;
  }
  printf("%d files, %d wrong\n", wanted, wrong);
  return 0;
}
