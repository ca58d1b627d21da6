// Greets, then prints its arguments and its environment.
#include <stdio.h>

extern char **environ;

int main(int argc, char **argv) {
  printf("Hello, world!\n");
  for (int i = 0; i < argc; i++) printf("argument %d: [%s]\n", i, argv[i]);
  for (char **variable = environ; *variable; variable++) printf("variable [%s]\n", *variable);
  fprintf(stderr, "%d argument%s\n", argc, argc == 1 ? "" : "s");
  return 0;
}
