import CodeBuilder

extension Preopens {
  /// Whether they are in the table already.
  private static let areLoaded = GlobalVariable<U32>("preopens_loaded", in: .adapter)

  /// Puts the preopened directories into the table, in the host's order. They come behind the
  /// standard streams, also where one of these is closed: nothing can be opened before they are
  /// there.
  static let load = Function("load_preopens") { (f: FunctionBuilder<Nothing>) in
    f.if(f[areLoaded] != 0) { f.return() }
    f[areLoaded] = 1
    Heap.beginScratch(f)
    let list: Private<HostList<HostPreopen>> = f.returnArea()
    f.call(getDirectories, list)
    // The names stay where the host put them.
    Heap.keepScratch(f)
    let preopens = f.let("preopens", list.pointer)
    f.forEach(preopens, count: f.let("count", list.count)) { preopen in
      let slot = f.call(DescriptorTable.add, SlotKind.directory.extended, 3)
      // The host has handed them all out, and this is no place to answer from.
      f.if(!slot.exists) { f.trap() }
      slot.filetype = (Filetype.directory.extended | Stat.known).lowByte
      slot.handle = preopen.descriptor
      slot.name = preopen.name
      slot.nameCount = preopen.nameCount
    }
  }
}

extension Preopens {
  /// Makes them be loaded again when somebody asks for one.
  static func forget(_ f: CodeBuilder) { f[areLoaded] = 0 }
}

extension FunctionBuilder where Result == Errno {
  /// What is known of an open descriptor. The function ends with EBADF where there is none.
  func descriptor(_ fd: FileDescriptor) -> Private<Slot> {
    let slot = call(hasFilesystem ? Preopens.findAny : DescriptorTable.find, fd)
    self.guard(slot.exists, else: .badf)
    return slot
  }
}

extension Preopens {
  /// The slot of an open descriptor, or no pointer.
  static let findAny = Function("find_any_descriptor", parameters: ["fd"]) {
    (f: FunctionBuilder<Private<Slot>>, fd: FileDescriptor) in
    let slot = f.call(DescriptorTable.find, fd)
    f.if(!slot.exists) { f.return(f.call(find, fd)) }
    f.return(slot)
  }

  /// The slot of a descriptor that was not found: it may be a preopened directory that nobody has
  /// asked for yet.
  static let find = Function("find_preopen", parameters: ["fd"]) {
    (f: FunctionBuilder<Private<Slot>>, fd: FileDescriptor) in
    f.call(load)
    f.return(f.call(DescriptorTable.find, fd))
  }
}
