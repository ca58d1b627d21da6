// Sorts, multiplies and sieves: nothing of it calls WASI.
#include <stdint.h>
#include <stdio.h>

enum { numbers = 1 << 20, width = 192, limit = 1 << 23 };

static uint32_t values[numbers];
static double a[width][width], b[width][width], product[width][width];
static uint8_t composite[limit];

static void sort(uint32_t *low, uint32_t *high) {
  while (low < high) {
    uint32_t pivot = low[(high - low) / 2], *i = low, *j = high;
    while (i <= j) {
      while (*i < pivot) i++;
      while (*j > pivot) j--;
      if (i <= j) {
        uint32_t swapped = *i;
        *i++ = *j;
        *j-- = swapped;
      }
    }
    sort(low, j);
    low = i;
  }
}

int main(void) {
  uint32_t state = 1;
  for (int i = 0; i != numbers; i++) values[i] = state = state * 1664525 + 1013904223;
  sort(values, values + numbers - 1);
  for (int i = 0; i != width; i++)
    for (int j = 0; j != width; j++) a[i][j] = i + j, b[i][j] = i - j;
  for (int i = 0; i != width; i++)
    for (int j = 0; j != width; j++)
      for (int k = 0; k != width; k++) product[i][j] += a[i][k] * b[k][j];
  int primes = 0;
  for (int i = 2; i != limit; i++) {
    if (composite[i]) continue;
    primes++;
    for (int64_t j = (int64_t)i * i; j < limit; j += i) composite[j] = 1;
  }
  printf("%u %.0f %d\n", values[numbers / 2], product[7][9], primes);
  return 0;
}
