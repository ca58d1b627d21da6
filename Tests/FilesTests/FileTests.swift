import Files
import Foundation
import Testing

@testable import WasmBinary

/// A folder that is removed with everything in it.
private final class Folder {
  let path = NSTemporaryDirectory() + "wasi-uplift-" + UUID().uuidString

  init() throws {
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: false)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  subscript(name: String) -> String { "\(path)/\(name)" }

  func write(_ bytes: [UInt8], to name: String) throws -> String {
    try Data(bytes).write(to: URL(fileURLWithPath: self[name]))
    return self[name]
  }

  func read(_ name: String) throws -> [UInt8] {
    try [UInt8](Data(contentsOf: URL(fileURLWithPath: self[name])))
  }

  var names: [String] {
    get throws { try FileManager.default.contentsOfDirectory(atPath: path).sorted() }
  }

  func permissions(of name: String) throws -> Int? {
    try FileManager.default.attributesOfItem(atPath: self[name])[.posixPermissions] as? Int
  }
}

/// Bytes that differ from place to place.
private func pattern(_ count: Int) -> [UInt8] {
  (0..<count).map { UInt8(truncatingIfNeeded: $0 ^ $0 >> 8 ^ $0 >> 16) }
}

/// Bytes, and then a part of a source.
private func writer(_ bytes: [UInt8], _ range: SourceRange) -> ByteWriter {
  var writer = ByteWriter()
  writer.bytes(bytes)
  writer.range(range)
  writer.byte(0xff)
  return writer
}

/// A source that can only be read, so that nothing but the plain loop can copy it.
private final class PlainSource: ByteSource {
  let file: any ByteSource
  init(_ file: any ByteSource) { self.file = file }
  var count: Int { file.count }
  var bytesInMemory: [UInt8]? { nil }
  func read(into buffer: UnsafeMutableRawBufferPointer, at offset: Int) throws(BinaryError) {
    try file.read(into: buffer, at: offset)
  }
}

struct FileTests {
  @Test(arguments: ["kernel", "loop", "memory"])
  func copiesRanges(through way: String) throws {
    let folder = try Folder()
    let bytes = pattern(3_000_001)
    let file = try InputFile.path(folder.write(bytes, to: "input")).open()
    let source: any ByteSource =
      switch way {
      case "kernel": file
      case "loop": PlainSource(file)
      default: MemorySource(bytes)
      }
    let contents = writer([1, 2, 3], SourceRange(source, 5..<2_999_999))
    try OutputFile.path(folder["output"]).write(contents)
    #expect(try folder.read("output") == [1, 2, 3] + bytes[5..<2_999_999] + [0xff])
    #expect(try folder.names == ["input", "output"])
  }

  @Test func writesOverItsInput() throws {
    let folder = try Folder()
    let path = try folder.write(pattern(100_000), to: "file")
    try FileManager.default.setAttributes([.posixPermissions: 0o666], ofItemAtPath: path)
    try FileManager.default.createSymbolicLink(
      atPath: folder["link"], withDestinationPath: "file")
    let source = try InputFile.path(path).open()
    let contents = writer([7], SourceRange(source, 0..<100_000))
    try OutputFile.path(folder["link"]).write(contents)
    #expect(try folder.read("file") == [7] + pattern(100_000) + [0xff])
    #expect(try folder.names == ["file", "link"])
    #expect(try FileManager.default.destinationOfSymbolicLink(atPath: folder["link"]) == "file")
    // More than the usual mask leaves to a new file.
    #expect(try folder.permissions(of: "file") == 0o666)
  }

  @Test func leavesWhatWasThereWhenItFails() throws {
    let folder = try Folder()
    let input = try folder.write(pattern(4096), to: "input")
    _ = try folder.write([1, 2, 3], to: "output")
    let source = try InputFile.path(input).open()
    _ = try folder.write(pattern(1000), to: "input.short")
    try FileHandle(forWritingTo: URL(fileURLWithPath: input)).truncate(atOffset: 1000)
    #expect(
      throws: FileError(
        "write", folder["output"],
        "the input cannot be read: the file became shorter while it was read")
    ) {
      try OutputFile.path(folder["output"]).write(writer([0], SourceRange(source, 0..<4096)))
    }
    #expect(try folder.read("output") == [1, 2, 3])
    #expect(try folder.names == ["input", "input.short", "output"])
  }

  @Test func saysWhyAFileCannotBeUsed() throws {
    let folder = try Folder()
    let missing = folder["missing"]
    #expect(throws: FileError("read", missing, "No such file or directory")) {
      _ = try InputFile.path(missing).open()
    }
    #expect(throws: FileError("read", folder.path, "Is a directory")) {
      _ = try InputFile.path(folder.path).open()
    }
    #expect(throws: FileError("write", folder.path, "Is a directory")) {
      try OutputFile.path(folder.path).write(ByteWriter())
    }
    #expect(throws: FileError("write", missing + "/file", "No such file or directory")) {
      try OutputFile.path(missing + "/file").write(ByteWriter())
    }
    try FileManager.default.createSymbolicLink(
      atPath: folder["loop"], withDestinationPath: "loop")
    #expect(throws: FileError("write", folder["loop"], "Too many levels of symbolic links")) {
      try OutputFile.path(folder["loop"]).write(ByteWriter())
    }
  }

  @Test(arguments: [0, 1, 1 << 20, 1 << 20 + 1, 3_000_000])
  func readsPipesToTheirEnd(count: Int) throws {
    let pipe = Pipe()
    let bytes = Array(([0, 0x61, 0x73, 0x6d, 1, 0, 0, 0] + pattern(count)).prefix(count))
    let end = pipe.fileHandleForWriting
    // A thread of its own: a task could wait for ever behind tests that wait for tasks.
    Thread.detachNewThread {
      try? end.write(contentsOf: Data(bytes))
      try? end.close()
    }
    let source = try InputFile.path("/dev/fd/\(pipe.fileHandleForReading.fileDescriptor)").open()
    #expect(source.count == count)
    #expect(try SourceRange(source, 0..<count).bytes() == bytes)
  }

  @Test func writesToDevices() throws {
    let bytes = SourceRange(MemorySource(pattern(10)), 0..<10)
    try OutputFile.path("/dev/null").write(writer([], bytes))
    #expect(throws: FileError("write", "/dev/full", "No space left on device")) {
      try OutputFile.path("/dev/full").write(writer([], bytes))
    }
  }
}
