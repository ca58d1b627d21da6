// Leaves with a status that is neither success nor 1, with output still in stdio's buffer.
#include <stdio.h>
#include <stdlib.h>

int main(void) {
  printf("about to leave");
  exit(42);
}
