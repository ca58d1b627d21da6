// Runs a command to its end, and prints what that took: nanoseconds from start to end, nanoseconds
// of the processor, and the greatest resident set in bytes. stdin and stdout of the command are
// /dev/null.
//
// A process begins with the greatest resident set of the one that started it, at least on Linux.
// This one is small.
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

static long long nanoseconds(struct timeval time) {
  return time.tv_sec * 1000000000LL + time.tv_usec * 1000LL;
}

static long long now(void) {
  struct timespec time;
  clock_gettime(CLOCK_MONOTONIC, &time);
  return time.tv_sec * 1000000000LL + time.tv_nsec;
}

int main(int argc, char **argv) {
  if (argc < 2) return 2;
  long long begin = now();
  pid_t child = fork();
  if (child < 0) return 1;
  if (child == 0) {
    int null = open("/dev/null", O_RDWR);
    if (null < 0 || dup2(null, 0) < 0 || dup2(null, 1) < 0) _exit(127);
    execvp(argv[1], argv + 1);
    _exit(127);
  }
  int status;
  struct rusage usage;
  if (wait4(child, &status, 0, &usage) < 0) return 1;
  long long took = now() - begin;
#ifdef __APPLE__
  const long long unit = 1;
#else
  const long long unit = 1024;
#endif
  printf("%lld %lld %lld\n", took, nanoseconds(usage.ru_utime) + nanoseconds(usage.ru_stime),
         usage.ru_maxrss * unit);
  return WIFEXITED(status) ? WEXITSTATUS(status) : 1;
}
