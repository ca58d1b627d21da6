package import Foundation

/// A folder and all that is in it, as a value: what a program finds, and what it leaves behind.
package struct FileTree: Equatable, CustomStringConvertible {
  package enum Entry: Equatable {
    case folder
    case file(Data)
    case link(to: String)
  }

  /// By path below the folder, with `/` between names.
  package var entries: [String: Entry]

  package init(_ entries: [String: Entry] = [:]) { self.entries = entries }

  /// Reads a folder back.
  package init(readingFrom folder: URL) throws {
    entries = [:]
    let files = FileManager.default
    for path in try files.subpathsOfDirectory(atPath: folder.path) {
      let item = folder.appending(path: path)
      switch try files.attributesOfItem(atPath: item.path)[.type] as? FileAttributeType {
      case .typeDirectory: entries[path] = .folder
      case .typeSymbolicLink:
        entries[path] = .link(to: try files.destinationOfSymbolicLink(atPath: item.path))
      default: entries[path] = .file(try Data(contentsOf: item))
      }
    }
  }

  /// Writes the entries into a folder that is there and empty.
  package func write(to folder: URL) throws {
    let files = FileManager.default
    for (path, entry) in entries.sorted(by: { $0.key < $1.key }) {
      let item = folder.appending(path: path)
      switch entry {
      case .folder: try files.createDirectory(at: item, withIntermediateDirectories: true)
      case .file(let contents): try contents.write(to: item)
      case .link(let target):
        try files.createSymbolicLink(atPath: item.path, withDestinationPath: target)
      }
    }
  }

  /// One line an entry: contents up to 40 bytes, then only their size.
  package var description: String {
    entries.sorted { $0.key < $1.key }.map { path, entry in
      switch entry {
      case .folder: "\(path)/"
      case .file(let data) where data.count <= 40:
        "\(path): \(String(decoding: data, as: UTF8.self).debugDescription)"
      case .file(let data): "\(path): \(data.count) bytes"
      case .link(let target): "\(path) -> \(target)"
      }
    }.joined(separator: "\n")
  }
}

extension FileTree.Entry: ExpressibleByStringLiteral {
  package init(stringLiteral text: String) { self = .file(Data(text.utf8)) }
}
