// poll_oneoff: clocks, files, standard streams, and what cannot be waited for.
#include "report.h"

static event events[8];

static int by_userdata(const void *left, const void *right) {
  u64 a = ((const event *)left)->userdata, b = ((const event *)right)->userdata;
  return a < b ? -1 : a > b;
}

static void poll(const char *what, const subscription *subscriptions, u32 count) {
  u32 happened = 77;
  memset(events, 0, sizeof events);
  if (check(what, poll_oneoff(subscriptions, events, count, &happened)) != 0) return;
  number("  events", happened);
  if (happened > 8) happened = 8;
  qsort(events, happened, sizeof *events, by_userdata);
  for (u32 i = 0; i < happened; i += 1) {
    event *e = &events[i];
    say("  userdata %llx error %u type %u nbytes %llu flags %u", (unsigned long long)e->userdata,
        e->error, e->type, e->type == 0 ? 0 : (unsigned long long)e->nbytes,
        e->type == 0 ? 0 : e->flags);
  }
}

static subscription on_clock(u64 userdata, u32 id, u64 timeout, u16 flags) {
  subscription s = {.userdata = userdata, .type = EVENT_CLOCK};
  s.clock.id = id;
  s.clock.timeout = timeout;
  s.clock.flags = flags;
  return s;
}

static subscription on_fd(u64 userdata, u8 type, u32 fd) {
  subscription s = {.userdata = userdata, .type = type};
  s.fd = fd;
  return s;
}

int main(void) {
  u64 now, before, after;
  u32 count;
  subscription s[8];
  check("none", poll_oneoff(s, events, 0, &count));

  s[0] = on_clock(0x0123456789abcdef, CLOCK_MONO, 0, 0);
  poll("no time at all", s, 1);
  clock_time_get(CLOCK_MONO, 0, &before);
  s[0] = on_clock(1, CLOCK_MONO, 20000000, 0);
  poll("20 ms", s, 1);
  clock_time_get(CLOCK_MONO, 0, &after);
  yes("it took that long", after - before >= 20000000);
  clock_time_get(CLOCK_REAL, 0, &before);
  s[0] = on_clock(1, CLOCK_REAL, 20000000, 0);
  poll("20 ms, realtime", s, 1);
  clock_time_get(CLOCK_REAL, 0, &after);
  yes("it took that long", after - before >= 19000000);
  clock_time_get(CLOCK_MONO, 0, &now);
  s[0] = on_clock(1, CLOCK_MONO, now + 20000000, ABSTIME);
  poll("until in 20 ms", s, 1);
  clock_time_get(CLOCK_MONO, 0, &after);
  yes("it took that long", after - now >= 20000000);
  s[0] = on_clock(1, CLOCK_MONO, 1, ABSTIME);
  poll("until long ago", s, 1);
  clock_time_get(CLOCK_REAL, 0, &now);
  s[0] = on_clock(1, CLOCK_REAL, now + 20000000, ABSTIME);
  poll("until in 20 ms, realtime", s, 1);
  clock_time_get(CLOCK_REAL, 0, &after);
  yes("it took that long", after - now >= 19000000);
  s[0] = on_clock(1, CLOCK_REAL, 0, ABSTIME);
  poll("until 1970", s, 1);
  s[0] = on_clock(1, CLOCK_MONO, 3600000000000, 0);
  s[1] = on_clock(2, CLOCK_MONO, 1000000, 0);
  poll("an hour or a millisecond", s, 2);
  s[0] = on_clock(1, CLOCK_MONO, UINT64_MAX, 0);
  poll("for ever or a millisecond", s, 2);
  s[0] = on_clock(1, CLOCK_MONO, UINT64_MAX, ABSTIME);
  poll("until the end of time or a millisecond", s, 2);
  s[0] = on_clock(1, CLOCK_MONO, 0, 0);
  s[1] = on_clock(2, CLOCK_MONO, 0, 0);
  poll("twice nothing", s, 2);

  u32 fd = open_file("file"), empty = open_file("empty"), folder = open_folder("folder");
  u64 offset;
  s[0] = on_fd(1, EVENT_READ, fd);
  poll("a file, reading", s, 1);
  fd_seek(fd, 15, WHENCE_SET, &offset);
  poll("a file at 15", s, 1);
  fd_seek(fd, 20, WHENCE_SET, &offset);
  poll("a file at its end", s, 1);
  fd_seek(fd, 100, WHENCE_SET, &offset);
  poll("a file past its end", s, 1);
  s[0] = on_fd(1, EVENT_READ, empty);
  poll("an empty file", s, 1);
  s[0] = on_fd(1, EVENT_WRITE, fd);
  poll("a file, writing", s, 1);
  s[0] = on_fd(1, EVENT_WRITE, 1);
  poll("stdout", s, 1);
  s[0] = on_fd(1, EVENT_WRITE, 2);
  poll("stderr", s, 1);
  fd_seek(fd, 3, WHENCE_SET, &offset);
  s[0] = on_fd(1, EVENT_READ, fd);
  s[1] = on_fd(2, EVENT_WRITE, fd);
  s[2] = on_clock(3, CLOCK_MONO, 3600000000000, 0);
  // The engine says now one, now both of them.
  check("a file both ways, and an hour", poll_oneoff(s, events, 3, &count));
  int written = 0, slept = 0;
  for (u32 i = 0; i < count; i += 1) {
    written |= events[i].userdata == 2;
    slept |= events[i].userdata == 3;
  }
  yes("the file is ready, and the hour is not over", written && !slept);
  s[0] = on_fd(1, EVENT_READ, 0);
  s[1] = on_clock(2, CLOCK_MONO, 3600000000000, 0);
  poll("stdin or an hour", s, 2);

#define INVALID(what, first) \
  s[0] = first; \
  s[1] = on_clock(2, CLOCK_MONO, 0, 0); \
  check(what, poll_oneoff(s, events, 1, &count)); \
  check(what " and a clock", poll_oneoff(s, events, 2, &count));
  INVALID("an unknown kind", ((subscription){.type = 3}))
  INVALID("the last unknown kind", ((subscription){.type = 255}))
  INVALID("no clock", on_clock(1, 4, 0, 0))
  INVALID("the last clock that there is not", on_clock(1, UINT32_MAX, 0, 0))
  INVALID("an unknown flag", on_clock(1, CLOCK_MONO, 0, 2))
  INVALID("all flags", on_clock(1, CLOCK_MONO, 0, 0xffff))
  poll("nothing by the processor's time", (s[0] = on_clock(1, CLOCK_PROCESS, 0, 0), s), 1);
  poll("1970 by the processor's time", (s[0] = on_clock(1, CLOCK_PROCESS, 0, ABSTIME), s), 1);
  s[0] = on_clock(1, CLOCK_THREAD, 0, 0);
  s[1] = on_clock(2, CLOCK_MONO, 0, 0);
  poll("nothing by the thread's time and a clock", s, 2);

  // What the engine refuses altogether is an event here, beside the others.
#define HAS_ERROR(what, first, error_) \
  s[0] = first; \
  s[1] = on_clock(9, CLOCK_MONO, 0, 0); \
  if (BY_HAND("the engine fails the whole call", 1, 0)) { \
    say("%s: 0 SUCCESS, event 1 error %d", what, error_); \
  } else { \
    memset(events, 0, sizeof events); \
    int error = poll_oneoff(s, events, 2, &count); \
    qsort(events, count, sizeof *events, by_userdata); \
    say("%s: %d %s, event %d error %u", what, error, errno_name(error), \
        (int)events[0].userdata, events[0].error); \
  }
  HAS_ERROR("no descriptor", on_fd(1, EVENT_READ, 77), ERRNO_BADF)
  HAS_ERROR("no descriptor, writing", on_fd(1, EVENT_WRITE, 77), ERRNO_BADF)
  HAS_ERROR("reading stdout", on_fd(1, EVENT_READ, 1), ERRNO_BADF)
  HAS_ERROR("writing stdin", on_fd(1, EVENT_WRITE, 0), ERRNO_BADF)
  HAS_ERROR("a folder", on_fd(1, EVENT_READ, folder), ERRNO_BADF)

  // Where nothing good is beside it, the call fails here too.
  s[0] = on_fd(1, EVENT_READ, 77);
  poll("no descriptor alone", s, 1);
  s[1] = on_fd(2, EVENT_READ, 1);
  s[2] = on_fd(3, EVENT_WRITE, folder);
  poll("three that are bad", s, 3);
  poll("the last two of them", s + 1, 2);
}
