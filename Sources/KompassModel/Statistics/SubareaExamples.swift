/// Who does well in one sub-area of one revision, ready to be asked for by any municipality.
public struct SubareaExamples: Sendable {
  /// A municipality that does well in a sub-area.
  public struct Example: Sendable {
    /// The result.
    public let result: PeerResult
    /// How like the asking municipality it is; nil when that is not known.
    public let similarity: Similarity?
  }

  private let good: NeighbourIndex
  private let table: PeerTable
  /// The places in the table of those that do well, in the order of the codes.
  private let places: [Int32]
  private let highest: [PeerResult]

  /// - Parameters:
  ///   - table: the results of the sub-area in the revision.
  ///   - maximum: the most points that the sub-area can give.
  ///   - index: everyone in the table, perhaps with others.
  public init(_ table: PeerTable, maximum: Points, index: NeighbourIndex) {
    let latest = zip(table.latestPlaces, table.latest).map { (place: $0, result: $1) }
    let good = latest.filter { Learning.isGood($0.result.figure.points, of: maximum) }
    let codes = Set(good.map(\.result.municipality.code))
    self.good = index.only { codes.contains($0.code) }
    self.table = table
    places = good.sorted { $0.result.municipality.code < $1.result.municipality.code }.map(\.place)
    let most = latest.map(\.result.figure.points).max()
    highest = latest.map(\.result).filter { $0.figure.points == most }
  }

  /// Those that do well, most similar first, then in the order of the codes; those whose likeness is not known come last.
  /// Never the asking municipality itself.
  public func nearest(to asker: Municipality, limit: Int) -> [Example] {
    let near = good.nearest(to: asker, limit: limit).compactMap { neighbour in
      result(of: neighbour.municipality).map {
        Example(result: $0, similarity: neighbour.similarity)
      }
    }
    if near.count == limit { return near }
    let taken = Set(near.map(\.result.municipality.code))
    let rest = places.lazy.compactMap { table.result(at: $0) }.filter {
      !taken.contains($0.municipality.code) && $0.municipality.code != asker.code
    }
    return near
      + rest.prefix(limit - near.count).map {
        Example(result: $0, similarity: Similarity(asker, $0.municipality))
      }
  }

  private func result(of municipality: Municipality) -> PeerResult? {
    let place = places.partitionPoint { table.municipality(at: $0).code < municipality.code }
    guard place < places.count, table.municipality(at: places[place]).code == municipality.code
    else { return nil }
    return table.result(at: places[place])
  }

  /// Those with the most points of all, in alphabetical order, when they have more than `points`: for when nobody does
  /// well.
  public func best(above points: Points) -> [PeerResult] {
    highest.filter { $0.figure.points > points }
  }
}
