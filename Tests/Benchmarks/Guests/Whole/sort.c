// Sorts the lines of a file, to stdout.
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

static int compare(const void *a, const void *b) {
  return strcmp(*(char *const *)a, *(char *const *)b);
}

int main(int argc, char **argv) {
  FILE *file = argc == 2 ? fopen(argv[1], "r") : NULL;
  struct stat stat;
  if (!file || fstat(fileno(file), &stat)) return 1;
  size_t size = (size_t)stat.st_size, count = 0;
  char *text = malloc(size), **lines = malloc(size * sizeof *lines);
  if (!text || !lines || fread(text, 1, size, file) != size) return 1;
  for (size_t i = 0, start = 0; i != size; i++) {
    if (text[i] != '\n') continue;
    text[i] = 0;
    lines[count++] = text + start;
    start = i + 1;
  }
  qsort(lines, count, sizeof *lines, compare);
  for (size_t i = 0; i != count; i++) puts(lines[i]);
  return 0;
}
