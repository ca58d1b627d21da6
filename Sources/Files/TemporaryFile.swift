/// A new file under a name that nobody else uses.
struct TemporaryFile {
  /// The file, open to be written and read.
  let descriptor: Int32
  /// Its name for now.
  let path: String

  /// Makes a file in a folder. The process's mask limits the permissions.
  init(in folder: String, permissions: UInt32) throws(System.Failure) {
    // The name is not looked for first: making the file fails if there is one.
    let number = UInt64.random(in: .min ... .max)
    path = "\(folder)/.wasi-uplift-\(String(number, radix: 36)).tmp"
    descriptor = try System.open(path, to: .create(permissions: permissions))
  }
}
