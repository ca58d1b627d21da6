// fd_renumber: one descriptor takes the place of another, which is closed.
#include "report.h"

static u8 area[64];

int main(void) {
  u32 size;
  u64 offset;
  iovec vector = {area, 4};
  prestat pre;
  u32 a = open_file("file"), b = open_file("empty");
  number("a", a);
  number("b", b);
  check("from no descriptor", fd_renumber(77, a));
  check("to no descriptor", fd_renumber(a, 77));
  check("to itself", fd_renumber(a, a));
  check("seek", fd_seek(a, 5, WHENCE_SET, &offset));
  check("a to b", fd_renumber(a, b));
  check("a is closed", fd_read(a, &vector, 1, &size));
  check("b reads on", fd_read(b, &vector, 1, &size));
  bytes("bytes", area, size);
  u32 c = open_file("empty");
  number("the number is free", c);
  check("b back to c", fd_renumber(b, c));
  check("c reads on", fd_read(c, &vector, 1, &size));
  bytes("bytes", area, size);
  // A file as stdin.
  check("c to stdin", fd_renumber(c, 0));
  check("stdin reads on", fd_read(0, &vector, 1, &size));
  bytes("bytes", area, size);
  check("stdin can seek now", fd_seek(0, 1, WHENCE_SET, &offset));
  check("stdin", fd_read(0, &vector, 1, &size));
  bytes("bytes", area, size);
  // stdout under another number.
  u32 d = open_file("empty");
  check("stderr to d", fd_renumber(2, d));
  check("stderr is closed", fd_write(2, &vector, 1, &size));
  check("d cannot seek", fd_seek(d, 0, WHENCE_SET, &offset));
  check("d to stderr", fd_renumber(d, 2));
  // A preopened folder keeps its name.
  u32 e = open_file("empty");
  check("folder to e", fd_renumber(ROOT, e));
  check("e has the name", fd_prestat_get(e, &pre));
  number("length", pre.name_len);
  memset(area, '.', sizeof area);
  check("name", fd_prestat_dir_name(e, area, pre.name_len));
  bytes("name", area, 8);
  check("the folder is closed", fd_prestat_get(ROOT, &pre));
  u32 fd = 0;
  check("below e", path_open(e, 0, PATH("file"), 0, RIGHT_READ, 0, 0, &fd));
  number("takes the folder's number", fd);
}
