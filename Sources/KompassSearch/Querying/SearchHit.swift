/// A document that was found.
public struct SearchHit: Equatable, Sendable {
  /// Its number in the index.
  public let document: Int
  /// How well it matches, in no unit; 0 when nothing was asked for.
  public let score: Int

  /// Makes a hit.
  public init(document: Int, score: Int) {
    self.document = document
    self.score = score
  }
}
