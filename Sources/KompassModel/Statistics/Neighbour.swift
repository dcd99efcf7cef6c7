/// A municipality that is like another one.
public struct Neighbour: Sendable {
  /// How many neighbours a municipality is shown with.
  public static let shown = 5

  /// The municipality.
  public let municipality: Municipality
  /// How like it is.
  public let similarity: Similarity

  /// Makes a neighbour.
  public init(municipality: Municipality, similarity: Similarity) {
    self.municipality = municipality
    self.similarity = similarity
  }

  /// The distance in hundredths.
  var hundredths: Int { similarity.hundredths }

  /// Whether it stands after `other` in a list of the nearest: farther, or as far with a later code.
  func isAfter(_ other: Neighbour) -> Bool {
    (hundredths, municipality.code) > (other.hundredths, other.municipality.code)
  }
}
