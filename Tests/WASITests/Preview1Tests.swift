import ComponentModel
import Testing
import WASI
import WasmBinary

/// Compares our description of Preview 1 with its document.
@Suite struct Preview1Tests {
  static let preview1 = Edition(
    document: "preview1.witx", functions: Preview1.functions, filestat: Preview1.filestat,
    subscription: Preview1.subscription, subscriptionClock: Preview1.subscriptionClock,
    whence: Preview1.Whence.allCases.map { "\($0)" })
  static let preview0 = Edition(
    document: "preview0.witx", functions: Preview0.functions, filestat: Preview0.filestat,
    subscription: Preview0.subscription, subscriptionClock: Preview0.subscriptionClock,
    whence: Preview0.Whence.allCases.map { "\($0)" })

  struct Edition: CustomTestStringConvertible, Sendable {
    let document: String
    let functions: [Preview1.Function]
    let filestat, subscription, subscriptionClock: TypeDefinition
    let whence: [String]
    var testDescription: String { document }

    var records: [TypeDefinition] {
      [
        Preview1.iovec, Preview1.ciovec, Preview1.prestat, Preview1.fdstat, filestat,
        Preview1.dirent, subscriptionClock, Preview1.subscriptionReadWrite, subscription,
        Preview1.eventReadWrite, Preview1.event,
      ]
    }
  }

  @Test(arguments: [preview1, preview0])
  func functionsAreThoseOfTheDocument(edition: Edition) throws {
    let document = try WitxDocument(testData(edition.document))
    #expect(edition.functions.map(\.name.text) == document.functions.map(\.name))
    for (ours, theirs) in zip(edition.functions, document.functions) {
      let parameters = theirs.parameters.flatMap { document.coreParameters($0.name, $0.type) }
      let named = ours.parameters.prefix(parameters.count)
      #expect(named.map(\.name) == parameters.map(\.name), "\(ours.name)")
      let answers = theirs.answers.map { _ in ValueType.i32 }
      #expect(
        ours.type
          == FunctionType(parameters.map(\.type) + answers, theirs.returns ? [.i32] : []),
        "\(ours.name)")
    }
  }

  @Test(arguments: [preview1, preview0])
  func recordsLieAsInTheDocument(edition: Edition) throws {
    let document = try WitxDocument(testData(edition.document))
    for ours in edition.records {
      let theirs = document.layout(of: .atom("$\(ours.name)"))
      let layout = CanonicalLayout(of: ours)
      #expect(layout.size == theirs.size && layout.alignment == theirs.alignment, "\(ours.name)")
      #expect(layout.places == theirs.places, "\(ours.name)")
    }
  }

  @Test(arguments: [preview1, preview0])
  func whenceIsThatOfTheDocument(edition: Edition) throws {
    let document = try WitxDocument(testData(edition.document))
    #expect(edition.whence == document.labels(of: "whence"))
  }

  @Test func enumerationsAreThoseOfTheDocument() throws {
    let document = try WitxDocument(testData("preview1.witx"))
    func expect<Cases: CaseIterable>(_ type: Cases.Type, _ name: String, width: String)
    where Cases: RawRepresentable, Cases.RawValue: FixedWidthInteger {
      let labels = document.labels(of: name).map { $0 == "2big" ? "tooBig" : camelCased($0) }
      #expect(Cases.allCases.map { "\($0)" } == labels)
      #expect(Cases.allCases.map(\.rawValue) == labels.indices.map { Cases.RawValue($0) })
      #expect(document.types[name]?[1][2].name == width)
      #expect("u\(Cases.RawValue.bitWidth)" == width)
    }
    expect(Preview1.Errno.self, "errno", width: "u16")
    expect(Preview1.ClockID.self, "clockid", width: "u32")
    expect(Preview1.Filetype.self, "filetype", width: "u8")
    expect(Preview1.Advice.self, "advice", width: "u8")
    expect(Preview1.EventType.self, "eventtype", width: "u8")
    expect(Preview1.PreopenType.self, "preopentype", width: "u8")
  }

  @Test func flagsAreThoseOfTheDocument() throws {
    let document = try WitxDocument(testData("preview1.witx"))
    func expect<Flags: OptionSet>(_ flags: KeyValuePairs<String, Flags>, _ name: String)
    where Flags.RawValue: FixedWidthInteger {
      #expect(flags.map(\.key) == document.labels(of: name))
      #expect(flags.map(\.value.rawValue) == flags.indices.map { 1 << $0 })
      #expect("u\(Flags.RawValue.bitWidth)" == document.types[name]?[1][2].name)
    }
    typealias Rights = Preview1.Rights
    expect(
      [
        "fd_datasync": Rights.fdDatasync, "fd_read": .fdRead, "fd_seek": .fdSeek,
        "fd_fdstat_set_flags": .fdFdstatSetFlags, "fd_sync": .fdSync, "fd_tell": .fdTell,
        "fd_write": .fdWrite, "fd_advise": .fdAdvise, "fd_allocate": .fdAllocate,
        "path_create_directory": .pathCreateDirectory, "path_create_file": .pathCreateFile,
        "path_link_source": .pathLinkSource, "path_link_target": .pathLinkTarget,
        "path_open": .pathOpen, "fd_readdir": .fdReaddir, "path_readlink": .pathReadlink,
        "path_rename_source": .pathRenameSource, "path_rename_target": .pathRenameTarget,
        "path_filestat_get": .pathFilestatGet, "path_filestat_set_size": .pathFilestatSetSize,
        "path_filestat_set_times": .pathFilestatSetTimes, "fd_filestat_get": .fdFilestatGet,
        "fd_filestat_set_size": .fdFilestatSetSize, "fd_filestat_set_times": .fdFilestatSetTimes,
        "path_symlink": .pathSymlink, "path_remove_directory": .pathRemoveDirectory,
        "path_unlink_file": .pathUnlinkFile, "poll_fd_readwrite": .pollFdReadwrite,
        "sock_shutdown": .sockShutdown, "sock_accept": .sockAccept,
      ], "rights")
    expect(
      [
        "append": Preview1.DescriptorFlags.append, "dsync": .dsync, "nonblock": .nonblock,
        "rsync": .rsync, "sync": .sync,
      ], "fdflags")
    expect(
      [
        "creat": Preview1.OpenFlags.creat, "directory": .directory, "excl": .excl, "trunc": .trunc,
      ], "oflags")
    expect(["symlink_follow": Preview1.LookupFlags.symlinkFollow], "lookupflags")
    expect(
      [
        "atim": Preview1.TimestampFlags.atim, "atim_now": .atimNow, "mtim": .mtim,
        "mtim_now": .mtimNow,
      ], "fstflags")
    expect(
      ["subscription_clock_abstime": Preview1.SubscriptionClockFlags.abstime], "subclockflags")
    expect(["fd_readwrite_hangup": Preview1.EventFlags.hangup], "eventrwflags")
    expect(["rd": Preview1.ShutdownFlags.rd, "wr": .wr], "sdflags")
  }

  private func camelCased(_ name: String) -> String {
    let parts = name.split(separator: "_")
    return parts.dropFirst().reduce(String(parts[0])) {
      $0 + $1.prefix(1).uppercased() + $1.dropFirst()
    }
  }
}

/// Where the scalars of a type are, by the names of the fields around them.
private struct WitxLayout {
  var size: Int
  var alignment: Int
  var places: [String: Int]
}

extension WitxDocument {
  /// What a core module passes for a parameter: text and lists become an address and a length.
  fileprivate func coreParameters(
    _ name: String, _ type: Expression
  ) -> [(name: String, type: ValueType)] {
    switch resolved(type) {
    case .atom("string"): [(name, .i32), ("\(name)_len", .i32)]
    case .atom("u64"), .atom("s64"): [(name, .i64)]
    case let other where other.head == "list": [(name, .i32), ("\(name)_len", .i32)]
    case let other where other.head == "flags": [(name, other[1][2].name == "u64" ? .i64 : .i32)]
    default: [(name, .i32)]
    }
  }

  /// Lays a type out by the rules of C, which witx takes over.
  fileprivate func layout(of type: Expression) -> WitxLayout {
    let type = resolved(type)
    switch type.head {
    case "record":
      var layout = WitxLayout(size: 0, alignment: 1, places: [:])
      for field in type.items.dropFirst() {
        layout.append(self.layout(of: field[2]), named: field[1].name)
      }
      layout.pad()
      return layout
    case "union":
      let labels = resolved(type[1][2]).items.dropFirst(2).map(\.name)
      let payloads = type.items.dropFirst(2).map { layout(of: $0) }
      let alignment = payloads.map(\.alignment).max() ?? 1
      var union = WitxLayout(size: 0, alignment: alignment, places: [:])
      for (label, payload) in zip(labels, payloads) {
        for (place, offset) in payload.places {
          union.places["\(label).\(place)"] = offset + alignment
        }
        union.size = max(union.size, alignment + payload.size)
      }
      union.pad()
      return union
    case "enum", "flags": return layout(of: type[1][2])
    case "handle", "@witx": return layout(of: .atom("u32"))
    default:
      let size = ["u8": 1, "u16": 2, "u32": 4, "u64": 8][type.name] ?? 0
      return WitxLayout(size: size, alignment: size, places: ["": 0])
    }
  }
}

extension WitxLayout {
  fileprivate mutating func append(_ field: WitxLayout, named name: String) {
    let offset = (size + field.alignment - 1) / field.alignment * field.alignment
    for (place, inner) in field.places {
      places[place.isEmpty ? name : "\(name).\(place)"] = offset + inner
    }
    size = offset + field.size
    alignment = max(alignment, field.alignment)
  }

  fileprivate mutating func pad() { size = (size + alignment - 1) / alignment * alignment }
}

extension CanonicalLayout {
  fileprivate var places: [String: Int] {
    var places: [String: Int] = [:]
    func add(_ layout: CanonicalLayout, _ name: String, at offset: Int) {
      for (place, inner) in layout.places {
        places[place.isEmpty ? name : "\(name).\(place)"] = offset + inner
      }
    }
    switch shape {
    case .scalar, .pointerAndLength: places[""] = 0
    case .fields(let fields):
      for field in fields { add(field.layout, field.name, at: field.offset) }
    case .cases(let cases, _, let payloadOffset):
      for entry in cases {
        if let payload = entry.payload { add(payload, entry.name, at: payloadOffset) }
      }
    }
    return places
  }
}
