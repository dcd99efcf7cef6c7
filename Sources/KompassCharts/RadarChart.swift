/// A profile over several areas: one axis for each, the first upward, the others clockwise at
/// equal angles; the centre is the scale's lower end and the rim its upper.
public struct RadarChart: Chart {
  /// One axis.
  public struct Axis: Equatable, Sendable {
    /// The name in full: shown where there is room for it.
    public let label: String
    /// The name where there is not; empty: the full name is broken and cut instead.
    public let shortLabel: String

    /// Makes an axis.
    public init(label: String, shortLabel: String) {
      self.label = label
      self.shortLabel = shortLabel
    }
  }

  /// One profile.
  public struct Series: Equatable, Sendable {
    /// What it is (`2024`, `Medel för 42 utvärderingar`): shown in the key.
    public let name: String
    /// Decides line, marker and colour.
    public let role: SeriesRole
    /// One value for each axis, in their order. Nil, not finite, or beyond the end of the list:
    /// missing, which is a gap with words, never zero. Values outside the scale are drawn at its end.
    public let values: [Double?]
    /// The values as the reader sees them, in the order of the axes; nil: whole numbers are written
    /// as such, others with one decimal. Only the first series of role `current` shows its values.
    public let valueTexts: [String]?

    /// Makes a profile.
    public init(name: String, role: SeriesRole, values: [Double?], valueTexts: [String]? = nil) {
      self.name = name
      self.role = role
      self.values = values
      self.valueTexts = valueTexts
    }
  }

  /// The words and the identity.
  public let identity: ChartIdentity
  /// The axes, clockwise from the top: 3 to 12. (Other numbers are drawn, but labels may collide.)
  public let axes: [Axis]
  /// The profiles. The first of role `current`, or else the first of all, shows its values at the
  /// labels. Current is drawn on top.
  public let series: [Series]
  /// The word at an axis whose value is missing (`saknas`).
  public let missingText: String
  /// The range from centre to rim.
  public let scale: Scale

  /// Makes a radar.
  public init(
    identity: ChartIdentity, axes: [Axis], series: [Series], missingText: String,
    scale: Scale = .hundred
  ) {
    self.identity = identity
    self.axes = axes
    self.series = series
    self.missingText = missingText
    self.scale = scale
  }

  /// The `<svg>` element for a page.
  public func inlineBytes() -> [UInt8] { document().inline() }

  /// A whole SVG file.
  public func standaloneBytes() -> [UInt8] { document().standalone() }

  /// The chart laid out and drawn.
  func drawing() -> Drawing { RadarDrawing(self).drawing() }

  private func document() -> ChartDocument {
    ChartDocument(identity: identity, kind: "radar", drawing: drawing())
  }
}
