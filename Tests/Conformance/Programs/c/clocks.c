// clock_res_get and clock_time_get: two clocks, and no others.
#include "report.h"

int main(void) {
  u64 first = 0, second = 0;
  for (u32 id = 0; id < 2; id += 1) {
    check("resolution", clock_res_get(id, &first));
    number("nanoseconds", first);
    check("time", clock_time_get(id, 0, &first));
    check("time, with some precision", clock_time_get(id, 1000000000, &second));
    check("time, with every precision", clock_time_get(id, UINT64_MAX, &second));
    yes("it goes on", second >= first);
  }
  check("realtime", clock_time_get(CLOCK_REAL, 0, &first));
  yes("after 2023", first > 1700000000000000000);
  yes("before 2100", first < 4102444800000000000);
  check("monotonic", clock_time_get(CLOCK_MONO, 0, &second));
  yes("another clock", second < 1000000000000000000);
  for (u32 id = 2; id < 4; id += 1) {
    check("processor time, resolution", clock_res_get(id, &first));
    check("processor time", clock_time_get(id, 0, &first));
  }
  for (u32 id = 4; id != 0; id = id < (1u << 31) ? id * 2 : 0) {
    check("no clock, resolution",
          BY_HAND("the engine traps", ERRNO_BADF, clock_res_get(id, &first)));
    check("no clock", BY_HAND("the engine traps", ERRNO_BADF, clock_time_get(id, 0, &first)));
  }
}
