/// A chart that is also published as a file of its own; the raw value is its name.
enum ChartFile: String, CaseIterable, Sendable {
  /// The areas as a radar.
  case radar
  /// The areas as bars.
  case bars = "stapel"
  /// What changed since the evaluation before.
  case changes = "forandring"
}
