// Sets the times of files and folders, and prints the errnos and the times that are then found. The
// folder that it is given, descriptor 3, must hold "seed.txt" and a folder "empty".
#include <stdint.h>
#include <stdio.h>
#include <wasi/api.h>

static const uint64_t second = 1000000000;

// A time of this day cannot be compared with that of another run.
static void show_time(const char *name, uint64_t time) {
  if (time > 1700000000 * second && time < 4000000000 * second)
    printf(", %s now", name);
  else
    printf(", %s %llu", name, (unsigned long long)time);
}

static void show(const char *what, __wasi_errno_t errno, const char *path) {
  __wasi_filestat_t stat;
  printf("%-40s %d", what, errno);
  errno = __wasi_path_filestat_get(3, 0, path, &stat);
  if (errno) {
    printf(", stat %d\n", errno);
    return;
  }
  show_time("accessed", stat.atim);
  show_time("modified", stat.mtim);
  printf("\n");
}

static void with_flags(__wasi_fd_t fd, const char *path) {
  for (int flags = 0; flags < 16; flags++) {
    char what[40];
    // Known times first.
    show("known", __wasi_fd_filestat_set_times(fd, 1 * second + 1, 2 * second + 2, 5), path);
    snprintf(what, sizeof what, "%s, flags %d", path, flags);
    uint64_t accessed = (uint64_t)1234567890 * second + 123456789, modified = 42;
    show(what, __wasi_fd_filestat_set_times(fd, accessed, modified, flags), path);
    show("known", __wasi_path_filestat_set_times(3, 0, path, 3 * second, 4 * second, 5), path);
    show(what, __wasi_path_filestat_set_times(3, 0, path, accessed, modified, flags), path);
  }
}

int main(void) {
  __wasi_fd_t file, folder = 0;
  __wasi_errno_t errno = __wasi_path_open(3, 0, "seed.txt", 0, __WASI_RIGHTS_FD_READ, 0, 0, &file);
  if (!errno)
    errno = __wasi_path_open(3, 0, "empty", __WASI_OFLAGS_DIRECTORY, __WASI_RIGHTS_FD_READ, 0, 0,
                             &folder);
  printf("open %d\n", errno);
  with_flags(file, "seed.txt");
  with_flags(folder, "empty");

  const uint64_t times[] = {0, 1, second - 1, second, second + 1, 3000000000 * second};
  for (int i = 0; i < 6; i++)
    show("a time", __wasi_fd_filestat_set_times(file, times[i], times[5 - i], 5), "seed.txt");

  printf("symlink %d\n", __wasi_path_symlink("seed.txt", 3, "link"));
  show("of the link", __wasi_path_filestat_set_times(3, 0, "link", 5 * second, 6 * second, 5),
       "link");
  show("the file", 0, "seed.txt");
  show("behind the link", __wasi_path_filestat_set_times(3, 1, "link", 7 * second, 8 * second, 5),
       "link");
  show("the file", 0, "seed.txt");

  const char *paths[] = {"none", "", "/seed.txt", "../seed.txt", "seed.txt/", ".", "\xff"};
  for (int i = 0; i < 7; i++)
    show(i < 6 ? paths[i] : "no UTF-8", __wasi_path_filestat_set_times(3, 0, paths[i], 0, 0, 10),
         "seed.txt");
  const __wasi_fd_t wrong[] = {0, 1, 2, 77, file};
  for (int i = 0; i < 5; i++)
    show("below what is no folder", __wasi_path_filestat_set_times(wrong[i], 0, "seed.txt", 0, 0, 5),
         "seed.txt");
  return 0;
}
