// Lists directories in the ways that a libc offers. What depends on the order in which a host lists
// is compared inside the program, and only the outcome is printed.

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#define MOST 2000

static char *names[MOST];
static long places[MOST];

static int by_name(const void *a, const void *b) {
  return strcmp(*(char *const *)a, *(char *const *)b);
}

static const char *type_name(unsigned char type) {
  switch (type) {
  case DT_DIR: return "folder";
  case DT_REG: return "file";
  case DT_LNK: return "link";
  default: return "something";
  }
}

// Prints a directory, sorted, with type, and whether each inode is the one that stat tells.
static void list(const char *path) {
  DIR *directory = opendir(path);
  if (!directory) {
    printf("opendir %s: %s\n", path, strerror(errno));
    return;
  }
  int count = 0;
  struct dirent *entry;
  while ((entry = readdir(directory)) && count < MOST) {
    struct stat stat;
    int failed = fstatat(dirfd(directory), entry->d_name, &stat, AT_SYMLINK_NOFOLLOW);
    int is_parent = strcmp(entry->d_name, "..") == 0;
    char line[600];
    snprintf(line, sizeof line, "%s %s%s", entry->d_name, type_name(entry->d_type),
             is_parent ? "" : failed ? " not found" : stat.st_ino == entry->d_ino ? "" : " inode");
    names[count++] = strdup(line);
  }
  closedir(directory);
  qsort(names, count, sizeof *names, by_name);
  printf("%s: %d entries\n", path, count);
  for (int i = 0; i < count; i++) {
    if (count < 20) printf("  %s\n", names[i]);
    free(names[i]);
  }
}

static void touch(const char *path) {
  int file = open(path, O_CREAT | O_WRONLY | O_EXCL, 0666);
  if (file < 0) printf("open %s: %s\n", path, strerror(errno));
  else close(file);
}

// Reads all of a directory, notes each place, and then goes to the places in another order.
static void jump(const char *path) {
  DIR *directory = opendir(path);
  DIR *other = opendir(path);
  int count = 0;
  struct dirent *entry;
  for (;;) {
    places[count] = telldir(directory);
    if (!(entry = readdir(directory))) break;
    names[count++] = strdup(entry->d_name);
  }
  int wrong = 0;
  for (int i = 0; i < count; i++) {
    int at = (i * 7919 + 13) % count;
    DIR *one = i % 3 ? directory : other;
    seekdir(one, places[at]);
    entry = readdir(one);
    if (!entry || strcmp(entry->d_name, names[at])) wrong++;
  }
  seekdir(directory, places[count]);
  printf("%s: %d places, %d wrong, end at the end: %d\n", path, count, wrong, !readdir(directory));

  // Beginning anew shows what was made meanwhile.
  char made[100];
  snprintf(made, sizeof made, "%s/made", path);
  touch(made);
  rewinddir(directory);
  int again = 0, seen = 0;
  while ((entry = readdir(directory))) {
    again++;
    seen += strcmp(entry->d_name, "made") == 0;
  }
  printf("after a rewind: %d more, the new one %d times\n", again - count, seen);
  unlink(made);
  closedir(directory);
  closedir(other);
  for (int i = 0; i < count; i++) free(names[i]);
}

// Two readers of one directory, one entry each in turn, and a third inside of it.
static void interleave(const char *path) {
  DIR *first = opendir(path), *second = opendir(path);
  int count = 0, different = 0, inside = 0;
  for (;;) {
    struct dirent *one = readdir(first);
    char name[300] = "";
    if (one) strcpy(name, one->d_name);
    DIR *third = opendir(path);
    while (readdir(third)) inside++;
    closedir(third);
    struct dirent *two = readdir(second);
    if (!one || !two) {
      different += one != two;
      break;
    }
    count++;
    different += strcmp(name, two->d_name) != 0;
  }
  closedir(first);
  closedir(second);
  printf("%s: %d in turn, %d different, %d\n", path, count, different, inside == (count + 1) * count);
}

int main(void) {
  list("data");
  list("data/none");
  list("data/seed.txt");
  list("data/empty");

  // Names of up to 255 bytes, of more than one byte a letter.
  mkdir("data/long", 0777);
  char path[400];
  for (int length = 1; length <= 255; length += length < 240 ? 31 : 1) {
    int at = sprintf(path, "data/long/");
    memset(path + at, 'a' + length % 26, length);
    path[at + length] = 0;
    touch(path);
  }
  touch("data/long/\xc3\xbcn\xc3\xaf\xe2\x86\x92\xf0\x9f\x99\x82");
  list("data/long");
  jump("data/long");

  mkdir("data/many", 0777);
  for (int i = 0; i < 500; i++) {
    sprintf(path, "data/many/%0*d", 3 + i % 40, i);
    touch(path);
  }
  list("data/many");
  jump("data/many");
  interleave("data/many");

  // As often as it would take for a leak to be seen.
  for (int i = 0; i < 2000; i++) {
    DIR *directory = opendir("data/long");
    if (!directory || !readdir(directory)) {
      printf("opendir %d: %s\n", i, strerror(errno));
      break;
    }
    closedir(directory);
  }
  printf("done\n");
}
