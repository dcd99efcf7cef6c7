/// How a text is set: its size, weight and colour.
struct TextStyle: Equatable, Sendable {
  /// The size of the font, in units of the viewBox.
  let size: Double
  /// Whether the weight is 700 rather than 400.
  let isBold: Bool
  /// The class for the page's stylesheet (`kc-label`).
  let cssClass: String
  /// The colour.
  let color: ChartPalette.Color

  /// The distance between two baselines, and the height of a line's box: 1.2 times the size holds
  /// the accents and the descenders of the faces that `TextWidths` knows.
  var lineHeight: Double { size * 1.2 }
  /// The distance from the top of a line's box to its baseline.
  var ascent: Double { size * 0.94 }

  /// Names.
  static let label = TextStyle(
    size: 13, isBold: false, cssClass: "kc-label", color: ChartPalette.ink)
  /// Values at their marks.
  static let value = TextStyle(
    size: 13, isBold: true, cssClass: "kc-value", color: ChartPalette.ink)
  /// Ends of scales, missing values, keys.
  static let note = TextStyle(
    size: 11.5, isBold: false, cssClass: "kc-note", color: ChartPalette.muted)
  /// Names and values of the second rank, and those in a key.
  static let smallLabel = TextStyle(
    size: 11.5, isBold: false, cssClass: "kc-note", color: ChartPalette.ink)
  /// The name on a badge.
  static let badgeName = TextStyle(
    size: 15, isBold: true, cssClass: "kc-heading", color: ChartPalette.ink)
  /// The number on a badge.
  static let badgeValue = TextStyle(
    size: 34, isBold: true, cssClass: "kc-value", color: ChartPalette.current)
  /// The word that marks a number.
  static let smallMark = TextStyle(
    size: 11.5, isBold: false, cssClass: "kc-note", color: ChartPalette.previous)
  /// The title of a standalone file.
  static let heading = TextStyle(
    size: 16, isBold: true, cssClass: "kc-heading", color: ChartPalette.ink)
}
