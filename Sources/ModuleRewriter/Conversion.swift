package import Diagnostics
package import WasmBinary

/// A component that was made, and what is worth knowing of it.
package struct Conversion: Sendable {
  /// The component. It refers to the source, which has to stay as it is until this is written.
  package var component: ByteWriter
  /// What is worth knowing: notes and warnings.
  package var diagnostics: [Diagnostic]
}

extension Conversion {
  /// Passes a component on as it is.
  init(passing component: any ByteSource) {
    self.component = ByteWriter()
    self.component.range(SourceRange(component, 0..<component.count))
    diagnostics = [
      Diagnostic(.note, .isComponent, "this is a component already, and is passed on as it is")
    ]
  }
}
