/// How far results of one revision can be compared with those of another.
public struct Comparability: Equatable, Sendable {
  /// How sound a comparison is.
  public enum Level: String, CaseIterable, Sendable {
    /// As within one revision.
    case full
    /// Roughly, and only for the areas that are named.
    case approximate
    /// Not at all.
    case none
  }

  /// The other revision.
  public let framework: FrameworkID
  /// How sound the comparison is.
  public let level: Level
  /// This revision's area to the other's, only where a comparison means something.
  public let areas: [AreaNumber: AreaNumber]
  /// Why, in words for the reader; nil when not stated.
  public let note: LocalizedText?

  /// Makes a statement on comparability.
  public init(
    framework: FrameworkID, level: Level, areas: [AreaNumber: AreaNumber], note: LocalizedText?
  ) {
    self.framework = framework
    self.level = level
    self.areas = areas
    self.note = note
  }
}
