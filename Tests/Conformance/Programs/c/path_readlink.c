// path_readlink cuts what does not fit, as POSIX does.
#include "report.h"

static u8 area[64];

static void read_link(const char *path, u32 room) {
  u32 used = 77;
  memset(area, '.', sizeof area);
  if (check(path, path_readlink(ROOT, PATH(path), area, room, &used)) == 0) {
    number("  used", used);
  }
  bytes("  bytes", area, 24);
}

int main(void) {
  for (u32 room = 0; room < 8; room += 1) read_link("link-to-file", room);
  read_link("link-to-file", 64);
  read_link("link-to-itself", 64);
  read_link("link-to-nothing", 64);
  read_link("link-out", 64);
  read_link("link-to-folder", 64);
  read_link("link-to-folder/", 64);
  read_link("link-to-folder/.", 64);
  read_link("file", 64);
  read_link("folder", 64);
  read_link("missing", 64);
  read_link("", 64);
  read_link(".", 64);
  read_link("..", 64);
  read_link("/link-to-file", 64);
  read_link("\xff", 64);
  u32 used;
  u32 file = open_file("file");
  check("below a file", path_readlink(file, PATH("x"), area, 64, &used));
  check("below stdin", path_readlink(0, PATH("x"), area, 64, &used));
  check("links that are no UTF-8", path_symlink(PATH("na\xc3\xafve\xe2\x98\x83"), ROOT, PATH("wide")));
  read_link("wide", 64);
  read_link("wide", 3);
}
