import CodeBuilder

extension Preview1Adapter {
  /// Drops everything, and begins anew: what is open, and what the host said of the directories
  /// that it gives. A program that is initialized on one host, and then saved to run on others,
  /// calls this in between, since handles are not saved with it.
  static let resetAdapterState = Function("reset_adapter_state") { (f: FunctionBuilder<Nothing>) in
    @Local(f, "number") var number: U32 = 0
    f.while(number != f[DescriptorTable.count]) {
      let slot = f.call(DescriptorTable.find, FileDescriptor(number))
      f.if(slot.exists) { f.call(dropHandles, slot) }
      number += 1
    }
    f.call(DescriptorTable.reset)
    if f.hasFilesystem { Preopens.forget(f) }
    if f.has(.pausesClocks) { f[PausedClocks.arePaused] = 0 }
  }
}
