import CodeBuilder

/// What the host says of a file.
enum Stat {
  /// The size that ``size`` found.
  static let lastSize = GlobalVariable<U64>("last_size", in: .adapter)

  /// Asks for the size of an open file.
  static let size = Function("file_size", parameters: ["slot"]) {
    (f: FunctionBuilder<Errno>, slot: Private<Slot>) in
    let result: Private<StatResult> = f.returnArea()
    f.call(Descriptor.stat, slot.handle, result)
    f.guardSuccess(result)
    f[lastSize] = result.fileSize
    f.return(.success)
  }

  /// Puts the position of a file that was appended to at its end as it is now. What is appended from
  /// elsewhere does not move it any more.
  private static let settlePosition = Function("settle_position", parameters: ["slot"]) {
    (f: FunctionBuilder<Errno>, slot: Private<Slot>) in
    let errno = f.call(size, slot)
    f.guard(errno == .success, else: errno)
    slot.position = f[lastSize]
    f.return(.success)
  }

  /// The position of a file, of which `position` is known. Where it was last appended to, and has
  /// positions, its end is asked for, now that it matters.
  static func settled(
    _ f: FunctionBuilder<Errno>, _ slot: Private<Slot>, _ position: U64,
    ifPositioned isPositioned: U32? = nil
  ) -> U64 {
    @Local(f, "settled") var settled = position
    var isUnsettled = settled == Slot.positionAtEnd
    if let isPositioned { isUnsettled = isPositioned != 0 && isUnsettled }
    f.if(isUnsettled) {
      let errno = f.call(settlePosition, slot)
      f.guard(errno == .success, else: errno)
      settled = f[lastSize]
    }
    return f.let("start", settled)
  }

  /// The Preview 1 file types of the cases of `descriptor-type`, in their order.
  private static let filetypes = StaticArea(
    "filetypes", size: 8, alignment: 1, bytes: [0, 1, 2, 3, 0, 7, 4, 6])

  /// The Preview 1 file type for a `descriptor-type`.
  static let filetype = Function(inStore: "filetype", parameters: ["type"]) {
    (f: FunctionBuilder<U8>, type: U32) in
    let entry: Private<U8> = f.address(of: filetypes)
    f.return(entry.advanced(by: type).pointee)
  }

  /// Makes sure that the type of what was opened is known, and the access that the host grants. A
  /// directory may have been opened without saying so.
  static let learnType = Function("learn_type", parameters: ["slot"]) {
    (f: FunctionBuilder<Errno>, slot: Private<Slot>) in
    f.guard(slot.filetype == 0, else: .success)
    let handle = f.let("handle", slot.handle)
    let result: Private<FileResult<U8>> = f.returnArea()
    f.call(Descriptor.getFlags, handle, result)
    f.guardSuccess(result)
    slot.access = result.value
    // Whoever reads or writes asks for this anyway, sooner or later: no function more is imported.
    let stat: Private<StatResult> = f.returnArea()
    f.call(Descriptor.stat, handle, stat)
    f.guardSuccess(stat)
    let type = f.call(filetype, stat.type.extended)
    f.if(type == Filetype.directory) { slot.kind = SlotKind.directory }
    slot.filetype = (type.extended | known).lowByte
    f.return(.success)
  }

  /// Whether a file was opened for reading or writing; EBADF where it was not. Standard streams are
  /// looked at by their kind.
  static let checkAccess = Function("check_access", parameters: ["slot", "access"]) {
    (f: FunctionBuilder<Errno>, slot: Private<Slot>, access: U32) in
    f.guard(slot.kind == SlotKind.file, else: .success)
    let errno = f.call(learnType, slot)
    f.guard(errno == .success, else: errno)
    f.guard(slot.kind == SlotKind.file, else: .badf)
    f.guard(slot.access.extended & access != 0, else: .badf)
    f.return(.success)
  }

  /// What an offset answers that no file reaches: EINVAL, where it is a file at all.
  static let refuseOffset = Function("refuse_offset", parameters: ["slot"]) {
    (f: FunctionBuilder<Errno>, slot: Private<Slot>) in
    let errno = f.call(learnType, slot)
    f.guard(errno == .success, else: errno)
    f.guard(slot.kind == SlotKind.file, else: .badf)
    f.return(.inval)
  }

  /// Set in ``Slot/filetype`` once it is known, since 0 is the type of what has none.
  static var known: U32 { 0x80 }
  /// The type itself.
  static var typeMask: U32 { 0x7f }
}
