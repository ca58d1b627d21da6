// A program in Embedded Swift, without a C library: it calls two functions of Preview 1 itself.

/// Some bytes of memory, as WASI wants them named.
struct Buffer {
  var start: UnsafePointer<UInt8>
  var count: Int32
}

@_extern(wasm, module: "wasi_snapshot_preview1", name: "fd_write")
@_extern(c)
func fdWrite(
  _ descriptor: Int32, _ buffers: UnsafeRawPointer, _ count: Int32,
  _ written: UnsafeMutablePointer<Int32>
) -> Int32

@_extern(wasm, module: "wasi_snapshot_preview1", name: "clock_time_get")
@_extern(c)
func clockTimeGet(
  _ clock: Int32, _ precision: Int64, _ time: UnsafeMutablePointer<UInt64>
) -> Int32

func write(_ text: StaticString) {
  var buffer = Buffer(start: text.utf8Start, count: Int32(text.utf8CodeUnitCount))
  var written: Int32 = 0
  _ = fdWrite(1, &buffer, 1, &written)
}

@_expose(wasm, "_start")
@_cdecl("_start")
func start() {
  write("Hello from Embedded Swift!\n")
  var time: UInt64 = 0
  guard clockTimeGet(0, 1, &time) == 0 else { return }
  write(time > 1_700_000_000_000_000_000 ? "It is later than 2023.\n" : "The clock is wrong.\n")
}
