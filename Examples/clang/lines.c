// Prints the longest line of standard input.
#include <stdio.h>
#include <string.h>

int main(void) {
  char line[256], longest[256] = "";
  while (fgets(line, sizeof line, stdin))
    if (strlen(line) > strlen(longest)) strcpy(longest, line);
  fputs(longest, stdout);
  return longest[0] == 0;
}
