import WasmBinary

/// A function's name, taken apart: `[method]descriptor.read`.
struct WITFunctionName {
  let kind: Kind
  let resource: Name?
  let name: Name

  enum Kind { case free, method, `static`, constructor }

  init(_ name: Name) {
    func members(_ kind: Kind, _ rest: Name) -> WITFunctionName? {
      let parts = rest.text.split(separator: ".", omittingEmptySubsequences: false)
      guard parts.count == 2 else { return nil }
      return WITFunctionName(kind: kind, resource: Name(parts[0]), name: Name(parts[1]))
    }
    let made: WITFunctionName? =
      if let rest = name.suffix(behind: "[constructor]") {
        WITFunctionName(kind: .constructor, resource: rest, name: name)
      } else if let rest = name.suffix(behind: "[method]") {
        members(.method, rest)
      } else if let rest = name.suffix(behind: "[static]") {
        members(.static, rest)
      } else {
        nil
      }
    self = made ?? WITFunctionName(kind: .free, resource: nil, name: name)
  }

  private init(kind: Kind, resource: Name?, name: Name) {
    self.kind = kind
    self.resource = resource
    self.name = name
  }
}
