import CodeBuilder

/// `wasi:io/poll`, resource `pollable`.
package enum Pollable {
  private static let interface = "wasi:io/poll"

  static let block = Function<Nothing, Handle<Pollable>>(
    host: interface, "[method]pollable.block")
  static let ready = Function<U32, Handle<Pollable>>(host: interface, "[method]pollable.ready")
  static let poll =
    Function<Nothing, Private<Handle<Pollable>>, U32, Private<HostList<U32>>>(
      host: interface, "poll")
  static let drop = Function<Nothing, Handle<Pollable>>(
    host: interface, "[resource-drop]pollable")

  static let all: [any AnyFunction] = [block, ready, poll, drop]
}
