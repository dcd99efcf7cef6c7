/// Finds the municipalities most like a given one without looking at all of them.
///
/// They stand in the order of their inhabitants. The distance of two is at least the difference of the logarithms of
/// their inhabitants, so the search goes outward from the asking one's place and ends where that alone is farther than
/// what is found.
public struct NeighbourIndex: Sendable {
  /// One municipality with the logarithm to base 2 of its inhabitants.
  private struct Entry: Sendable {
    let municipality: Municipality
    let logarithm: Double
  }

  /// Those with inhabitants, fewest first.
  private let entries: [Entry]

  /// - Parameter municipalities: each once, in any order.
  public init(_ municipalities: [Municipality]) {
    entries = municipalities.sorted { $0.code < $1.code }.compactMap { municipality in
      Self.logarithm(of: municipality).map { Entry(municipality: municipality, logarithm: $0) }
    }
    .sorted { $0.logarithm < $1.logarithm }
  }

  /// The municipalities that are most like `municipality`, the nearest first, ties in the order of the codes; without
  /// the municipality itself and those whose distance is not known. Empty when its own inhabitants are not known.
  public func nearest(to municipality: Municipality, limit: Int) -> [Neighbour] {
    guard let own = Self.logarithm(of: municipality), limit > 0 else { return [] }
    var found: [Neighbour] = []
    var above = entries.partitionPoint { $0.logarithm < own }
    var below = above - 1
    while true {
      let up = above < entries.count ? entries[above].logarithm - own : .infinity
      let down = below >= 0 ? own - entries[below].logarithm : .infinity
      let gap = min(up, down)
      if gap == .infinity { break }
      // Distances are rounded to hundredths, so one that ties with the last may lie half of one further out.
      if found.count == limit, let last = found.last, gap * 100 > Double(last.hundredths + 1) {
        break
      }
      let entry = up <= down ? entries[above] : entries[below]
      if up <= down { above += 1 } else { below -= 1 }
      guard entry.municipality.code != municipality.code,
        let similarity = Similarity(municipality, entry.municipality)
      else { continue }
      Self.insert(
        Neighbour(municipality: entry.municipality, similarity: similarity), into: &found,
        limit: limit)
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
