/// Finds the municipalities most like a given one without looking at all of them.
///
/// They stand in the order of their inhabitants. The distance of two is at least the difference of the logarithms of
/// their inhabitants, so the search goes outward from the asking one's place and ends where that alone is farther than
/// what is found. One that is too far by that and by what group and county add is passed over without a closer look, for among
/// thousands there are many of nearly the same size.
public struct NeighbourIndex: Sendable {
  /// One municipality with the logarithm to base 2 of its inhabitants.
  private struct Entry: Sendable {
    let municipality: Municipality
    let logarithm: Double
    let place: PlaceNumbers.Place
  }

  /// All with inhabitants, fewest first.
  private let entries: Box<[Entry]>
  /// The places of those that are looked among; nil when it is all.
  private let part: [Int32]?
  private let numbers: PlaceNumbers

  /// - Parameter municipalities: each once, in any order.
  public init(_ municipalities: [Municipality]) {
    var numbers = PlaceNumbers()
    let entries = municipalities.sorted { $0.code < $1.code }.compactMap { municipality in
      let place = numbers.adding(municipality)
      return Self.logarithm(of: municipality).map {
        Entry(municipality: municipality, logarithm: $0, place: place)
      }
    }
    .sorted { $0.logarithm < $1.logarithm }
    self.entries = Box(entries)
    part = nil
    self.numbers = numbers
  }

  private init(part: [Int32], of index: NeighbourIndex) {
    entries = index.entries
    self.part = part
    numbers = index.numbers
  }

  /// An index of some of the municipalities, which does not hold them again.
  func only(where isIncluded: (Municipality) -> Bool) -> NeighbourIndex {
    let places = (0..<count).map { place(of: $0) }.filter {
      isIncluded(entries.value[$0].municipality)
    }
    return NeighbourIndex(part: places.map { Int32(clamping: $0) }, of: self)
  }

  /// How many are looked among.
  private var count: Int { part?.count ?? entries.value.count }

  /// Where the one at a place stands among all.
  private func place(of place: Int) -> Int { part.map { Int($0[place]) } ?? place }

  /// The municipalities that are most like `municipality`, the nearest first, ties in the order of the codes; without
  /// the municipality itself and those whose distance is not known. Empty when its own inhabitants are not known.
  public func nearest(to municipality: Municipality, limit: Int) -> [Neighbour] {
    guard let own = Self.logarithm(of: municipality), limit > 0 else { return [] }
    let ownPlace = numbers.place(of: municipality)
    let entries = entries.value
    func logarithm(_ place: Int) -> Double { entries[self.place(of: place)].logarithm }
    var found: [Neighbour] = []
    // No farther one is taken any more, in hundredths. Distances are rounded, so one that ties with the last may lie half of
    // one further out.
    var farthest = Double.infinity
    let count = count
    var above = (0..<count).partitionPoint { logarithm($0) < own }
    var below = above - 1
    while true {
      let up = above < count ? logarithm(above) - own : .infinity
      let down = below >= 0 ? own - logarithm(below) : .infinity
      let gap = min(up, down)
      if gap == .infinity || gap * 100 > farthest { break }
      let next = entries[self.place(of: up <= down ? above : below)]
      if up <= down { above += 1 } else { below -= 1 }
      if gap * 100 + next.place.leastParts(to: ownPlace) > farthest { continue }
      let other = next.municipality
      guard other.code != municipality.code, let similarity = Similarity(municipality, other) else {
        continue
      }
      Self.insert(
        Neighbour(municipality: other, similarity: similarity), into: &found, limit: limit)
      if found.count == limit, let last = found.last { farthest = Double(last.hundredths + 1) }
    }
    return found
  }

  private static func insert(_ new: Neighbour, into found: inout [Neighbour], limit: Int) {
    let place = found.firstIndex { $0.isAfter(new) } ?? found.count
    if place == limit { return }
    found.insert(new, at: place)
    if found.count > limit { found.removeLast() }
  }

  private static func logarithm(of municipality: Municipality) -> Double? {
    municipality.population.flatMap { population in
      population.count > 0 ? BinaryLogarithm.of(Double(population.count)) : nil
    }
  }
}
