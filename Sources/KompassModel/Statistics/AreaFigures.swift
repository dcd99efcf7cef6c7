/// The score of each area of a framework, and whether points are known for its sub-areas; in some three bytes for each, for an
/// evaluation has as many as areas.
struct AreaFigures: Sendable {
  /// What is held of an area.
  struct Entry: Equatable, Sendable {
    /// The score; nil when none is known.
    let score: Figure?
    /// Whether points are known for sub-areas.
    let hasSubareas: Bool
  }

  /// What is said of a score before its points; twice that, and one more when points are known for sub-areas.
  private enum Code {
    static let missing = 0
    static let printed = 1
    static let chapter = 2
    static let derived = 3
    /// As much more as the sum has parts.
    static let sum = 4
  }

  private let numbers: PackedNumbers

  /// - Parameter entries: one for each area, in the order of the framework.
  init(_ entries: [Entry]) {
    var numbers = PackedNumbers()
    for entry in entries {
      numbers.append(2 * Self.code(of: entry.score) + (entry.hasSubareas ? 1 : 0))
      if let score = entry.score { numbers.append(signed: score.points.hundredths) }
    }
    self.numbers = numbers.fitted
  }

  /// One for each area.
  var all: [Entry] {
    var reader = PackedNumbers.Reader(numbers)
    var all: [Entry] = []
    while !reader.isAtEnd {
      let mark = reader.next()
      let origin = Self.origin(of: mark / 2)
      let score = origin.map {
        Figure(points: Points(hundredths: reader.nextSigned()), origin: $0)
      }
      all.append(Entry(score: score, hasSubareas: mark % 2 == 1))
    }
    return all
  }

  private static func code(of score: Figure?) -> Int {
    switch score?.origin {
    case nil: Code.missing
    case .printed: Code.printed
    case .chapter: Code.chapter
    case .derived: Code.derived
    case .sum(let parts): Code.sum + parts
    }
  }

  private static func origin(of code: Int) -> Figure.Origin? {
    switch code {
    case Code.missing: nil
    case Code.printed: .printed
    case Code.chapter: .chapter
    case Code.derived: .derived
    default: .sum(of: code - Code.sum)
    }
  }
}
