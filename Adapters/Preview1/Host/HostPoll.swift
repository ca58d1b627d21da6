import CodeBuilder

/// `wasi:io/poll`, resource `pollable`.
package enum Pollable {
  private static let interface = "wasi:io/poll"

  static let poll =
    Function<Nothing, Private<Handle<Pollable>>, U32, Private<HostList<U32>>>(
      host: interface, "poll")
  static let drop = Function<Nothing, Handle<Pollable>>(
    host: interface, "[resource-drop]pollable")

  static let all: [any AnyFunction] = [poll, drop]
}
