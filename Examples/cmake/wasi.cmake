# A tool chain for WASI Preview 1: Zig, which brings a C library along.
set(CMAKE_SYSTEM_NAME WASI)
set(CMAKE_SYSTEM_PROCESSOR wasm32)
set(CMAKE_C_COMPILER zig cc)
set(CMAKE_C_COMPILER_TARGET wasm32-wasi)
set(CMAKE_C_FLAGS_INIT -Oz)
set(CMAKE_EXE_LINKER_FLAGS_INIT -s)
