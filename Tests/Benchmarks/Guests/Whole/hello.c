// Says hello, as a program that is written for WASI 0.2 by hand does.
#include "../Floor/host.h"

__attribute__((export_name("wasi:cli/run@0.2.12#run"))) uint32_t run(void) {
  static const char text[] = "Hello\n";
  struct result result;
  handle stream = get_stdout();
  blocking_write_and_flush(stream, (const uint8_t *)text, sizeof text - 1, &result);
  output_stream_drop(stream);
  return result.is_error;
}
