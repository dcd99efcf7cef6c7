/// Who a municipality can learn from: its weaker sub-areas, and others that do well there.
public enum Learning {
  /// How many weaker sub-areas are shown at most.
  public static let mostSubareas = 5

  /// The share of the maximum that counts as doing well: three quarters.
  public static let goodShare = (of: 4, parts: 3)

  /// One weaker sub-area with its points.
  public struct WeakSubarea: Sendable {
    /// The sub-area.
    public let subarea: Subarea
    /// Its points.
    public let points: Points
  }

  /// A municipality that does well in a sub-area.
  public struct Example: Sendable {
    /// The municipality.
    public let municipality: Municipality
    /// The evaluation.
    public let card: Scorecard
    /// Its points.
    public let points: Points
    /// How like the asking municipality it is; nil when that is not known.
    public let similarity: Similarity?
  }

  /// The sub-areas with the lowest share of their maximum, the lowest first, ties in the order of the numbers, at most
  /// ``mostSubareas``; one that has its maximum is never weak.
  public static func weakest(in card: Scorecard) -> [WeakSubarea] {
    let known = card.areas.flatMap(\.subareas).compactMap { part in
      part.score.map { WeakSubarea(subarea: part.subarea, points: $0.points) }
    }
    .filter { $0.points < $0.subarea.maximum }
    return Array(
      known.enumerated().sorted {
        let left = share($0.element.points, of: $1.element.subarea.maximum)
        let right = share($1.element.points, of: $0.element.subarea.maximum)
        return left == right ? $0.offset < $1.offset : left < right
      }.map(\.element).prefix(mostSubareas))
  }

  /// Those of `others` that have ``goodShare`` of the maximum or more and more than `weak` itself, most similar first,
  /// then in the order of the codes; those whose likeness is not known come last.
  ///
  /// - Parameter others: each municipality once, with an evaluation of the same revision.
  public static func examples(
    for weak: WeakSubarea, of asker: Municipality, among others: [(Municipality, Scorecard)]
  ) -> [Example] {
    let maximum = weak.subarea.maximum.hundredths
    return better(than: weak, of: asker, among: others).filter {
      $0.points.hundredths * goodShare.of >= maximum * goodShare.parts
    }
  }

  /// Those of `others` that have the most points in the sub-area and more than `weak` itself, in the same order: for when
  /// nobody has enough to be an example.
  public static func best(
    for weak: WeakSubarea, of asker: Municipality, among others: [(Municipality, Scorecard)]
  ) -> [Example] {
    let better = better(than: weak, of: asker, among: others)
    let most = better.map(\.points).max()
    return better.filter { $0.points == most }
  }

  /// Those that have more points than `weak`, most similar first, then in the order of the codes.
  private static func better(
    than weak: WeakSubarea, of asker: Municipality, among others: [(Municipality, Scorecard)]
  ) -> [Example] {
    others.compactMap { municipality, card -> Example? in
      guard municipality.code != asker.code,
        let points = card.figure(of: .subarea(weak.subarea.number))?.points, points > weak.points
      else { return nil }
      return Example(
        municipality: municipality, card: card, points: points,
        similarity: Similarity(asker, municipality))
    }
    .sorted {
      ($0.similarity?.hundredths ?? .max, $0.municipality.code)
        < ($1.similarity?.hundredths ?? .max, $1.municipality.code)
    }
  }

  /// Points times another part's maximum: shares are compared exactly by cross-multiplication.
  private static func share(_ points: Points, of maximum: Points) -> Int {
    points.hundredths * maximum.hundredths
  }
}
