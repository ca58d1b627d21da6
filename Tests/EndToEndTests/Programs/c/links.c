// Renames, links and reads links in every way that the sandbox allows or not, and prints each
// errno. The folder that it is given, descriptor 3, must hold "seed.txt" and a folder "empty".
#include <stdint.h>
#include <stdio.h>
#include <string.h>
#include <wasi/api.h>

static void say(const char *what, const char *one, const char *other, __wasi_errno_t errno) {
  printf("%-8s %-24s %-24s %d\n", what, one, other, errno);
}

static __wasi_fd_t open_path(const char *path, __wasi_oflags_t oflags, __wasi_rights_t rights) {
  __wasi_fd_t fd = 99;
  __wasi_errno_t errno = __wasi_path_open(3, 0, path, oflags, rights, 0, 0, &fd);
  if (errno) say("open", path, "", errno);
  return fd;
}

static void create(const char *path, const char *text) {
  __wasi_fd_t fd =
      open_path(path, __WASI_OFLAGS_CREAT | __WASI_OFLAGS_TRUNC, __WASI_RIGHTS_FD_WRITE);
  __wasi_ciovec_t vector = {(const uint8_t *)text, strlen(text)};
  __wasi_size_t count;
  __wasi_errno_t errno = __wasi_fd_write(fd, &vector, 1, &count);
  if (!errno) errno = __wasi_fd_close(fd);
  if (errno) say("create", path, "", errno);
}

static void show(const char *path) {
  __wasi_fd_t fd;
  __wasi_errno_t errno = __wasi_path_open(3, 1, path, 0, __WASI_RIGHTS_FD_READ, 0, 0, &fd);
  uint8_t text[40];
  __wasi_iovec_t vector = {text, sizeof text};
  __wasi_size_t count = 0;
  if (!errno) errno = __wasi_fd_read(fd, &vector, 1, &count);
  say("read", path, "", errno);
  if (!errno) printf("         [%.*s]\n", (int)count, text);
  __wasi_filestat_t stat;
  errno = __wasi_path_filestat_get(3, 0, path, &stat);
  if (errno)
    say("stat", path, "", errno);
  else
    printf("         type %d, %d links\n", stat.filetype, (int)stat.nlink);
}

static void change(const char *from, const char *to) {
  say("rename", from, to, __wasi_path_rename(3, from, 3, to));
}

static void hard(const char *from, const char *to) {
  say("link", from, to, __wasi_path_link(3, 0, from, 3, to));
}

static void soft(const char *target, const char *path) {
  say("symlink", target, path, __wasi_path_symlink(target, 3, path));
}

static void follow(const char *path, __wasi_size_t room) {
  uint8_t text[64];
  memset(text, '.', sizeof text);
  __wasi_size_t count = 999;
  __wasi_errno_t errno = __wasi_path_readlink(3, path, text, room, &count);
  say("readlink", path, "", errno);
  // What lies behind what was written is shown as well.
  if (!errno) printf("         %d of %d: [%.40s]\n", (int)count, (int)room, text);
}

static void renaming(void) {
  printf("-- renaming\n");
  create("a", "alpha");
  create("b", "beta");
  change("a", "c");
  show("a");
  show("c");
  change("c", "b");
  show("b");
  change("b", "b");
  change("none", "b");
  change("b", "none/b");
  change("b", "empty");
  change("empty", "b");
  change("empty", "moved");
  change("b", "moved/b");
  show("moved/b");
  change("moved", "moved/below");
  change("moved/", "empty/");
  change("empty/b", "b/");
  change("empty/b", "./b");
  change("b", "../b");
  change("../b", "b");
  change("/b", "c");
  change("b", "/c");
  change("", "c");
  change("b", "");
  change(".", "c");
  change("b", ".");
  change("empty/../b", "c");
  create("empty/inside", "");
  say("mkdir", "other", "", __wasi_path_create_directory(3, "other"));
  change("other", "empty");
  change("empty", "other");
  change("other", "empty");
  show("c");
}

static void linking(void) {
  printf("-- hard links\n");
  create("one", "one and the same");
  hard("one", "two");
  show("one");
  show("two");
  hard("one", "two");
  hard("none", "three");
  hard("one", "none/three");
  hard("empty", "three");
  hard("one", "empty");
  hard("one/", "three");
  hard("one", "three/");
  hard("../one", "three");
  hard("one", "../three");
  hard("/one", "three");
  hard("", "three");
  hard("one", "");
  say("unlink", "one", "", __wasi_path_unlink_file(3, "one"));
  show("two");
  say("follow", "two", "three", __wasi_path_link(3, 1, "two", 3, "three"));
}

static void pointing(void) {
  printf("-- symbolic links\n");
  create("target", "at the end of the link");
  soft("target", "link");
  show("link");
  follow("link", 64);
  for (int room = 0; room < 8; room++) follow("link", room);
  soft("target", "link");
  soft("none", "dangling");
  show("dangling");
  follow("dangling", 64);
  soft("dangling", "empty/further");
  soft("../target", "empty/back");
  show("empty/back");
  soft("../../outside", "empty/out");
  show("empty/out");
  soft("/absolute", "absolute");
  soft("", "nothing");
  soft("target", "");
  soft("target", "none/link");
  soft("target", "link/below");
  soft("target", "slash/");
  soft("loop", "loop");
  show("loop");
  follow("loop", 64);
  soft("empty", "folder");
  show("folder/back");
  follow("folder/back", 64);
  follow("folder", 64);
  follow("folder/", 64);
  follow("target", 64);
  follow("empty", 64);
  follow("none", 64);
  follow("", 64);
  follow("../link", 64);
  follow("/link", 64);
  follow(".", 64);
  hard("link", "hard");
  follow("hard", 64);
  say("follow", "link", "followed", __wasi_path_link(3, 1, "link", 3, "followed"));
  change("link", "renamed");
  follow("renamed", 64);
  change("target", "dangling");
  follow("dangling", 64);
}

static void elsewhere(void) {
  printf("-- from one folder to another, and other descriptors\n");
  create("empty/far", "far away");
  __wasi_fd_t folder = open_path("empty", __WASI_OFLAGS_DIRECTORY, __WASI_RIGHTS_FD_READ);
  __wasi_fd_t plain = open_path("empty", 0, __WASI_RIGHTS_FD_READ);
  __wasi_fd_t file = open_path("seed.txt", 0, __WASI_RIGHTS_FD_READ);
  say("rename", "empty: far", "near", __wasi_path_rename(folder, "far", 3, "near"));
  say("rename", "near", "empty: far", __wasi_path_rename(3, "near", plain, "far"));
  say("link", "empty: far", "near", __wasi_path_link(plain, 0, "far", 3, "near"));
  say("symlink", "far", "empty: link", __wasi_path_symlink("far", folder, "link"));
  show("empty/link");
  const __wasi_fd_t wrong[] = {0, 1, 2, 77, file};
  for (int i = 0; i < 5; i++) {
    uint8_t text[8];
    __wasi_size_t count;
    char name[8];
    if (i < 4)
      snprintf(name, sizeof name, "%d", (int)wrong[i]);
    else
      strcpy(name, "file");
    say("rename", name, "3", __wasi_path_rename(wrong[i], "near", 3, "x"));
    say("rename", "3", name, __wasi_path_rename(3, "near", wrong[i], "x"));
    say("link", name, "3", __wasi_path_link(wrong[i], 0, "near", 3, "x"));
    say("link", "3", name, __wasi_path_link(3, 0, "near", wrong[i], "x"));
    say("symlink", name, "", __wasi_path_symlink("near", wrong[i], "x"));
    say("readlink", name, "", __wasi_path_readlink(wrong[i], "near", text, 8, &count));
  }
}

static void odd_names(void) {
  printf("-- names that are no names\n");
  const char *names[] = {"\xff", "\xc3", "\xed\xa0\x80", "\xf4\x90\x80\x80", "ok\xc0\x80"};
  for (int i = 0; i < 5; i++) {
    uint8_t text[8];
    __wasi_size_t count;
    say("rename", "from", "", __wasi_path_rename(3, names[i], 3, "x"));
    say("rename", "to", "", __wasi_path_rename(3, "near", 3, names[i]));
    say("link", "from", "", __wasi_path_link(3, 0, names[i], 3, "x"));
    say("link", "to", "", __wasi_path_link(3, 0, "near", 3, names[i]));
    say("symlink", "target", "", __wasi_path_symlink(names[i], 3, "x"));
    say("symlink", "path", "", __wasi_path_symlink("x", 3, names[i]));
    say("readlink", "path", "", __wasi_path_readlink(3, names[i], text, 8, &count));
  }
  // Longer than any name can be, so that the second path lies far from the first.
  static char name[5001];
  memset(name, 'n', 200);
  soft(name + 190, "short");
  change("short", "ünï→🙂");
  follow("ünï→🙂", 64);
  memset(name, 'n', sizeof name - 1);
  printf("rename to 5000 letters: %d\n", __wasi_path_rename(3, "near", 3, name));
  printf("rename of 5000 letters: %d\n", __wasi_path_rename(3, name, 3, "x"));
  printf("symlink to 5000 letters: %d\n", __wasi_path_symlink(name, 3, "x"));
}

int main(void) {
  renaming();
  linking();
  pointing();
  elsewhere();
  odd_names();
  return 0;
}
