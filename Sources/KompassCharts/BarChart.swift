/// Bars under each other, each with its label and value above it: areas, or sub-areas of which each
/// has a maximum of its own.
public struct BarChart: Chart {
  /// A value that is marked at a bar.
  public typealias Mark = ChartMark

  /// One bar.
  public struct Row: Equatable, Sendable {
    /// The name: wrapped to three lines and then cut.
    public let label: String
    /// Shown instead where the name needs more than three lines; nil: the name is cut.
    public let shortLabel: String?
    /// The value; nil or not finite: missing, which is a hatched track and words, never zero.
    public let value: Double?
    /// The value of a full bar; one that is not above zero makes the row missing.
    public let maximum: Double
    /// The value as the reader sees it (`68`, `12 av 20`); where the value is missing the chart's
    /// `missingText` stands instead.
    public let valueText: String
    /// What is marked at the bar, on the row's own scale. Roles have places of their own, or shapes
    /// that are seen round each other, and never hide each other; two marks of one role may.
    public let marks: [Mark]

    /// Makes a row.
    public init(
      label: String, shortLabel: String? = nil, value: Double?, maximum: Double,
      valueText: String, marks: [Mark] = []
    ) {
      self.label = label
      self.shortLabel = shortLabel
      self.value = value
      self.maximum = maximum
      self.valueText = valueText
      self.marks = marks
    }
  }

  /// The words at the ends of the scale.
  public struct ScaleTexts: Equatable, Sendable {
    /// At the left end (`0`).
    public let lower: String
    /// At the right end (`100`, `högsta möjliga`).
    public let upper: String

    /// Makes the pair.
    public init(lower: String, upper: String) {
      self.lower = lower
      self.upper = upper
    }
  }

  /// The words and the identity.
  public let identity: ChartIdentity
  /// The bars from above.
  public let rows: [Row]
  /// What the bar and the marks stand for, under the chart; empty: no key.
  public let key: [KeyEntry]
  /// The words at the ends of the scale, under the last bar.
  public let scaleTexts: ScaleTexts
  /// The word where a value is missing (`saknas`).
  public let missingText: String

  /// Makes a bar chart.
  public init(
    identity: ChartIdentity, rows: [Row], key: [KeyEntry] = [],
    scaleTexts: ScaleTexts = ScaleTexts(lower: "0", upper: "100"), missingText: String
  ) {
    self.identity = identity
    self.rows = rows
    self.key = key
    self.scaleTexts = scaleTexts
    self.missingText = missingText
  }

  /// The `<svg>` element for a page.
  public func inlineBytes() -> [UInt8] { document().inline() }

  /// A whole SVG file.
  public func standaloneBytes() -> [UInt8] { document().standalone() }

  /// The chart laid out and drawn.
  func drawing() -> Drawing { BarDrawing(self).drawing() }

  private func document() -> ChartDocument {
    ChartDocument(identity: identity, kind: "bars", drawing: drawing())
  }
}
