// Every function that takes a descriptor, on every kind of descriptor: of the right kind, of a wrong
// one, and of none.
#include "report.h"

static u8 buffer[256];

// A descriptor that is open, or one that is opened for each call, so that each finds it as it was.
typedef struct {
  const char *name;
  const char *path;
  u32 oflags;
  u64 rights;
  u32 fdflags;
  u32 fd;
} kind;

static u32 get(const kind *k) {
  return k->path ? open_with(k->path, k->oflags, k->rights, k->fdflags) : k->fd;
}

static void all(const kind *k) {
  iovec vector = {buffer, 4};
  u32 size, flags, is_stdin = !k->path && k->fd == 0;
  u64 offset;
  say("%s", k->name);
#define ON(call) \
  do { \
    u32 fd = get(k); \
    check("  " #call, call); \
    if (k->path) fd_close(fd); \
  } while (0)
  ON(fd_advise(fd, 0, 4, 0));
  ON(fd_allocate(fd, 0, 4));
  ON(fd_datasync(fd));
  ON(fd_fdstat_get(fd, buffer));
  ON(fd_fdstat_set_rights(fd, 0, 0));
  ON(fd_filestat_get(fd, buffer));
  ON(fd_filestat_set_size(fd, 20));
  ON(fd_filestat_set_times(fd, 0, 0, FST_ATIM | FST_MTIM));
  ON(fd_filestat_set_times(fd, 0, 0, FST_ATIM | FST_ATIM_NOW));
  ON(fd_prestat_get(fd, buffer));
  ON(fd_prestat_dir_name(fd, buffer, sizeof buffer));
  // Nothing is read of stdin, which is at its end.
  if (!is_stdin) ON(fd_read(fd, &vector, 1, &size));
  ON(fd_pread(fd, &vector, 1, 0, &size));
  // What goes to standard streams is seen.
  memcpy(buffer, "abc\n", 4);
  ON(fd_write(fd, &vector, 1, &size));
  ON(fd_pwrite(fd, &vector, 1, 0, &size));
  vector.len = 0;
  ON(fd_pread(fd, &vector, 1, 0, &size));
  ON(fd_write(fd, &vector, 1, &size));
  ON(fd_pwrite(fd, &vector, 1, 0, &size));
  ON(fd_pread(fd, &vector, 0, 0, &size));
  ON(fd_write(fd, &vector, 0, &size));
  ON(fd_pwrite(fd, &vector, 0, 0, &size));
  ON(fd_readdir(fd, buffer, sizeof buffer, 0, &size));
  ON(fd_seek(fd, 0, WHENCE_SET, &offset));
  ON(fd_seek(fd, 0, WHENCE_CUR, &offset));
  ON(fd_seek(fd, 0, WHENCE_END, &offset));
  ON(fd_seek(fd, -1, WHENCE_SET, &offset));
  ON(fd_sync(fd));
  ON(fd_tell(fd, &offset));
  ON(fd_renumber(fd, 77));
  ON(fd_renumber(77, fd));
  ON(fd_renumber(fd, fd));
  ON(path_create_directory(fd, PATH("new")));
  ON(path_remove_directory(fd, PATH("new")));
  ON(path_filestat_get(fd, 0, PATH("file"), buffer));
  ON(path_filestat_set_times(fd, 0, PATH("file"), 0, 0, FST_ATIM));
  ON(path_link(fd, 0, PATH("file"), ROOT, PATH("linked")));
  path_unlink_file(ROOT, PATH("linked"));
  ON(path_link(ROOT, 0, PATH("file"), fd, PATH("linked")));
  ON(path_unlink_file(fd, PATH("linked")));
  ON(path_open(fd, 0, PATH("file"), 0, RIGHT_READ, 0, 0, &size));
  ON(path_readlink(fd, PATH("link-to-file"), buffer, sizeof buffer, &size));
  ON(path_symlink(PATH("file"), fd, PATH("made")));
  ON(path_rename(fd, PATH("made"), ROOT, PATH("moved")));
  ON(path_rename(ROOT, PATH("moved"), fd, PATH("made")));
  ON(path_unlink_file(fd, PATH("made")));
  path_unlink_file(ROOT, PATH("moved"));
  ON(sock_accept(fd, 0, &size));
  ON(sock_recv(fd, &vector, 1, 0, &size, &flags));
  ON(sock_send(fd, &vector, 1, 0, &size));
  ON(sock_shutdown(fd, 3));
  event happened;
  subscription s = {.type = EVENT_READ, {.fd = get(k)}};
  if (!is_stdin) check("  poll_oneoff, reading", poll_oneoff(&s, &happened, 1, &size));
  s.type = EVENT_WRITE;
  check("  poll_oneoff, writing", poll_oneoff(&s, &happened, 1, &size));
  if (k->path) fd_close(s.fd);
}

int main(void) {
  const u64 both = RIGHT_READ | RIGHT_WRITE;
  const kind kinds[] = {
    {"stdin", 0, 0, 0, 0, 0},
    {"stdout", 0, 0, 0, 0, 1},
    {"stderr", 0, 0, 0, 0, 2},
    {"preopened", 0, 0, 0, 0, ROOT},
    {"file", "file", 0, both, 0, 0},
    {"file to read", "file", 0, RIGHT_READ, 0, 0},
    {"file to write", "file", 0, RIGHT_WRITE, 0, 0},
    {"file for neither", "file", 0, 0, 0, 0},
    {"file to append", "file", 0, both, FDFLAG_APPEND, 0},
    {"file to read and append", "file", 0, RIGHT_READ, FDFLAG_APPEND, 0},
    {"folder", "folder", OFLAG_DIRECTORY, RIGHT_READ, 0, 0},
    {"folder, unsaid", "folder", 0, RIGHT_READ, 0, 0},
    {"none", 0, 0, 0, 0, 77},
    {"the one behind the last", 0, 0, 0, 0, 4},
  };
  for (u32 i = 0; i < sizeof kinds / sizeof *kinds; i += 1) all(&kinds[i]);
  // Standard streams that are closed.
  for (u32 fd = 0; fd < 3; fd += 2) {
    fd_close(fd);
    all(&(kind){"closed", 0, 0, 0, 0, fd});
  }
}
