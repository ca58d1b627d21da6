// Arguments and environment: sizes, the lists of pointers, the text, and nothing beside it.
#include "report.h"

static u8 area[300000];

static void show(const char *what, int (*sizes)(void *, void *), int (*get)(void *, void *)) {
  u32 count = 0, size = 0;
  say("%s", what);
  check("  sizes", sizes(&count, &size));
  memset(area, 0x5a, sizeof area);
  u32 *list = (u32 *)(area + 16);
  u8 *text = (u8 *)(list + count) + 32;
  check("  get", get(list, text));
  u32 shown = 0, shown_size = 0;
  u8 *next = text;
  int in_a_row = 1;
  for (u32 i = 0; i < count; i += 1) {
    const char *item = (const char *)list[i];
    in_a_row &= list[i] == (u32)next;
    next += strlen(item) + 1;
    // The variable that tells the runs apart is none of ours.
    if (strncmp(item, "ORACLE=", 7) == 0) continue;
    shown += 1;
    shown_size += (u32)strlen(item) + 1;
    if (strlen(item) < 100) bytes("  item", item, (u32)strlen(item));
    else number("  item of bytes", strlen(item));
  }
  number("  count", shown);
  number("  size", shown_size);
  yes("  one behind the other", in_a_row);
  yes("  of the size that was said", next == text + size);
  int kept = 1;
  for (u32 i = 0; i < 16; i += 1) kept &= area[i] == 0x5a && next[i] == 0x5a;
  for (u32 i = 0; i < 32; i += 1) kept &= ((u8 *)(list + count))[i] == 0x5a;
  yes("  nothing else changed", kept);
}

static int arguments_sizes(void *a, void *b) { return args_sizes_get(a, b); }
static int arguments(void *a, void *b) { return args_get(a, b); }
static int environment_sizes(void *a, void *b) { return environ_sizes_get(a, b); }
static int environment(void *a, void *b) { return environ_get(a, b); }

int main(void) {
  show("arguments", arguments_sizes, arguments);
  show("environment", environment_sizes, environment);
  show("arguments again", arguments_sizes, arguments);
}
