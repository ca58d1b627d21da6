#include "greeting.h"
#include <stdio.h>

int main(int argc, char **argv) {
  char text[64];
  greeting(text, sizeof text, argc > 1 ? argv[1] : "world");
  puts(text);
  return 0;
}
