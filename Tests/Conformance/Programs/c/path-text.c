// What a path may look like: every function that takes one, with every class of malformed UTF-8, and
// with paths that are well-formed and odd.
#include "report.h"

static filestat stat;

static void all(const char *what, const void *path, u32 length) {
  u32 fd = 0;
  char line[128];
#define EACH(name, call) \
  snprintf(line, sizeof line, "%s: %s", what, name); \
  check(line, call)
  EACH("path_open", path_open(ROOT, 0, path, length, 0, RIGHT_READ, 0, 0, &fd));
  if (fd != 0) fd_close(fd);
  fd = 0;
  EACH("path_open, followed",
       path_open(ROOT, LOOKUP_FOLLOW, path, length, 0, RIGHT_READ, 0, 0, &fd));
  if (fd != 0) fd_close(fd);
  EACH("path_filestat_get", path_filestat_get(ROOT, 0, path, length, &stat));
  EACH("path_filestat_get, followed", path_filestat_get(ROOT, 1, path, length, &stat));
  EACH("path_create_directory", path_create_directory(ROOT, path, length));
  EACH("path_remove_directory", path_remove_directory(ROOT, path, length));
  EACH("path_unlink_file", path_unlink_file(ROOT, path, length));
}

static void open_at(const char *path) {
  u32 fd = 0;
  u8 byte[32];
  iovec vector = {byte, sizeof byte};
  u32 size;
  if (check(path, path_open(ROOT, 0, PATH(path), 0, RIGHT_READ, 0, 0, &fd)) == 0) {
    if (check("  read", fd_read(fd, &vector, 1, &size)) == 0) bytes("  bytes", byte, size);
    fd_close(fd);
  }
  check("  followed", path_open(ROOT, LOOKUP_FOLLOW, PATH(path), 0, RIGHT_READ, 0, 0, &fd));
  check("  as a directory",
        path_open(ROOT, 0, PATH(path), OFLAG_DIRECTORY, RIGHT_READ, 0, 0, &fd));
  check("  as a directory, followed",
        path_open(ROOT, LOOKUP_FOLLOW, PATH(path), OFLAG_DIRECTORY, RIGHT_READ, 0, 0, &fd));
  check("  stat", path_filestat_get(ROOT, 0, PATH(path), &stat));
  check("  stat, followed", path_filestat_get(ROOT, 1, PATH(path), &stat));
}

int main(void) {
#define BYTES(text) (text), sizeof(text) - 1
  all("a lone continuation", BYTES("a\x80"));
  all("a byte that never is", BYTES("\xff"));
  all("another", BYTES("\xfe\x80\x80\x80"));
  all("two bytes for one", BYTES("\xc0\xaf"));
  all("two bytes for one, the last", BYTES("\xc1\xbf"));
  all("three bytes for two", BYTES("\xe0\x9f\xbf"));
  all("four bytes for three", BYTES("\xf0\x8f\xbf\xbf"));
  all("a surrogate", BYTES("\xed\xa0\x80"));
  all("the last surrogate", BYTES("\xed\xbf\xbf"));
  all("past U+10FFFF", BYTES("\xf4\x90\x80\x80"));
  all("five bytes", BYTES("\xf8\x88\x80\x80\x80"));
  all("cut after one of two", BYTES("file\xc3"));
  all("cut after one of three", BYTES("\xe2"));
  all("cut after two of three", BYTES("\xe2\x98"));
  all("cut after three of four", BYTES("\xf0\x9f\x99"));
  all("a letter instead of the second byte", BYTES("\xc3" "a"));
  all("a letter instead of the third byte", BYTES("\xe2\x98" "a"));
  all("a letter instead of the fourth byte", BYTES("\xf0\x9f\x99" "a"));
  all("malformed behind a missing folder", BYTES("nothing/\xff"));
  all("the first of two bytes", BYTES("\xc2\x80"));
  all("the first of three bytes", BYTES("\xe0\xa0\x80"));
  all("before the surrogates", BYTES("\xed\x9f\xbf"));
  all("after the surrogates", BYTES("\xee\x80\x80"));
  all("the first of four bytes", BYTES("\xf0\x90\x80\x80"));
  all("U+10FFFF", BYTES("\xf4\x8f\xbf\xbf"));

  all("an empty path", BYTES(""));
  all("a NUL at the end", BYTES("file\0"));
  all("a NUL within", BYTES("fi\0le"));
  all("a NUL alone", BYTES("\0"));
  all("an absolute path", BYTES("/file"));
  all("the root", BYTES("/"));
  all("the folder above", BYTES(".."));
  all("out and in again", BYTES("../data/file"));
  all("out through a folder", BYTES("folder/../../file"));
  all("out through a link", BYTES("link-out/file"));
  all("itself", BYTES("."));
  all("a backslash", BYTES("folder\\inner"));
  char name[300];
  memset(name, 'n', sizeof name);
  all("255 bytes", name, 255);
  all("256 bytes", name, 256);
  // As long as nobody's buffer.
  static char path[100004];
  for (u32 i = 0; i < 100000; i += 2) memcpy(path + i, "./", 2);
  memcpy(path + 4000, "none", 4);
  all("a long path", path, 4004);
  memcpy(path + 4000, "././", 4);
  memcpy(path + 100000, "none", 4);
  all("a very long path", path, 100004);

  const char *const paths[] = {
    "file", "file/", "file/.", "file/..", "./file", "././file", "folder/../file", "folder//inner",
    "folder/./inner", "folder", "folder/", "folder//", "folder/.", "folder/..", ".", "./",
    "link-to-file", "link-to-file/", "link-to-folder", "link-to-folder/", "link-to-folder/inner",
    "link-to-folder/../file", "link-to-nothing", "link-to-nothing/", "link-to-itself",
    "link-to-itself/inner", "link-out", "link-out/", "nothing", "nothing/", "nothing/../file",
    "file/inner", "empty/../file", "...", "folder/...",
  };
  for (u32 i = 0; i < sizeof paths / sizeof *paths; i += 1) open_at(paths[i]);
}
