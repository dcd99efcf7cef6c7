/// A series that a publication printed, such as a national mean.
public struct Reference: Equatable, Sendable {
  /// Its name in addresses and data: `medel-2020`.
  public let id: Slug
  /// The revision that it belongs to.
  public let framework: FrameworkID
  /// What it is: `Medel för utvärderingar från 2020`.
  public let name: LocalizedText
  /// The year that it was printed for; nil when not stated.
  public let asOf: Int?
  /// Scores by area, 0…100; empty when only a total was printed.
  public let areas: [AreaNumber: Points]
  /// The total; nil when not printed.
  public let total: Points?
  /// Where it was printed.
  public let source: Source
  /// What a reader should know of it, such as that the figure is approximate; nil when nothing.
  public let note: LocalizedText?

  /// Makes a reference.
  public init(
    id: Slug, framework: FrameworkID, name: LocalizedText, asOf: Int?,
    areas: [AreaNumber: Points], total: Points?, source: Source, note: LocalizedText?
  ) {
    self.id = id
    self.framework = framework
    self.name = name
    self.asOf = asOf
    self.areas = areas
    self.total = total
    self.source = source
    self.note = note
  }
}
