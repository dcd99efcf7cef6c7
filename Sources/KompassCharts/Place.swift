/// A place in units of the viewBox, y downward.
struct Place: Equatable, Sendable {
  /// From the left.
  var x: Double
  /// From above.
  var y: Double
}
