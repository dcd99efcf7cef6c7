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
}
