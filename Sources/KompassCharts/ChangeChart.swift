/// What changed between two evaluations: on a line for each area or sub-area a hollow diamond at the
/// value before, a dot at the value after, and the difference in figures.
///
/// All rows have one scale, from nothing to the row's own maximum. A fall looks as a rise does but
/// for its direction: no colour judges.
public struct ChangeChart: Chart {
  /// One area or sub-area.
  public struct Row: Equatable, Sendable {
    /// The name: wrapped to three lines and then cut.
    public let label: String
    /// Shown instead where the name needs more than three lines; nil: the name is cut.
    public let shortLabel: String?
    /// The earlier value; nil or not finite: missing, which is no mark and a word, never zero.
    public let before: Double?
    /// The later value; nil or not finite: missing, as above.
    public let after: Double?
    /// The value at the end of the line; one that is not above zero makes both values missing.
    public let maximum: Double
    /// The earlier value as the reader sees it, under its mark.
    public let beforeText: String
    /// The later value as the reader sees it, under its mark.
    public let afterText: String
    /// The difference with its sign (`+16`, `−3`, `±0`), beside the name. Where a value is missing
    /// the chart's `missingText` stands instead.
    public let differenceText: String

    /// Makes a row.
    public init(
      label: String, shortLabel: String? = nil, before: Double?, after: Double?, maximum: Double,
      beforeText: String, afterText: String, differenceText: String
    ) {
      self.label = label
      self.shortLabel = shortLabel
      self.before = before
      self.after = after
      self.maximum = maximum
      self.beforeText = beforeText
      self.afterText = afterText
      self.differenceText = differenceText
    }
  }

  /// The words and the identity.
  public let identity: ChartIdentity
  /// The rows from above.
  public let rows: [Row]
  /// What the diamond is (`2022`): in the key; empty: not in the key.
  public let beforeName: String
  /// What the dot is (`2024`): in the key; empty: not in the key.
  public let afterName: String
  /// The words at the ends of the scale, under the last row.
  public let scaleTexts: BarChart.ScaleTexts
  /// The word where a value is missing (`saknas`).
  public let missingText: String

  /// Makes a change chart.
  public init(
    identity: ChartIdentity, rows: [Row], beforeName: String, afterName: String,
    scaleTexts: BarChart.ScaleTexts = .init(lower: "0", upper: "100"), missingText: String
  ) {
    self.identity = identity
    self.rows = rows
    self.beforeName = beforeName
    self.afterName = afterName
    self.scaleTexts = scaleTexts
    self.missingText = missingText
  }

  /// The `<svg>` element for a page.
  public func inlineBytes() -> [UInt8] { document().inline() }

  /// A whole SVG file.
  public func standaloneBytes() -> [UInt8] { document().standalone() }

  /// The chart laid out and drawn.
  func drawing() -> Drawing { ChangeDrawing(self).drawing() }

  private func document() -> ChartDocument {
    ChartDocument(identity: identity, kind: "change", drawing: drawing())
  }
}
