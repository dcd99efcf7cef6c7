/// A municipality that is like another one.
public struct Neighbour: Sendable {
  /// How many neighbours a municipality is shown with.
  public static let shown = 5

  /// The municipality.
  public let municipality: Municipality
  /// How like it is.
  public let similarity: Similarity

  /// The municipalities that are most like `municipality`, the nearest first, ties in the order of the codes; without
  /// the municipality itself and those whose distance is not known.
  public static func nearest(
    to municipality: Municipality, among others: [Municipality], limit: Int = shown
  ) -> [Neighbour] {
    let all = others.filter { $0.code != municipality.code }.compactMap { other in
      Similarity(municipality, other).map { Neighbour(municipality: other, similarity: $0) }
    }
    return Array(
      all.sorted {
        ($0.similarity.hundredths, $0.municipality.code)
          < ($1.similarity.hundredths, $1.municipality.code)
      }.prefix(limit))
  }
}
