// Prints a greeting with one function of Preview 1.

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

@_expose(wasm, "_start")
@_cdecl("_start")
func start() {
  let text: StaticString = "Hello from a package!\n"
  var buffer = Buffer(start: text.utf8Start, count: Int32(text.utf8CodeUnitCount))
  var written: Int32 = 0
  _ = fdWrite(1, &buffer, 1, &written)
}
