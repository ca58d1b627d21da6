import Foundation
import TestSupport

/// A program that tests compare with, where `WASI_UPLIFT_TOOLS` says there is one.
struct Tool {
  private let file: URL

  static var areInstalled: Bool { Tools.areInstalled }

  init(_ name: String) throws {
    file = try Tools.required().program(name)
  }

  /// Runs the program, and answers what it writes to its standard output.
  ///
  /// - Throws: What it writes to its standard error, where it ends with anything but success.
  @discardableResult
  func run(_ arguments: [String]) throws -> Data {
    let process = Process()
    let output = Pipe()
    // A file, not a pipe: nobody reads it before the program ends.
    let errors = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try Data().write(to: errors)
    defer { try? FileManager.default.removeItem(at: errors) }
    process.executableURL = file
    process.arguments = arguments
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = output
    process.standardError = try FileHandle(forWritingTo: errors)
    try process.run()
    let written = try output.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    guard process.terminationStatus == 0 else {
      throw Failure(try String(contentsOf: errors, encoding: .utf8))
    }
    return written
  }
}

/// Puts `contents` into a file for as long as `body` runs.
func withTemporaryFile<Result>(
  _ name: String, _ contents: Data, _ body: (String) throws -> Result
) throws -> Result {
  let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
  try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  defer { try? FileManager.default.removeItem(at: folder) }
  let file = folder.appending(path: name)
  try contents.write(to: file)
  return try body(file.path)
}

/// A file that is kept beside the tests.
func testData(_ name: String) throws -> String {
  let file = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Data/\(name)")
  return try String(contentsOf: file, encoding: .utf8)
}
