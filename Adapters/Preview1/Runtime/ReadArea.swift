import CodeBuilder
import WasmBinary

/// Where the host puts bytes for the guest, and where it puts the result that tells of them.
///
/// The two must not overlap. A buffer at the start of memory has the result at the end of memory,
/// and is cut short where it reaches that far; any other has it at address 0.
struct ReadArea {
  private let address: U32
  /// How many bytes the host may put into the buffer.
  let size: U32

  /// Finds a place for a result, and names the buffer as the one that the host fills next.
  init(_ f: CodeBuilder, buffer: Guest<U8>, count: U32) {
    address = f.call(Self.find, buffer, count)
    size = f.let("size", f[GuestBuffer.capacity])
  }

  /// The place of the result.
  func place<R: Record>(of _: R.Type = R.self) -> Guest<R> { address.reinterpreted() }

  private static let find = Function("find_read_area", parameters: ["buffer", "count"]) {
    (f: FunctionBuilder<U32>, buffer: Guest<U8>, count: U32) in
    let borrowed = U32(constant: ReturnArea.borrowed)
    GuestBuffer.set(f, buffer, capacity: count)
    f.guard(buffer.address < borrowed, else: 0)
    let last = f.guestMemorySize.truncated - borrowed
    // A memory of small pages can end anywhere, and results are aligned.
    let hasSmallPages = f.target.guestMemory?.pageSizeLog2 ?? 16 < 3
    let place = f.let("place", hasSmallPages ? last & 0xffff_fff8 : last)
    let room = f.let("room", place - buffer.address)
    f.if(room < count) { f[GuestBuffer.capacity] = room }
    f.return(place)
  }
}
