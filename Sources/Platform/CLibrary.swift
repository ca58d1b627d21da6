// The C library of the platform, for whoever imports this module: nothing else names one.

#if canImport(Glibc)
  @_exported public import Glibc
#elseif canImport(Musl)
  @_exported public import Musl
#elseif canImport(Bionic)
  @_exported public import Bionic
#elseif canImport(Darwin)
  @_exported public import Darwin
#elseif canImport(WASILibc)
  @_exported public import WASILibc
#endif
