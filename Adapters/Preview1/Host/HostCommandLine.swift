import CodeBuilder

/// `wasi:cli`: standard streams, arguments, environment, exit.
enum CommandLine {
  static let getStdin = Function<Handle<InputStream>>(host: "wasi:cli/stdin", "get-stdin")
  static let getStdout = Function<Handle<OutputStream>>(host: "wasi:cli/stdout", "get-stdout")
  static let getStderr = Function<Handle<OutputStream>>(host: "wasi:cli/stderr", "get-stderr")

  static let getTerminalStdin =
    Function<Nothing, Private<OptionalHandle<TerminalInput>>>(
      host: "wasi:cli/terminal-stdin", "get-terminal-stdin")
  static let getTerminalStdout =
    Function<Nothing, Private<OptionalHandle<TerminalOutput>>>(
      host: "wasi:cli/terminal-stdout", "get-terminal-stdout")
  static let getTerminalStderr =
    Function<Nothing, Private<OptionalHandle<TerminalOutput>>>(
      host: "wasi:cli/terminal-stderr", "get-terminal-stderr")

  static let getArguments = Function<Nothing, Private<HostList<HostList<U8>>>>(
    host: "wasi:cli/environment", "get-arguments")
  static let getEnvironment = Function<Nothing, Private<HostList<HostPair>>>(
    host: "wasi:cli/environment", "get-environment")

  /// Ends the program, successfully where the status is 0.
  static let exit = Function<Nothing, U32>(host: "wasi:cli/exit", "exit")
  /// Ends the program with a status from 0 to 255.
  static let exitWithCode = Function<Nothing, U32>(host: "wasi:cli/exit", "exit-with-code")

  static let all: [any AnyFunction] = [
    getStdin, getStdout, getStderr, getTerminalStdin, getTerminalStdout, getTerminalStderr,
    getArguments, getEnvironment, exit, exitWithCode,
  ]
}

/// `wasi:cli/terminal-input`, resource `terminal-input`.
package enum TerminalInput {
  static let drop = Function<Nothing, Handle<TerminalInput>>(
    host: "wasi:cli/terminal-input", "[resource-drop]terminal-input")

  static let all: [any AnyFunction] = [drop]
}

/// `wasi:cli/terminal-output`, resource `terminal-output`.
package enum TerminalOutput {
  static let drop = Function<Nothing, Handle<TerminalOutput>>(
    host: "wasi:cli/terminal-output", "[resource-drop]terminal-output")

  static let all: [any AnyFunction] = [drop]
}
