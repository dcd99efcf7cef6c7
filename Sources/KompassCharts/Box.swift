/// A rectangle in units of the viewBox, y downward.
struct Box: Equatable, Sendable {
  /// The left edge.
  var left: Double
  /// The upper edge.
  var top: Double
  /// The distance to the right edge.
  var width: Double
  /// The distance to the lower edge.
  var height: Double

  /// The right edge.
  var right: Double { left + width }
  /// The lower edge.
  var bottom: Double { top + height }

  /// Whether the two have an area in common; touching edges are none.
  func overlaps(_ other: Box) -> Bool {
    let slack = 1e-6
    return left < other.right - slack && other.left < right - slack
      && top < other.bottom - slack && other.top < bottom - slack
  }

  /// Whether a straight line from one place to another goes through it.
  func isCrossed(from start: Place, to end: Place) -> Bool {
    // Liang and Barsky: the part of the line that is inside each pair of edges.
    var first = 0.0
    var last = 1.0
    let edges = [
      (start.x - end.x, start.x - left), (end.x - start.x, right - start.x),
      (start.y - end.y, start.y - top), (end.y - start.y, bottom - start.y),
    ]
    for (run, room) in edges {
      if run == 0 {
        if room < 0 { return false }
      } else if run < 0 {
        first = max(first, room / run)
      } else {
        last = min(last, room / run)
      }
    }
    return first <= last
  }
}
