/// A value that is marked beside the main one: an earlier result, a mean, a target.
public struct ChartMark: Equatable, Sendable {
  /// Decides the shape and the colour.
  public let role: SeriesRole
  /// The value, on the scale of the chart or of the row; not finite: the mark is not drawn.
  public let value: Double
  /// What the mark is (`2022`, `Medel, 42 kommuner`). Shown where the chart labels its marks.
  public let name: String

  /// Makes a mark.
  public init(role: SeriesRole, value: Double, name: String) {
    self.role = role
    self.value = value
    self.name = name
  }
}
