// Descriptors of what is gone: files and folders that were removed, or whose folder was moved.
#include "report.h"

static u8 area[64];
static u32 size;

static void file_state(u32 fd) {
  filestat stat;
  check("  stat", fd_filestat_get(fd, &stat));
  say("  type %u size %llu links %llu", stat.filetype, (unsigned long long)stat.size,
      (unsigned long long)stat.nlink);
}

static void removed_file(void) {
  u64 offset;
  iovec from = {"ABCDEF", 6}, into = {area, sizeof area};
  u32 fd = create_file("gone"), again = open_file("gone");
  check("write", fd_write(fd, &from, 1, &size));
  check("unlink", path_unlink_file(ROOT, PATH("gone")));
  file_state(fd);
  check("write on", fd_write(fd, &from, 1, &size));
  check("read through another", fd_read(again, &into, 1, &size));
  bytes("read", area, size);
  check("seek", fd_seek(fd, -3, WHENCE_END, &offset));
  number("offset", offset);
  check("cut", fd_filestat_set_size(fd, 4));
  file_state(again);
  check("sync", fd_sync(fd));
  check("append", fd_fdstat_set_flags(fd, FDFLAG_APPEND));
  check("write at the end", fd_write(fd, &from, 1, &size));
  file_state(fd);
  // Its name is free.
  u32 new = create_file("gone");
  file_state(new);
  check("close", fd_close(fd));
  check("close the other", fd_close(again));
  check("unlink", path_unlink_file(ROOT, PATH("gone")));
  file_state(new);
}

static void removed_folder(void) {
  u32 fd, used;
  check("create", path_create_directory(ROOT, PATH("gone")));
  u32 folder = open_folder("gone");
  check("remove", path_remove_directory(ROOT, PATH("gone")));
  file_state(folder);
  check("create below", path_create_directory(folder, PATH("below")));
  check("open below", path_open(folder, 0, PATH("new"), OFLAG_CREAT, RIGHT_WRITE, 0, 0, &fd));
  check("stat below", path_filestat_get(folder, 0, PATH("new"), area));
  check("list", fd_readdir(folder, area, sizeof area, 0, &used));
  check("remove again", path_remove_directory(ROOT, PATH("gone")));
  // Another of its name is another folder.
  check("create", path_create_directory(ROOT, PATH("gone")));
  check("open below", path_open(folder, 0, PATH("new"), OFLAG_CREAT, RIGHT_WRITE, 0, 0, &fd));
  check("close", fd_close(folder));
  check("remove", path_remove_directory(ROOT, PATH("gone")));
}

static void moved_folder(void) {
  u32 fd;
  check("create", path_create_directory(ROOT, PATH("before")));
  u32 folder = open_folder("before");
  check("move", path_rename(ROOT, PATH("before"), ROOT, PATH("after")));
  check("create in it",
        path_open(folder, 0, PATH("new"), OFLAG_CREAT, RIGHT_WRITE, 0, 0, &fd));
  check("write", write_text(fd, "moved"));
  check("stat", path_filestat_get(ROOT, 0, PATH("after/new"), area));
  check("move with slashes", path_rename(ROOT, PATH("after/"), ROOT, PATH("again/")));
  check("move to what is there", path_rename(ROOT, PATH("again/"), ROOT, PATH("folder/")));
  check("stat", path_filestat_get(ROOT, 0, PATH("again/new"), area));
  check("unlink", path_unlink_file(folder, PATH("new")));
  check("remove", path_remove_directory(ROOT, PATH("again/")));
}

// One inode, whoever is asked for it.
static void same_inode(void) {
  filestat by_path, by_link, by_descriptor, other;
  check("stat", path_filestat_get(ROOT, 0, PATH("file"), &by_path));
  check("stat", path_filestat_get(ROOT, 1, PATH("link-to-file"), &by_link));
  check("stat", fd_filestat_get(open_file("file"), &by_descriptor));
  check("stat", path_filestat_get(ROOT, 0, PATH("empty"), &other));
  yes("one inode by path and descriptor", by_path.ino == by_descriptor.ino);
  yes("and through a link", by_path.ino == by_link.ino);
  yes("another one has another", by_path.ino != other.ino);
  yes("one device", by_path.dev == by_descriptor.dev && by_path.dev == other.dev);
}

// Another folder takes the number of the one that was given.
static void overwritten(void) {
  prestat stat;
  u32 fd;
  u32 folder = open_folder("folder");
  check("renumber", fd_renumber(folder, ROOT));
  check("its name", fd_prestat_get(ROOT, &stat));
  check("below it", path_open(ROOT, 0, PATH("inner"), 0, RIGHT_READ, 0, 0, &fd));
  check("what was there", path_open(ROOT, 0, PATH("file"), 0, RIGHT_READ, 0, 0, &fd));
  check("above it", path_open(ROOT, 0, PATH("../file"), 0, RIGHT_READ, 0, 0, &fd));
  check("close", fd_close(ROOT));
  check("below it", path_open(ROOT, 0, PATH("inner"), 0, RIGHT_READ, 0, 0, &fd));
}

int main(void) {
  removed_file();
  removed_folder();
  moved_folder();
  same_inode();
  overwritten();
}
