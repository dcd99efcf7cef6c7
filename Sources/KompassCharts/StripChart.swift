/// The spread: every result as a dot on one axis, some of them marked by name; results that are
/// equal stand on each other.
public struct StripChart: Chart {
  /// A value that is marked under the axis, by name and value.
  public typealias Mark = ChartMark

  /// One result.
  public struct Dot: Equatable, Sendable {
    /// The value; one that is not finite is not drawn.
    public let value: Double
    /// Whose it is: shown if marked.
    public let name: String
    /// Whether the dot is large, coloured and named.
    public let isMarked: Bool

    /// Makes a dot.
    public init(value: Double, name: String, isMarked: Bool = false) {
      self.value = value
      self.name = name
      self.isMarked = isMarked
    }
  }

  /// The quartiles: the middle half is a band, the median a line in it.
  public struct Quartiles: Equatable, Sendable {
    /// The value that a quarter lies below.
    public let lower: Double
    /// The value in the middle.
    public let median: Double
    /// The value that a quarter lies above.
    public let upper: Double
    /// What the band is, in words, under the chart (`Hälften av kommunerna: 55–68, median 62`).
    public let name: String

    /// Makes quartiles.
    public init(lower: Double, median: Double, upper: Double, name: String) {
      self.lower = lower
      self.median = median
      self.upper = upper
      self.name = name
    }
  }

  /// The words and the identity.
  public let identity: ChartIdentity
  /// All results, in any order.
  public let dots: [Dot]
  /// Other values: a mean, an earlier result.
  public let marks: [Mark]
  /// The middle half; nil: no band.
  public let quartiles: Quartiles?
  /// The range from left to right.
  public let scale: Scale

  /// Makes a strip.
  public init(
    identity: ChartIdentity, dots: [Dot], marks: [Mark] = [], quartiles: Quartiles? = nil,
    scale: Scale = .hundred
  ) {
    self.identity = identity
    self.dots = dots
    self.marks = marks
    self.quartiles = quartiles
    self.scale = scale
  }

  /// The `<svg>` element for a page.
  public func inlineBytes() -> [UInt8] { document().inline() }

  /// A whole SVG file.
  public func standaloneBytes() -> [UInt8] { document().standalone() }

  /// The chart laid out and drawn.
  func drawing() -> Drawing { StripDrawing(self).drawing() }

  private func document() -> ChartDocument {
    ChartDocument(identity: identity, kind: "strip", drawing: drawing())
  }
}
