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
    let borrowed = U32(constant: ReturnArea.borrowed)
    @Local(f, "place") var place: U32 = 0
    @Local(f, "size") var size = count
    f.if(buffer.address < borrowed) {
      place = f.guestMemorySize.truncated - borrowed
      // A memory of small pages can end anywhere, and results are aligned.
      if f.target.guestMemory?.pageSizeLog2 ?? 16 < 3 { place = place & 0xffff_fff8 }
      size = minimum(size, place - buffer.address)
    }
    address = f.let("place", place)
    self.size = f.let("size", size)
    GuestBuffer.set(f, buffer, capacity: self.size)
  }

  /// The place of the result.
  func place<R: Record>(of _: R.Type = R.self) -> Guest<R> { address.reinterpreted() }
}
