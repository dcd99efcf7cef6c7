/// As what a chart is published beside its page; the raw value ends the name of the file.
enum ChartFormat: String, CaseIterable, Sendable {
  /// The drawing.
  case svg
  /// Its table.
  case csv
}
