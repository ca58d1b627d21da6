package import CodeBuilder

/// Every function of WASI 0.2 that adapters call, as they declare it.
package enum HostFunctions {
  /// All of them. A test holds each against the description of its interface.
  package static let all: [any AnyFunction] =
    IOError.all + InputStream.all + OutputStream.all + Pollable.all + CommandLine.all
    + TerminalInput.all + TerminalOutput.all + MonotonicClock.all + WallClock.all
    + RandomSource.all + Descriptor.all + DirectoryEntryStream.all + Preopens.all
}
