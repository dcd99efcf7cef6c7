import KompassModel

/// Whom each municipality is most like, found once: a comparison is planned, made and listed from it again and again.
struct NearestMunicipalities: Sendable {
  /// Those that may be like another, to be looked among for other reasons.
  let index: NeighbourIndex
  /// All municipalities of the register, in the order of the codes.
  private let askers: [Municipality]
  /// Those that may be like another.
  private let others: [Municipality]
  /// Places among ``others``, ``Neighbour/shown`` for each of ``askers``, the nearest first; -1 where there are fewer.
  private let places: [Int32]

  /// - Parameters:
  ///   - askers: all municipalities, in the order of the codes.
  ///   - others: those among which the nearest are looked for.
  init(of askers: [Municipality], among others: [Municipality]) {
    let index = NeighbourIndex(others)
    let placed = Dictionary(
      others.enumerated().map { ($1.code, Int32(clamping: $0)) },
      uniquingKeysWith: { first, _ in first })
    var places: [Int32] = []
    places.reserveCapacity(askers.count * Neighbour.shown)
    for asker in askers {
      let nearest = index.nearest(to: asker, limit: Neighbour.shown).compactMap {
        placed[$0.municipality.code]
      }
      places += nearest + Array(repeating: -1, count: Neighbour.shown - nearest.count)
    }
    self.index = index
    self.askers = askers
    self.others = others
    self.places = places
  }

  /// The municipalities that are most like `municipality`, the nearest first; empty when its inhabitants are not known.
  func nearest(to municipality: Municipality) -> [Neighbour] {
    let asker = askers.partitionPoint { $0.code < municipality.code }
    guard asker < askers.count, askers[asker].code == municipality.code else { return [] }
    return places[(asker * Neighbour.shown)...].prefix(Neighbour.shown).prefix { $0 >= 0 }
      .compactMap { place in
        let other = others[Int(place)]
        return Similarity(municipality, other).map {
          Neighbour(municipality: other, similarity: $0)
        }
      }
  }
}
