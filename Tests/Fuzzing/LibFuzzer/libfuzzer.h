#include <stddef.h>
#include <stdint.h>

/// Runs libFuzzer with the arguments of the program, and returns what it should exit with.
int LLVMFuzzerRunDriver(int *argc, char ***argv,
                        int (*callback)(const uint8_t *data, size_t size));

/// Changes bytes in place as libFuzzer does by itself, and returns how many there are then.
size_t LLVMFuzzerMutate(uint8_t *data, size_t size, size_t max_size);
