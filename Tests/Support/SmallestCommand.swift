package import Foundation

/// The smallest module that is a command: a `_start` that returns. It converts, and needs no tools.
package let smallestCommand = Data(
  [0x00, 0x61, 0x73, 0x6d, 0x01, 0x00, 0x00, 0x00]
    + [1, 4, 1, 0x60, 0, 0]  // a type: no parameters, no results
    + [3, 2, 1, 0]  // a function of that type
    + [7, 10, 1, 6] + Array("_start".utf8) + [0, 0]
    + [10, 4, 1, 2, 0, 0x0b])  // its body: no locals, end
