import ComponentModel
import WASI
import WasmBinary

/// The functions and resources of WASI, as far as `check` has to know them.
///
/// Interfaces of WASI 0.2 that conversion uses are described in full elsewhere; of the others, and of
/// WASI 0.3.0, the names are enough. What is unstable (`@unstable` in WIT) is left out where hosts
/// leave it out.
enum WASIItems {
  /// The items of an interface of WASI 0.2 that is described by names alone.
  static let sockets: [InterfaceName: Set<Name>] = [
    "wasi:sockets/network": items(resources: ["network": ""]),
    "wasi:sockets/instance-network": items("instance-network"),
    "wasi:sockets/ip-name-lookup": items(
      "resolve-addresses", resources: ["resolve-address-stream": "resolve-next-address subscribe"]),
    "wasi:sockets/tcp-create-socket": items("create-tcp-socket"),
    "wasi:sockets/udp-create-socket": items("create-udp-socket"),
    "wasi:sockets/tcp": items(resources: [
      "tcp-socket": """
      start-bind finish-bind start-connect finish-connect start-listen finish-listen accept \
      local-address remote-address is-listening address-family set-listen-backlog-size \
      keep-alive-enabled set-keep-alive-enabled keep-alive-idle-time set-keep-alive-idle-time \
      keep-alive-interval set-keep-alive-interval keep-alive-count set-keep-alive-count hop-limit \
      set-hop-limit receive-buffer-size set-receive-buffer-size send-buffer-size \
      set-send-buffer-size subscribe shutdown
      """
    ]),
    "wasi:sockets/udp": items(resources: [
      "udp-socket": """
      start-bind finish-bind stream local-address remote-address address-family unicast-hop-limit \
      set-unicast-hop-limit receive-buffer-size set-receive-buffer-size send-buffer-size \
      set-send-buffer-size subscribe
      """,
      "incoming-datagram-stream": "receive subscribe",
      "outgoing-datagram-stream": "check-send send subscribe",
    ]),
  ]

  /// The items of the interfaces of WASI 0.3.0, but for those of `wasi:http`.
  static let preview3: [InterfaceName: Set<Name>] = [
    "wasi:cli/environment": items("get-environment get-arguments get-initial-cwd"),
    "wasi:cli/exit": items("exit exit-with-code"),
    "wasi:cli/types": [],
    "wasi:cli/stdin": items("read-via-stream"),
    "wasi:cli/stdout": items("write-via-stream"),
    "wasi:cli/stderr": items("write-via-stream"),
    "wasi:cli/terminal-input": items(resources: ["terminal-input": ""]),
    "wasi:cli/terminal-output": items(resources: ["terminal-output": ""]),
    "wasi:cli/terminal-stdin": items("get-terminal-stdin"),
    "wasi:cli/terminal-stdout": items("get-terminal-stdout"),
    "wasi:cli/terminal-stderr": items("get-terminal-stderr"),
    "wasi:clocks/types": [],
    "wasi:clocks/monotonic-clock": items("now get-resolution wait-until wait-for"),
    "wasi:clocks/system-clock": items("now get-resolution"),
    "wasi:filesystem/types": items(resources: [
      "descriptor": """
      read-via-stream write-via-stream append-via-stream advise sync-data get-flags get-type \
      set-size set-times read-directory sync create-directory-at stat stat-at set-times-at link-at \
      open-at readlink-at remove-directory-at rename-at symlink-at unlink-file-at is-same-object \
      metadata-hash metadata-hash-at
      """
    ]),
    "wasi:filesystem/preopens": items("get-directories"),
    "wasi:random/random": items("get-random-bytes get-random-u64"),
    "wasi:random/insecure": items("get-insecure-random-bytes get-insecure-random-u64"),
    "wasi:random/insecure-seed": items("get-insecure-seed"),
    "wasi:sockets/ip-name-lookup": items("resolve-addresses"),
    "wasi:sockets/types": items(resources: [
      "tcp-socket": """
      static.create bind connect listen send receive get-local-address get-remote-address \
      get-is-listening get-address-family set-listen-backlog-size get-keep-alive-enabled \
      set-keep-alive-enabled get-keep-alive-idle-time set-keep-alive-idle-time \
      get-keep-alive-interval set-keep-alive-interval get-keep-alive-count set-keep-alive-count \
      get-hop-limit set-hop-limit get-receive-buffer-size set-receive-buffer-size \
      get-send-buffer-size set-send-buffer-size
      """,
      "udp-socket": """
      static.create bind connect disconnect send receive get-local-address get-remote-address \
      get-address-family get-unicast-hop-limit set-unicast-hop-limit get-receive-buffer-size \
      set-receive-buffer-size get-send-buffer-size set-send-buffer-size
      """,
    ]),
  ]

  /// The interfaces of `wasi:http`, of both versions.
  static let http: Set<InterfaceName> = [
    "wasi:http/types", "wasi:http/outgoing-handler", "wasi:http/incoming-handler",
    "wasi:http/handler", "wasi:http/client",
  ]

  /// The interfaces of WASI 0.2 that a component can import which answers requests of HTTP (the
  /// world `wasi:http/proxy`).
  static let proxy: Set<InterfaceName> = [
    "wasi:io/poll", "wasi:io/error", "wasi:io/streams", "wasi:cli/stdin", "wasi:cli/stdout",
    "wasi:cli/stderr", "wasi:clocks/monotonic-clock", "wasi:clocks/wall-clock",
    "wasi:random/random",
  ]

  /// Spells out functions, and resources with their methods, as names of exports.
  private static func items(
    _ functions: String = "", resources: [String: String] = [:]
  ) -> Set<Name> {
    var items = Set(functions.split(separator: " ").map { Name($0) })
    for (resource, methods) in resources {
      items.insert(Name(resource))
      for method in methods.split(separator: " ") {
        let isStatic = method.hasPrefix("static.")
        items.insert(
          isStatic
            ? Name("[static]\(resource).\(method.dropFirst("static.".count))")
            : Name("[method]\(resource).\(method)"))
      }
    }
    return items
  }
}
