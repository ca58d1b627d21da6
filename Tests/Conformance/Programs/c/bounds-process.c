// A pointer out of bounds is EFAULT: arguments, environment, clocks, random bytes, subscriptions.
#include "report.h"

static u8 area[256];

int main(void) {
  FAULTS("args_sizes_get, count past the end", args_sizes_get(PAST_END(4), area));
  FAULTS("args_sizes_get, size past the end", args_sizes_get(area, PAST_END(4)));
  FAULTS("args_sizes_get, count nowhere", args_sizes_get(NOWHERE, area));
  FAULTS("args_get, list past the end", args_get(PAST_END(4), area));
  FAULTS("args_get, text past the end", args_get(area, PAST_END(1)));
  FAULTS("args_get, text that begins within", args_get(area, PAST_END(7)));
  FAULTS("args_get, list nowhere", args_get(NOWHERE, area));
  FAULTS("environ_sizes_get, count past the end", environ_sizes_get(PAST_END(4), area));
  FAULTS("environ_sizes_get, size past the end", environ_sizes_get(area, PAST_END(4)));
  FAULTS("environ_get, list past the end", environ_get(PAST_END(4), area));
  FAULTS("environ_get, text past the end", environ_get(area, PAST_END(1)));
  FAULTS("environ_get, text that begins within", environ_get(area, PAST_END(3)));

  FAULTS("clock_res_get past the end", clock_res_get(CLOCK_MONO, PAST_END(8)));
  FAULTS("clock_res_get nowhere", clock_res_get(CLOCK_REAL, NOWHERE));
  FAULTS("clock_time_get past the end", clock_time_get(CLOCK_MONO, 0, PAST_END(8)));
  FAULTS("clock_time_get nowhere", clock_time_get(CLOCK_REAL, 0, NOWHERE));

  FAULTS("random_get past the end", random_get(PAST_END(8), 8));
  FAULTS("random_get nowhere", random_get(NOWHERE, 8));
  FAULTS("random_get around the end of addresses", random_get(NOWHERE, 32));
  FAULTS("random_get of too much", random_get(area, -1));
  check("random_get of nothing past the end", random_get(PAST_END(0), 0));
  check("random_get of nothing at the end", random_get((u8 *)PAST_END(0) - 1, 0));

  subscription now = {.userdata = 7, .type = EVENT_CLOCK, .clock = {.id = CLOCK_MONO}};
  u32 count;
  FAULTS("poll_oneoff, subscriptions past the end", poll_oneoff(PAST_END(48), area, 1, &count));
  FAULTS("poll_oneoff, subscriptions nowhere", poll_oneoff(NOWHERE, area, 1, &count));
  FAULTS("poll_oneoff, the second subscription past the end",
         poll_oneoff((u8 *)PAST_END(48) - 1, area, 2, &count));
  FAULTS("poll_oneoff, events past the end", poll_oneoff(&now, PAST_END(32), 1, &count));
  FAULTS("poll_oneoff, events nowhere", poll_oneoff(&now, NOWHERE, 1, &count));
  FAULTS("poll_oneoff, count past the end", poll_oneoff(&now, area, 1, PAST_END(4)));
  FAULTS("poll_oneoff, a count that overflows", poll_oneoff(&now, area, 0x05555556, &count));
  FAULTS("poll_oneoff, the greatest count", poll_oneoff(&now, area, -1, &count));
}
