/// Scores of areas, in eight bytes each: a dictionary of eight takes four times as much.
struct AreaPoints: Equatable, Sendable {
  private struct Entry: Equatable, Sendable {
    let hundredths: Int32
    let area: AreaNumber
  }

  /// In the order of the areas.
  private let entries: [Entry]

  /// Takes scores of at most ten million points.
  init(_ points: [AreaNumber: Points]) {
    entries = points.sorted { $0.key < $1.key }.map {
      Entry(hundredths: Int32(clamping: $0.value.hundredths), area: $0.key)
    }
  }

  /// The score of an area; nil when there is none.
  subscript(area: AreaNumber) -> Points? {
    entries.first { $0.area == area }.map { Points(hundredths: Int($0.hundredths)) }
  }

  /// All of them.
  var all: [AreaNumber: Points] {
    Dictionary(
      entries.map { ($0.area, Points(hundredths: Int($0.hundredths))) },
      uniquingKeysWith: { first, _ in first })
  }
}
