/// A block that is open, as the algorithm of the core specification's appendix "Validation
/// Algorithm" keeps it.
struct ControlFrame: BitwiseCopyable {
  enum Kind: UInt8, BitwiseCopyable { case block, loop, `if`, `else`, body }

  var kind: Kind
  /// Whether what follows in it cannot be reached, while it is not the innermost one.
  var isUnreachable = false
  /// How many operands there were when it began.
  let height: Int
  /// How many locals had been assigned when it began, of those that have to be.
  let assigned: Int
  let parameters: ValueList
  let results: ValueList

  /// What a branch to it takes.
  var labelTypes: ValueList { kind == .loop ? parameters : results }
}
