/// A part of a compiled template: every name is a place.
enum Node: Sendable {
  /// Bytes to be put out as they are.
  case literal([UInt8])
  /// A text to be escaped, or markup to be put out as it is.
  case value(Lookup)
  /// The nodes for each item, or once when there is a value or the condition holds.
  case section(Lookup, [Node])
  /// The nodes once when there is no item, no value, or the condition does not hold.
  case inverted(Lookup, [Node])
}
