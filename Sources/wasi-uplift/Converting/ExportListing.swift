import Diagnostics
import Files
import ModuleRewriter

/// What `convert --list-exports` says: the functions that modules export, and what they are in
/// components.
struct ExportListing {
  let inputs: [InputFile]
  let options: ConversionOptions

  /// Says it.
  func run() throws(Failure) {
    for input in inputs {
      let source = try input.source()
      let plan = try input.reading { () throws(ConversionError) -> ExportPlan in
        try ExportPlan(for: source, options: options)
      }
      if inputs.count > 1 { try Program.say("\(input):\n") }
      try Program.say(
        plan.functions.isEmpty ? "no functions are exported\n" : PrintableText(lines: plan.listing))
    }
  }
}
