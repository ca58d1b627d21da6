// Creating, removing, renaming, linking: over what is there, over itself, across kinds.
#include "report.h"

static filestat stat;

// What is there, so that the effect of each call shows.
static void tree(void) {
  static const char *const names[] = {
    "file", "folder", "folder/inner", "folder/new", "new", "new/inner", "new/file", "empty", "full", "full/x",
    "link-to-file", "link-to-folder", "link-to-nothing",
  };
  char line[512];
  u32 length = 0;
  for (u32 i = 0; i < sizeof names / sizeof *names; i += 1) {
    if (path_filestat_get(ROOT, 0, PATH(names[i]), &stat) != 0) continue;
    length += (u32)sprintf(line + length, " %s:%u:%llu", names[i], stat.filetype,
                           stat.filetype == 3 ? 0 : (unsigned long long)stat.nlink);
  }
  line[length] = 0;
  say("   %s", line);
}

#define DO(call) (check(#call, call), tree())

int main(void) {
  tree();
  DO(path_create_directory(ROOT, PATH("new")));
  DO(path_create_directory(ROOT, PATH("new")));
  DO(path_create_directory(ROOT, PATH("file")));
  DO(path_create_directory(ROOT, PATH("file/below")));
  DO(path_create_directory(ROOT, PATH("missing/below")));
  DO(path_create_directory(ROOT, PATH("link-to-file")));
  DO(path_create_directory(ROOT, PATH("link-to-nothing")));
  DO(path_create_directory(ROOT, PATH("full/")));
  DO(path_create_directory(ROOT, PATH("full/x/")));
  DO(path_create_directory(ROOT, PATH("link-to-folder/x")));
  DO(path_remove_directory(ROOT, PATH("folder/x")));
  DO(path_remove_directory(ROOT, PATH("full")));
  DO(path_remove_directory(ROOT, PATH("file")));
  DO(path_remove_directory(ROOT, PATH("missing")));
  DO(path_remove_directory(ROOT, PATH("link-to-folder")));
  DO(path_remove_directory(ROOT, PATH("link-to-folder/")));
  DO(path_remove_directory(ROOT, PATH("new/.")));
  DO(path_remove_directory(ROOT, PATH(".")));
  DO(path_unlink_file(ROOT, PATH("missing")));
  DO(path_unlink_file(ROOT, PATH("folder")));
  DO(path_unlink_file(ROOT, PATH("folder/")));
  DO(path_unlink_file(ROOT, PATH("file/")));
  DO(path_unlink_file(ROOT, PATH("link-to-file/")));
  DO(path_unlink_file(ROOT, PATH("file/x")));

  DO(path_rename(ROOT, PATH("file"), ROOT, PATH("new/file")));
  DO(path_rename(ROOT, PATH("new/file"), ROOT, PATH("file")));
  DO(path_rename(ROOT, PATH("file"), ROOT, PATH("file")));
  DO(path_rename(ROOT, PATH("file"), ROOT, PATH("new")));
  DO(path_rename(ROOT, PATH("file"), ROOT, PATH("new/")));
  DO(path_rename(ROOT, PATH("file"), ROOT, PATH("other/")));
  DO(path_rename(ROOT, PATH("file/"), ROOT, PATH("other")));
  DO(path_rename(ROOT, PATH("new"), ROOT, PATH("file")));
  DO(path_rename(ROOT, PATH("new"), ROOT, PATH("full")));
  DO(path_rename(ROOT, PATH("full"), ROOT, PATH("new")));
  DO(path_rename(ROOT, PATH("new"), ROOT, PATH("full")));
  DO(path_rename(ROOT, PATH("full"), ROOT, PATH("full/x/y")));
  DO(path_rename(ROOT, PATH("missing"), ROOT, PATH("new")));
  DO(path_rename(ROOT, PATH("file"), ROOT, PATH("missing/new")));
  DO(path_rename(ROOT, PATH("file"), ROOT, PATH("empty")));
  DO(path_rename(ROOT, PATH("empty"), ROOT, PATH("file")));
  DO(path_rename(ROOT, PATH("link-to-nothing"), ROOT, PATH("new")));
  DO(path_rename(ROOT, PATH("new"), ROOT, PATH("link-to-nothing")));
  DO(path_rename(ROOT, PATH("file"), ROOT, PATH("../file")));
  DO(path_rename(ROOT, PATH(""), ROOT, PATH("new")));
  DO(path_rename(ROOT, PATH("file"), ROOT, PATH("")));
  DO(path_rename(ROOT, PATH("."), ROOT, PATH("new")));

  DO(path_link(ROOT, 0, PATH("file"), ROOT, PATH("new")));
  DO(path_link(ROOT, 0, PATH("file"), ROOT, PATH("new")));
  DO(path_unlink_file(ROOT, PATH("new")));
  DO(path_link(ROOT, 0, PATH("folder"), ROOT, PATH("new")));
  DO(path_link(ROOT, 0, PATH("missing"), ROOT, PATH("new")));
  DO(path_link(ROOT, 0, PATH("file"), ROOT, PATH("missing/new")));
  DO(path_link(ROOT, 0, PATH("file"), ROOT, PATH("new/")));
  DO(path_link(ROOT, 0, PATH("file/"), ROOT, PATH("new")));
  DO(path_link(ROOT, 0, PATH("link-to-file"), ROOT, PATH("new")));
  DO(path_unlink_file(ROOT, PATH("new")));
  DO(path_link(ROOT, 1, PATH("link-to-file"), ROOT, PATH("new")));
  DO(path_link(ROOT, 1, PATH("file"), ROOT, PATH("new")));
  DO(path_link(ROOT, 0, PATH("link-to-nothing"), ROOT, PATH("folder/new")));
  DO(path_unlink_file(ROOT, PATH("folder/new")));
  DO(path_link(ROOT, 0, PATH("file"), ROOT, PATH("../new")));

  DO(path_symlink(PATH("file"), ROOT, PATH("new")));
  DO(path_unlink_file(ROOT, PATH("new")));
  DO(path_symlink(PATH("/file"), ROOT, PATH("new")));
  DO(path_symlink(PATH(""), ROOT, PATH("new")));
  DO(path_symlink(PATH("file"), ROOT, PATH("")));
  DO(path_symlink(PATH("file"), ROOT, PATH("file")));
  DO(path_symlink(PATH("file"), ROOT, PATH("missing/new")));
  DO(path_symlink(PATH("file"), ROOT, PATH("new/")));
  DO(path_symlink(PATH("../../up"), ROOT, PATH("new")));
  DO(path_symlink(PATH("file"), ROOT, PATH("../new")));
  DO(path_symlink(PATH("\xff"), ROOT, PATH("malformed")));
  DO(path_symlink(PATH("file"), ROOT, PATH("\xff")));
  DO(path_rename(ROOT, PATH("file"), ROOT, PATH("\xff")));
  DO(path_rename(ROOT, PATH("\xff"), ROOT, PATH("file")));
  DO(path_link(ROOT, 0, PATH("file"), ROOT, PATH("\xff")));
  DO(path_link(ROOT, 0, PATH("\xff"), ROOT, PATH("file")));

  u32 file = open_file("file"), folder = open_folder("folder");
  DO(path_create_directory(file, PATH("new")));
  DO(path_unlink_file(file, PATH("new")));
  DO(path_rename(file, PATH("x"), ROOT, PATH("y")));
  DO(path_rename(ROOT, PATH("file"), file, PATH("y")));
  DO(path_symlink(PATH("x"), file, PATH("y")));
  DO(path_link(file, 0, PATH("x"), ROOT, PATH("y")));
  DO(path_link(ROOT, 0, PATH("file"), folder, PATH("new")));
  DO(path_link(folder, 0, PATH("new"), ROOT, PATH("empty")));
  DO(path_rename(folder, PATH("new"), ROOT, PATH("empty")));
  DO(path_unlink_file(folder, PATH("new")));
  DO(path_rename(ROOT, PATH("empty"), folder, PATH("new")));
  DO(path_rename(folder, PATH("new"), ROOT, PATH("empty")));
  DO(path_create_directory(1, PATH("new")));
  DO(path_remove_directory(0, PATH("new")));
  DO(path_rename(2, PATH("x"), ROOT, PATH("y")));
  check("lookup 2", BY_HAND("the engine traps", ERRNO_INVAL,
                            path_link(ROOT, 2, PATH("file"), ROOT, PATH("new"))));
}
