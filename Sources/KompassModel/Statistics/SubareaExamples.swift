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
  /// Those that do well, in the order of the codes.
  private let results: [PeerResult]
  private let highest: [PeerResult]

  /// - Parameters:
  ///   - table: the results of the sub-area in the revision.
  ///   - maximum: the most points that the sub-area can give.
  public init(_ table: PeerTable, maximum: Points) {
    let good = table.latest.filter { Learning.isGood($0.figure.points, of: maximum) }
    self.good = NeighbourIndex(good.map(\.municipality))
    results = good.sorted { $0.municipality.code < $1.municipality.code }
    let most = table.latest.map(\.figure.points).max()
    highest = table.latest.filter { $0.figure.points == most }
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
    let rest = results.lazy.filter {
      !taken.contains($0.municipality.code) && $0.municipality.code != asker.code
    }
    return near
      + rest.prefix(limit - near.count).map {
        Example(result: $0, similarity: Similarity(asker, $0.municipality))
      }
  }

  private func result(of municipality: Municipality) -> PeerResult? {
    let place = results.partitionPoint { $0.municipality.code < municipality.code }
    guard place < results.count, results[place].municipality.code == municipality.code else {
      return nil
    }
    return results[place]
  }

  /// Those with the most points of all, in alphabetical order, when they have more than `points`: for when nobody does
  /// well.
  public func best(above points: Points) -> [PeerResult] {
    highest.filter { $0.figure.points > points }
  }
}
