import WasmBinary

extension CodeBuilder {
  func parameter<T: Operand>(_: T.Type, named name: String) -> T {
    let slot = Slot(index: LocalIndex(parameterTypes.count), name: name, code: self)
    parameterTypes.append(T.valueType)
    localNames.append(name)
    return T(node: .constant(slot))
  }

  func declare(_ type: ValueType, named name: String, isVariable: Bool) -> Slot {
    let slot = Slot(
      index: LocalIndex(parameterTypes.count + localTypes.count), name: name, code: self)
    localTypes.append(type)
    localNames.append(name)
    if isVariable { variables.append(slot) }
    return slot
  }

  func assign(_ slot: Slot, _ node: Node) {
    emit(node)
    emit(.setLocal(slot.index))
    slot.epoch = nextEpoch()
  }

  /// Evaluates `value` now, and gives it a name. What cannot change anyway is not copied.
  package func `let`<T: Operand>(_ name: String, _ value: T) -> T {
    switch value.node {
    case .i32, .i64, .constant, .address, .fixedAddress: return value
    default: break
    }
    let slot = declare(T.valueType, named: name, isVariable: false)
    assign(slot, value.node)
    return T(node: .constant(slot))
  }
}

/// A local that is assigned more than once, spelled as a Swift variable.
@propertyWrapper
package struct Local<T: Operand> {
  let slot: Slot

  /// Declares a local of the function that `code` builds.
  package init(wrappedValue: T, _ code: CodeBuilder, _ name: String = "") {
    slot = code.declare(T.valueType, named: name, isVariable: true)
    code.assign(slot, wrappedValue.node)
  }

  package var wrappedValue: T {
    get { T(node: .variable(slot, epoch: slot.epoch)) }
    nonmutating set { slot.code.assign(slot, newValue.node) }
  }
}
