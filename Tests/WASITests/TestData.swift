import Foundation

/// A file that is kept beside the tests.
func testData(_ name: String) throws -> String {
  let file = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Data/\(name)")
  return try String(contentsOf: file, encoding: .utf8)
}
