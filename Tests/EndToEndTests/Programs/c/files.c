// Works on the folder that it was given as "data", and prints everything that it sees there:
// results, errnos, sizes, types, contents. Uses only system calls, so that each line is one Preview
// 1 call or two. The folder must hold "seed.txt" and an empty folder "empty".
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/uio.h>
#include <unistd.h>

static long say(const char *what, long result) {
  if (result < 0)
    printf("%-42s errno %d\n", what, errno);
  else
    printf("%-42s %ld\n", what, result);
  return result;
}

// Success is said without the descriptor's number, which is nobody's promise but the lowest free
// one.
static int open_and_say(const char *path, int flags) {
  int fd = open(path, flags, 0666);
  char what[64];
  snprintf(what, sizeof what, "open %s", path);
  say(what, fd < 0 ? -1 : 0);
  return fd;
}

static const char *type_of(mode_t mode) {
  return S_ISREG(mode) ? "file" : S_ISDIR(mode) ? "folder" : S_ISCHR(mode) ? "device" : "other";
}

static void show_status(const char *what, int result, const struct stat *status) {
  if (result < 0) {
    say(what, result);
    return;
  }
  // 1600000000 is in 2020: the times must be times, whatever they are.
  int times = status->st_mtim.tv_sec > 1600000000 && status->st_atim.tv_sec > 1600000000 &&
              status->st_mtim.tv_nsec >= 0 && status->st_mtim.tv_nsec < 1000000000;
  printf("%-42s %s, ", what, type_of(status->st_mode));
  if (S_ISREG(status->st_mode)) printf("%lld bytes, ", (long long)status->st_size);
  printf("%lld links, times %s\n", (long long)status->st_nlink, times ? "plausible" : "WRONG");
}

static void show_path(const char *path) {
  struct stat status;
  show_status(path, stat(path, &status), &status);
}

static void show_descriptor(const char *what, int fd) {
  struct stat status;
  show_status(what, fstat(fd, &status), &status);
}

static void show_contents(const char *path) {
  int fd = open(path, O_RDONLY);
  char text[200];
  long count = fd < 0 ? -1 : read(fd, text, sizeof text);
  printf("contents of %s: ", path);
  if (count < 0)
    printf("errno %d\n", errno);
  else
    printf("[%.*s]\n", (int)count, text);
  if (fd >= 0) close(fd);
}

static void copying(void) {
  printf("-- copying\n");
  int from = open_and_say("data/seed.txt", O_RDONLY);
  int to = open_and_say("data/copy.txt", O_WRONLY | O_CREAT | O_TRUNC);
  char block[7];
  long count, total = 0;
  while ((count = read(from, block, sizeof block)) > 0) total += write(to, block, count);
  say("bytes copied", total);
  say("read at the end", read(from, block, sizeof block));
  say("write to a file opened for reading", write(from, "x", 1));
  say("read from a file opened for writing", read(to, block, 1));
  show_descriptor("fstat of the copy", to);
  say("close", close(from));
  say("close again", close(from));
  say("close", close(to));
  show_contents("data/copy.txt");
}

static void seeking(void) {
  printf("-- seeking\n");
  int fd = open_and_say("data/seek.txt", O_RDWR | O_CREAT | O_EXCL);
  say("write", write(fd, "0123456789", 10));
  say("tell", lseek(fd, 0, SEEK_CUR));
  say("seek to 3", lseek(fd, 3, SEEK_SET));
  say("overwrite", write(fd, "abc", 3));
  say("seek back 5", lseek(fd, -5, SEEK_CUR));
  say("seek to the end less 2", lseek(fd, -2, SEEK_END));
  char text[16] = {0};
  say("read", read(fd, text, sizeof text));
  printf("text [%s]\n", text);
  say("seek before the beginning", lseek(fd, -1, SEEK_SET));
  say("seek back too far", lseek(fd, -100, SEEK_CUR));
  say("position after that", lseek(fd, 0, SEEK_CUR));
  say("seek past the end", lseek(fd, 20, SEEK_SET));
  say("read past the end", read(fd, text, sizeof text));
  say("write past the end", write(fd, "!", 1));
  say("size", lseek(fd, 0, SEEK_END));
  say("pread", pread(fd, text, 4, 2));
  printf("text [%.4s]\n", text);
  say("pwrite", pwrite(fd, "XY", 2, 8));
  say("pwrite of nothing", pwrite(fd, "", 0, 8));
  say("pread at the end", pread(fd, text, 4, 21));
  say("pread at a negative offset", pread(fd, text, 4, -1));
  say("pwrite at a negative offset", pwrite(fd, "x", 1, -1));
  say("position untouched", lseek(fd, 0, SEEK_CUR));
  say("read at it", read(fd, text, 4));
  say("hole reads as", pread(fd, text, 10, 10) == 10 && text[0] == 0 && text[9] == 0);
  close(fd);
  say("seek on stdout", lseek(1, 0, SEEK_CUR));
  say("seek on a closed descriptor", lseek(fd, 0, SEEK_CUR));
}

static void appending(void) {
  printf("-- appending\n");
  int fd = open_and_say("data/log.txt", O_RDWR | O_CREAT | O_APPEND);
  say("flags say append", (fcntl(fd, F_GETFL) & O_APPEND) != 0);
  say("write", write(fd, "one ", 4));
  say("write", write(fd, "two ", 4));
  say("tell", lseek(fd, 0, SEEK_CUR));
  say("seek to 1", lseek(fd, 1, SEEK_SET));
  say("write after the seek", write(fd, "three ", 6));
  say("tell", lseek(fd, 0, SEEK_CUR));
  char text[64] = {0};
  say("pread", pread(fd, text, sizeof text, 0));
  printf("text [%s]\n", text);
  say("append off", fcntl(fd, F_SETFL, 0));
  say("flags say append", (fcntl(fd, F_GETFL) & O_APPEND) != 0);
  say("seek to 0", lseek(fd, 0, SEEK_SET));
  say("write", write(fd, "ONE", 3));
  say("append on", fcntl(fd, F_SETFL, O_APPEND));
  say("write", write(fd, "four", 4));
  struct iovec parts[] = {{" ", 1}, {"", 0}, {"five", 4}};
  int other = open_and_say("data/log.txt", O_WRONLY | O_APPEND);
  say("other descriptor", write(other, "|", 1));
  say("writev", writev(fd, parts, 1));
  close(other);
  close(fd);
  show_contents("data/log.txt");
}

static void truncating(void) {
  printf("-- truncating and creating\n");
  int fd = open_and_say("data/copy.txt", O_WRONLY | O_TRUNC);
  show_descriptor("after O_TRUNC", fd);
  close(fd);
  open_and_say("data/copy.txt", O_WRONLY | O_CREAT | O_EXCL);
  open_and_say("data/nothing.txt", O_RDONLY);
  open_and_say("data/nothing/below", O_WRONLY | O_CREAT);
  open_and_say("data/copy.txt/below", O_WRONLY | O_CREAT);
  open_and_say("data/copy.txt", O_RDONLY | O_DIRECTORY);
  open_and_say("data/copy.txt/", O_RDONLY);
  open_and_say("data/empty", O_WRONLY);
  open_and_say("data/../outside", O_RDONLY);
  open_and_say("data/empty/../../outside", O_RDONLY);
  open_and_say("/elsewhere", O_RDONLY);
  open_and_say("", O_RDONLY);
  fd = open_and_say("data/empty/../seed.txt", O_RDONLY);
  close(fd);
}

static void folders(void) {
  printf("-- folders\n");
  say("mkdir", mkdir("data/made", 0777));
  say("mkdir again", mkdir("data/made", 0777));
  say("mkdir below", mkdir("data/made/below", 0777));
  say("mkdir below nothing", mkdir("data/none/below", 0777));
  say("mkdir with a slash", mkdir("data/slash/", 0777));
  show_path("data/made");
  show_path("data/made/");
  show_path("data/made/.");
  show_path("data/made/../made/below");
  show_path("data");
  show_path("data/seed.txt");
  show_path("data/seed.txt/");
  show_path("data/missing");
  int folder = open_and_say("data/made", O_RDONLY | O_DIRECTORY);
  show_descriptor("fstat of a folder", folder);
  char byte;
  say("read of a folder", read(folder, &byte, 1));
  say("write to a folder", write(folder, "x", 1));
  say("seek in a folder", lseek(folder, 0, SEEK_SET));
  struct stat status;
  int inside = openat(folder, "inside.txt", O_WRONLY | O_CREAT, 0666);
  say("openat", inside < 0 ? -1 : 0);
  say("write", write(inside, "inside", 6));
  close(inside);
  show_status("fstatat", fstatat(folder, "inside.txt", &status, 0), &status);
  show_status("fstatat of its parent", fstatat(folder, "../seed.txt", &status, 0), &status);
  close(folder);
  say("rmdir of a folder that is not empty", rmdir("data/made"));
  say("unlink of a folder", unlink("data/made"));
  say("rmdir of a file", rmdir("data/seed.txt"));
  say("unlink of nothing", unlink("data/missing"));
  say("rmdir of nothing", rmdir("data/missing"));
  say("unlink", unlink("data/made/inside.txt"));
  say("unlink again", unlink("data/made/inside.txt"));
  say("rmdir", rmdir("data/made/below"));
  say("rmdir", rmdir("data/made"));
  say("rmdir with a slash", rmdir("data/slash/"));
  say("unlink with a slash", unlink("data/copy.txt/"));
}

static void deleting(void) {
  printf("-- deleting what is open\n");
  int fd = open_and_say("data/gone.txt", O_RDWR | O_CREAT);
  say("write", write(fd, "still here", 10));
  say("unlink", unlink("data/gone.txt"));
  char text[16] = {0};
  say("pread", pread(fd, text, sizeof text, 0));
  printf("text [%s]\n", text);
  show_descriptor("fstat", fd);
  close(fd);
  show_path("data/gone.txt");
}

static void vectors(void) {
  printf("-- vectors\n");
  int fd = open_and_say("data/vector.txt", O_RDWR | O_CREAT);
  // A single buffer among empty ones: with more, the engine's own Preview 1 writes the first alone.
  struct iovec out[] = {{"", 0}, {"alpha beta gamma", 16}, {"", 0}};
  say("writev", writev(fd, out, 3));
  say("writev of nothing", writev(fd, out, 1));
  say("seek", lseek(fd, 0, SEEK_SET));
  char a[6] = {0}, b[5] = {0}, c[32] = {0};
  struct iovec in[] = {{a, 5}, {c, 0}, {b, 4}, {c, 31}};
  long total = 0, count;
  while (total < 16 && (count = readv(fd, in, 4)) > 0) {
    total += count;
    for (int i = 0; i < 4; i++) {
      long taken = count < (long)in[i].iov_len ? count : (long)in[i].iov_len;
      in[i].iov_base = (char *)in[i].iov_base + taken;
      in[i].iov_len -= taken;
      count -= taken;
    }
  }
  say("readv in all", total);
  printf("parts [%s] [%s] [%s]\n", a, b, c);
  say("readv of a bad descriptor", readv(99, in, 4));
  say("readv of nothing from a bad descriptor", readv(99, in, 0));
  say("writev of nothing to a bad descriptor", writev(99, in, 0));
  close(fd);
}

static void large(void) {
  printf("-- large\n");
  enum { size = 300 * 1024 };
  unsigned char *data = malloc(size), *back = calloc(size, 1);
  for (unsigned i = 0; i < size; i++) data[i] = (unsigned char)(i * 31 + (i >> 8) * 7);
  int fd = open_and_say("data/large.bin", O_RDWR | O_CREAT | O_TRUNC);
  long total = 0, count;
  while (total < size && (count = write(fd, data + total, size - total)) > 0) total += count;
  say("written in all", total);
  say("seek", lseek(fd, 0, SEEK_SET));
  total = 0;
  while ((count = read(fd, back + total, size - total + 1)) > 0) total += count;
  say("read in all", total);
  say("the same", memcmp(data, back, size) == 0);
  memset(back, 0, size);
  total = 0;
  while (total < size - 99 && (count = pread(fd, back + total, size - 99 - total, 99 + total)) > 0)
    total += count;
  say("pread in all", total);
  say("the same", memcmp(data + 99, back, size - 99) == 0);
  for (total = 0; total < 100000; total += count)
    if ((count = pwrite(fd, data + total, 100000 - total, 200001 + total)) <= 0) break;
  say("pwritten in all", total);
  close(fd);
  free(data);
  free(back);
}

static void many(void) {
  printf("-- many descriptors\n");
  // More than the 128 that other adapters have room for, fewer than a host's usual 1024.
  enum { count = 300 };
  static int fds[count];
  int opened = 0, highest = 0;
  while (opened < count && (fds[opened] = open("data/seed.txt", O_RDONLY)) >= 0) {
    if (fds[opened] > highest) highest = fds[opened];
    opened++;
  }
  say("opened", opened);
  say("highest", highest);
  char byte = 0;
  say("read the last", pread(fds[opened - 1], &byte, 1, 0));
  say("close one in the middle", close(fds[100]));
  int again = open("data/seed.txt", O_RDONLY);
  say("the lowest free number is taken", again == fds[100]);
  int failed = 0;
  for (int i = 0; i < opened; i++) failed += close(fds[i]) != 0;
  say("failed to close", failed);
}

int main(void) {
  copying();
  seeking();
  appending();
  truncating();
  folders();
  deleting();
  vectors();
  large();
  many();
  return 0;
}
