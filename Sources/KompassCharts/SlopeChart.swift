/// Change over evaluations: points in time along x at equal distances, values upward.
public struct SlopeChart: Chart {
  /// One value at one point in time.
  public struct Point: Equatable, Sendable {
    /// The point in time (`2024`): the first line's label at each place is shown.
    public let label: String
    /// The value; nil or not finite: missing, a gap in the line, never zero.
    public let value: Double?
    /// The value as the reader sees it.
    public let valueText: String

    /// Makes a point.
    public init(label: String, value: Double?, valueText: String) {
      self.label = label
      self.value = value
      self.valueText = valueText
    }
  }

  /// One line.
  public struct Line: Equatable, Sendable {
    /// What it is: shown at the line's end.
    public let name: String
    /// Decides line, marker and colour.
    public let role: SeriesRole
    /// The values, at the same points in time for all lines of the chart.
    public let points: [Point]

    /// Makes a line.
    public init(name: String, role: SeriesRole, points: [Point]) {
      self.name = name
      self.role = role
      self.points = points
    }
  }

  /// A place that no line is drawn across, as where the revision of the instrument changes.
  public struct Break: Equatable, Sendable {
    /// The index of the last point before the break.
    public let afterIndex: Int
    /// Why: shown above the gap.
    public let text: String

    /// Makes a break.
    public init(afterIndex: Int, text: String) {
      self.afterIndex = afterIndex
      self.text = text
    }
  }

  /// The words and the identity.
  public let identity: ChartIdentity
  /// The lines. Their names stand at their ends.
  public let lines: [Line]
  /// Where no line is drawn. Breaks beyond the points are ignored.
  public let breaks: [Break]
  /// The range upward: always whole.
  public let scale: Scale
  /// The word where a value is missing (`saknas`).
  public let missingText: String

  /// Makes a slope chart.
  public init(
    identity: ChartIdentity, lines: [Line], breaks: [Break] = [], scale: Scale = .hundred,
    missingText: String
  ) {
    self.identity = identity
    self.lines = lines
    self.breaks = breaks
    self.scale = scale
    self.missingText = missingText
  }

  /// The `<svg>` element for a page.
  public func inlineBytes() -> [UInt8] { document().inline() }

  /// A whole SVG file.
  public func standaloneBytes() -> [UInt8] { document().standalone() }

  /// The chart laid out and drawn.
  func drawing() -> Drawing { SlopeDrawing(self).drawing() }

  private func document() -> ChartDocument {
    ChartDocument(identity: identity, kind: "slope", drawing: drawing())
  }
}
