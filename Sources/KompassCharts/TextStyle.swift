/// How a text is set: its size, weight and colour.
///
/// The texts of a chart that a page holds are laid out at 14 units: on the narrowest phones, 320 px wide, a chart has 312 px
/// for its 360 units, so that they are 12 px. Where there is more room the page's stylesheet sets them smaller, down from
/// the same baselines.
struct TextStyle: Hashable, Sendable {
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
    size: 14, isBold: false, cssClass: "kc-label", color: ChartPalette.ink)
  /// Values at their marks.
  static let value = TextStyle(
    size: 14, isBold: true, cssClass: "kc-value", color: ChartPalette.ink)
  /// Ends of scales, missing values, keys.
  static let note = TextStyle(
    size: 14, isBold: false, cssClass: "kc-note", color: ChartPalette.muted)
  /// Names and values of the second rank, and those in a key.
  static let smallLabel = TextStyle(
    size: 14, isBold: false, cssClass: "kc-note", color: ChartPalette.ink)
  /// The name on a badge.
  static let badgeName = TextStyle(
    size: 15, isBold: true, cssClass: "kc-heading", color: ChartPalette.ink)
  /// The number on a badge.
  static let badgeValue = TextStyle(
    size: 34, isBold: true, cssClass: "kc-value", color: ChartPalette.current)
  /// What the number on a badge is out of: a badge is shown as large as it is drawn.
  static let badgeUnit = TextStyle(
    size: 13, isBold: false, cssClass: "kc-label", color: ChartPalette.ink)
  /// The line at the foot of a badge.
  static let badgeNote = TextStyle(
    size: 11.5, isBold: false, cssClass: "kc-note", color: ChartPalette.muted)
  /// The word that marks the number on a badge.
  static let smallMark = TextStyle(
    size: 11.5, isBold: false, cssClass: "kc-note", color: ChartPalette.previous)
  /// The title of a standalone file.
  static let heading = TextStyle(
    size: 16, isBold: true, cssClass: "kc-heading", color: ChartPalette.ink)
}
