/// The part of a text that shows best why it was found.
public struct Excerpt: Equatable, Sendable {
  /// A stretch of text that is marked or not.
  public struct Run: Equatable, Sendable {
    /// The text.
    public let text: String
    /// Whether the query is met here.
    public let isMarked: Bool

    /// Makes a run.
    public init(text: String, isMarked: Bool) {
      self.text = text
      self.isMarked = isMarked
    }
  }

  /// The most characters of an excerpt, as code points.
  public static let mostCharacters = 240
  /// The most characters before the first marked word.
  public static let mostLead = 60

  /// The text in its order; none is empty.
  public let runs: [Run]
  /// Whether something stands before it.
  public let isCutBefore: Bool
  /// Whether something stands after it.
  public let isCutAfter: Bool

  /// The text without its marks.
  public var text: String { runs.map(\.text).joined() }

  /// - Parameters:
  ///   - scalars: the whole text.
  ///   - marks: the stretches that meet the query, ascending, each with the places of the query's words that it meets.
  init(_ scalars: [Unicode.Scalar], marks: [(range: Range<Int>, words: [Int])]) {
    let stretch = Self.stretch(of: scalars, marks: marks)
    var runs: [Run] = []
    var place = stretch.lowerBound
    let add = { (range: Range<Int>, isMarked: Bool, runs: inout [Run]) in
      if range.isEmpty { return }
      var text = String.UnicodeScalarView()
      text.append(contentsOf: scalars[range])
      runs.append(Run(text: String(text), isMarked: isMarked))
    }
    for mark in marks where mark.range.overlaps(stretch) {
      let range = mark.range.clamped(to: stretch)
      add(place..<range.lowerBound, false, &runs)
      add(range, true, &runs)
      place = range.upperBound
    }
    add(place..<stretch.upperBound, false, &runs)
    self.runs = runs
    isCutBefore = stretch.lowerBound > 0
    isCutAfter = stretch.upperBound < scalars.count
  }

  private static func stretch(
    of scalars: [Unicode.Scalar], marks: [(range: Range<Int>, words: [Int])]
  ) -> Range<Int> {
    guard scalars.count > mostCharacters else { return 0..<scalars.count }
    var start = 0
    var end = 0
    var most = 0
    for (number, first) in marks.enumerated() {
      let limit = first.range.lowerBound + mostCharacters
      // A word that is longer than an excerpt is met, too.
      let rest = marks[(number + 1)...].prefix { $0.range.upperBound <= limit }
      let met = Set(rest.reduce(first.words) { $0 + $1.words }).count
      if met > most {
        most = met
        start = first.range.lowerBound
        end = min(limit, rest.last?.range.upperBound ?? first.range.upperBound)
      }
    }
    // The lead, from the beginning of a word; near the end of the text there is room for more.
    let isSpace = { (place: Int) in scalars[place].properties.isWhitespace }
    let lead = min(mostLead, start + mostCharacters - end)
    let earliest = max(0, min(start - lead, scalars.count - mostCharacters))
    if start - earliest <= 0 {
      // The marked word itself begins the excerpt.
    } else if earliest == 0 {
      start = 0
    } else if let begin = (earliest..<start).first(where: { isSpace($0 - 1) && !isSpace($0) }) {
      start = begin
    }
    let limit = min(scalars.count, start + mostCharacters)
    if limit == scalars.count { return start..<limit }
    // A word that is longer than an excerpt is cut.
    var stop = limit
    while stop > start, !(isSpace(stop) && !isSpace(stop - 1)) { stop -= 1 }
    return start..<(stop > start ? stop : limit)
  }
}
