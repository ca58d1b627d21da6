// Clocks, sleep and random bytes. What they return differs from run to run, so it is judged here
// and only the judgement is printed.
#include <errno.h>
#include <sched.h>
#include <stdio.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

static long long nanoseconds(clockid_t clock) {
  struct timespec now;
  if (clock_gettime(clock, &now) != 0) return -1;
  if (now.tv_nsec < 0 || now.tv_nsec >= 1000000000) return -1;
  return now.tv_sec * 1000000000LL + now.tv_nsec;
}

static void judge(const char *what, int holds) { printf("%s: %s\n", what, holds ? "yes" : "NO"); }

int main(void) {
  struct timespec resolution;
  judge("realtime is after 2023", nanoseconds(CLOCK_REALTIME) > 1700000000LL * 1000000000);
  judge("realtime resolution is below a second",
        clock_getres(CLOCK_REALTIME, &resolution) == 0 && resolution.tv_sec == 0 &&
            resolution.tv_nsec > 0);
  judge("monotonic resolution is below a second",
        clock_getres(CLOCK_MONOTONIC, &resolution) == 0 && resolution.tv_sec == 0 &&
            resolution.tv_nsec > 0);

  long long before = nanoseconds(CLOCK_MONOTONIC);
  for (int i = 0; i < 1000; i++) {
    long long now = nanoseconds(CLOCK_MONOTONIC);
    if (now < before) judge("monotonic never goes back", 0);
    before = now;
  }

  struct timespec pause = {0, 20000000};
  judge("nanosleep succeeds", nanosleep(&pause, NULL) == 0);
  long long slept = nanoseconds(CLOCK_MONOTONIC) - before;
  judge("nanosleep of 20 ms sleeps at least that", slept >= 20000000);
  judge("nanosleep of 20 ms ends within 20 s", slept < 20000000000LL);

  struct timespec deadline;
  clock_gettime(CLOCK_REALTIME, &deadline);
  before = nanoseconds(CLOCK_REALTIME);
  deadline.tv_nsec += 20000000;
  if (deadline.tv_nsec >= 1000000000) deadline.tv_sec++, deadline.tv_nsec -= 1000000000;
  judge("a realtime deadline is waited for",
        clock_nanosleep(CLOCK_REALTIME, TIMER_ABSTIME, &deadline, NULL) == 0 &&
            nanoseconds(CLOCK_REALTIME) - before >= 19000000);
  struct timespec past = {1, 0};
  judge("a deadline in the past is now",
        clock_nanosleep(CLOCK_REALTIME, TIMER_ABSTIME, &past, NULL) == 0 &&
            clock_nanosleep(CLOCK_MONOTONIC, TIMER_ABSTIME, &(struct timespec){0, 1}, NULL) == 0);
  struct timespec nothing = {0, 0};
  judge("a sleep of nothing succeeds", nanosleep(&nothing, NULL) == 0);
  judge("sched_yield succeeds", sched_yield() == 0);

  // 256 bytes of which 200 are the same would be a broken source, or none; so would two equal
  // draws.
  unsigned char first[256] = {0}, second[256] = {0}, seen[256] = {0};
  int distinct = 0;
  judge("getentropy succeeds", getentropy(first, 256) == 0 && getentropy(second, 256) == 0);
  for (int i = 0; i < 256; i++)
    if (!seen[first[i]]) seen[first[i]] = 1, distinct++;
  judge("random bytes vary", distinct > 56 && memcmp(first, second, 256) != 0);
  unsigned char guarded[12] = {0};
  judge("few random bytes stay in their place",
        getentropy(guarded + 3, 5) == 0 && !guarded[0] && !guarded[1] && !guarded[2] &&
            !guarded[8] && !guarded[9] && !guarded[10] && !guarded[11]);
  return 0;
}
