/// What a series or a mark is to the reader: it decides colour, line and marker together, so that
/// the roles can be told apart without colour.
public enum SeriesRole: String, CaseIterable, Equatable, Sendable {
  /// The result that the chart is about: a solid teal line, round dots, filled bars.
  case current
  /// The same subject at an earlier evaluation: a dashed orange line, diamonds.
  case previous
  /// Something to compare with, as a mean: a dotted grey line, ticks.
  case reference
  /// What is aimed at: a dash-dotted plum line, hollow triangles.
  case target
  /// The first of up to four equal subjects: a solid teal line, round dots, filled bars.
  case first
  /// The second of equal subjects: a line of long dashes in orange, squares, hatched bars.
  case second
  /// The third of equal subjects: a line of short dashes in violet, triangles on their point,
  /// hollow bars.
  case third
  /// The fourth of equal subjects: a line of dashes and dots in umber, crosses, dotted bars.
  case fourth

  /// The roles of equal subjects, in their order.
  public static let equals: [SeriesRole] = [.first, .second, .third, .fourth]

  /// The order that lines are drawn in: what comes later lies over what came before.
  static let lineOrder: [SeriesRole] = [
    .reference, .target, .fourth, .third, .second, .first, .previous, .current,
  ]

  /// The order that markers are drawn in.
  static let markOrder: [SeriesRole] = [
    .target, .reference, .fourth, .third, .second, .first, .previous, .current,
  ]
}
