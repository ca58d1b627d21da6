import CodeBuilder

/// The errno for what WASI 0.2 calls errors.
enum ErrnoMapping {
  /// One byte for each case of `wasi:filesystem/types.error-code`, in its order.
  private static let table = StaticArea(
    "errno_of_error_code", size: 40, alignment: 1,
    bytes: [
      2, 6, 7, 8, 10, 16, 19, 20, 22, 25, 26, 27, 28, 29, 31, 32, 34, 35, 37, 43, 44, 46, 48, 51,
      54, 55, 56, 58, 59, 60, 61, 63, 64, 69, 70, 74, 75,
    ])

  /// The errno for a case of `error-code`.
  static let errno = Function(inStore: "errno", parameters: ["code"]) {
    (f: FunctionBuilder<Errno>, code: U32) in
    let entry: Private<U8> = f.address(of: table)
    f.return(entry.advanced(by: code).pointee.extended.reinterpreted())
  }

  /// The errno for what a function of the filesystem left in the return area: success, or what the
  /// error code stands for that is `offset` bytes from its start.
  static let errnoOfAnswer = Function(inStore: "answer_errno", parameters: ["offset"]) {
    (f: FunctionBuilder<Errno>, offset: U32) in
    let answer: Private<U8> = f.address(of: ReturnArea.area)
    f.guard(answer.pointee != 0, else: .success)
    f.return(f.call(errno, answer.advanced(by: offset).pointee.extended))
  }

  /// The errno for the last failed operation of a stream, whose error is dropped.
  ///
  /// What is behind it only `wasi:filesystem` tells. A module that cannot open files does not
  /// import that interface for this alone, and is told EIO.
  static let errnoOfStream = Function("stream_errno", parameters: ["error"]) {
    (f: FunctionBuilder<Errno>, error: Handle<IOError>) in
    guard f.hasFilesystem else {
      f.call(IOError.drop, error)
      f.return(.io)
      return
    }
    let result: Private<OptionalErrorCode> = f.returnArea()
    f.call(Descriptor.errorCode, error, result)
    f.call(IOError.drop, error)
    f.guard(result.isPresent != 0, else: .io)
    f.return(f.call(errno, result.code.extended))
  }
}

extension FunctionBuilder where Result == Errno {
  /// Ends the function with the errno of a call of the filesystem that failed. Its answer is in the
  /// return area.
  func guardSuccess(_ answer: Private<some FileAnswer>) {
    let errno = call(ErrnoMapping.errnoOfAnswer, U32(constant: answer.errorOffset))
    self.guard(errno == .success, else: errno)
  }

  /// Ends the function with what a call of the filesystem answered that has no value.
  func finish(_ answer: Private<FileResult<U8>>) {
    self.return(call(ErrnoMapping.errnoOfAnswer, U32(constant: answer.errorOffset)))
  }
}

extension Pointer where Pointee: FileAnswer {
  /// How far from the start of the answer the error code is.
  var errorOffset: UInt32 { Pointee.layout.error.offset }
}
