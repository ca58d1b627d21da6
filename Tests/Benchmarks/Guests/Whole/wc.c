// Counts the lines, words and bytes of a file.
#include <stdio.h>

int main(int argc, char **argv) {
  FILE *file = argc == 2 ? fopen(argv[1], "r") : NULL;
  if (!file) return 1;
  long lines = 0, words = 0, bytes = 0;
  int previous = ' ';
  for (int c; (c = getc(file)) != EOF; previous = c) {
    bytes++;
    lines += c == '\n';
    words += (c != ' ' && c != '\n') && (previous == ' ' || previous == '\n');
  }
  printf("%ld %ld %ld\n", lines, words, bytes);
  return fclose(file) != 0;
}
