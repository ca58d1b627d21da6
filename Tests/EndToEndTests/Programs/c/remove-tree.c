// Removes everything below a folder while it reads it, as `rm -r` does: no directory is read anew,
// so that an entry that the removal of others hides is left behind.

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

static int files, folders, failures;

static void empty(const char *path) {
  DIR *directory = opendir(path);
  if (!directory) {
    failures++;
    return;
  }
  struct dirent *entry;
  while ((entry = readdir(directory))) {
    if (strcmp(entry->d_name, ".") == 0 || strcmp(entry->d_name, "..") == 0) continue;
    char below[500];
    snprintf(below, sizeof below, "%s/%s", path, entry->d_name);
    if (entry->d_type == DT_DIR) {
      empty(below);
      if (rmdir(below) == 0) folders++;
      else failures++;
    } else if (unlink(below) == 0) {
      files++;
    } else {
      failures++;
    }
  }
  closedir(directory);
}

int main(void) {
  char path[100];
  // One folder with a thousand files, and a hundred folders with ten each, inside one another by
  // tens.
  mkdir("data/flat", 0777);
  for (int i = 0; i < 1000; i++) {
    sprintf(path, "data/flat/file number %d", i);
    close(open(path, O_CREAT | O_WRONLY, 0666));
  }
  for (int i = 0; i < 10; i++) {
    sprintf(path, "data/tree%d", i);
    for (int depth = 0; depth < 10; depth++) {
      mkdir(path, 0777);
      size_t length = strlen(path);
      for (int j = 0; j < 10; j++) {
        sprintf(path + length, "/f%d", j);
        close(open(path, O_CREAT | O_WRONLY, 0666));
      }
      strcpy(path + length, "/d");
    }
  }
  empty("data");
  printf("%d files and %d folders removed, %d failures\n", files, folders, failures);
}
