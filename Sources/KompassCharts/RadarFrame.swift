/// A radar whose profiles are set from outside: axes with their names, rings and scale at one fixed
/// geometry, and a path for each of five slots that is empty or holds a profile.
///
/// A path is found by its `data-slot` (`first` … `fourth`, `reference`). Its `d` is what
/// `RadarShape.path` gives; an empty one draws nothing. Markers are drawn at the corners of whatever
/// the path holds, so that nothing else needs to be set. Profiles are lines without a fill: all of
/// them are seen.
public struct RadarFrame: Chart {
  /// A place for a profile.
  public enum Slot: String, CaseIterable, Equatable, Sendable {
    case first, second, third, fourth, reference

    /// Decides line, marker and colour.
    public var role: SeriesRole {
      switch self {
      case .first: .first
      case .second: .second
      case .third: .third
      case .fourth: .fourth
      case .reference: .reference
      }
    }
  }

  /// One profile in its slot.
  public struct Series: Equatable, Sendable {
    /// Where it stands; of two series in one slot the first is drawn.
    public let slot: Slot
    /// What it is (`Mark 2024`): shown in the key.
    public let name: String
    /// One value for each axis, in their order. Nil, not finite, or beyond the end of the list:
    /// missing, which is a gap and words in the key, never zero.
    public let values: [Double?]

    /// Makes a profile.
    public init(slot: Slot, name: String, values: [Double?]) {
      self.slot = slot
      self.name = name
      self.values = values
    }
  }

  /// The words and the identity. The ids of the markers begin with its id.
  public let identity: ChartIdentity
  /// The axes, clockwise from the top: 3 to 12.
  public let axes: [RadarChart.Axis]
  /// The profiles, named in the key in this order; empty: a frame without a key.
  public let series: [Series]
  /// The word for missing values in the key (`saknas`).
  public let missingText: String
  /// The range from centre to rim.
  public let scale: Scale

  /// Makes a frame.
  public init(
    identity: ChartIdentity, axes: [RadarChart.Axis], series: [Series] = [], missingText: String,
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
  func drawing() -> Drawing { RadarFrameDrawing(self).drawing() }

  private func document() -> ChartDocument {
    ChartDocument(identity: identity, kind: "radar", drawing: drawing())
  }
}
