// Reads stdin without waiting. What comes there comes when this program makes a file.

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

static void take(const char *what) {
  char bytes[100];
  ssize_t length = read(0, bytes, sizeof bytes);
  if (length < 0) printf("%s: %s\n", what, strerror(errno));
  else printf("%s: [%.*s]\n", what, (int)length, bytes);
}

static void make(const char *path) { close(open(path, O_CREAT | O_WRONLY, 0666)); }

// Waits until there is something to be read, however often it takes.
static void await_input(void) {
  struct pollfd stdin_alone = {.fd = 0, .events = POLLIN};
  printf("poll: %d\n", poll(&stdin_alone, 1, -1));
}

int main(void) {
  printf("flags %d\n", fcntl(0, F_GETFL) & O_NONBLOCK);
  if (fcntl(0, F_SETFL, O_NONBLOCK)) {
    printf("cannot be set: %s\n", strerror(errno));
    return 1;
  }
  printf("non-blocking: %d\n", (fcntl(0, F_GETFL) & O_NONBLOCK) != 0);
  take("nothing yet");
  take("nothing yet");
  make("data/first");
  await_input();
  take("something");
  take("nothing more");
  printf("set: %d\n", fcntl(0, F_SETFL, 0));
  make("data/second");
  take("waited for");
  printf("set: %d\n", fcntl(0, F_SETFL, O_NONBLOCK));
  make("data/third");
  await_input();
  take("the end");
  take("the end");

  // Output goes the same way; a file is ready whatever its mode.
  printf("set: %d\n", fcntl(1, F_SETFL, O_NONBLOCK));
  fflush(stdout);
  const char *text = "some output\n";
  if (write(1, text, strlen(text)) != (ssize_t)strlen(text)) return 1;
  int file = open("data/seed.txt", O_RDWR | O_NONBLOCK);
  char bytes[100];
  ssize_t length = read(file, bytes, sizeof bytes);
  printf("file: [%.*s], then %zd\n", (int)length, bytes, read(file, bytes, sizeof bytes));
}
