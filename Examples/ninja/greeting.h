#include <stddef.h>

// Writes a greeting, cut off where there is no room for it.
void greeting(char *text, size_t size, const char *name);
