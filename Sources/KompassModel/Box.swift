/// A value that is held once, however many name it: a large struct in one takes the room of a pointer wherever it is kept.
final class Box<Value: Sendable>: Sendable {
  /// What it holds.
  let value: Value

  /// Holds a value.
  init(_ value: Value) { self.value = value }
}

extension Box: Equatable where Value: Equatable {
  /// Whether both hold the same.
  static func == (left: Box, right: Box) -> Bool {
    left === right || left.value == right.value
  }
}

extension Box: Hashable where Value: Hashable {
  /// Goes on with what it holds.
  func hash(into hasher: inout Hasher) { value.hash(into: &hasher) }
}
