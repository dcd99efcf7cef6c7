/// One revision of the instrument: its areas, sub-areas and maximum points.
public struct Framework: Equatable, Sendable {
  /// The identifier; also the name of the file.
  public let id: FrameworkID
  /// `Kommunkompassen 2020`.
  public let title: String
  /// The year that names the revision.
  public let revision: Int
  /// The first year that evaluations followed this revision.
  public let validFrom: Int
  /// The areas in the order of their numbers. Never empty.
  public let areas: [Area]
  /// How far results can be compared with those of other revisions.
  public let comparability: [Comparability]

  /// The points that all areas can give together: 100 each.
  public var maximum: Points { Points(whole: 100 * areas.count) }

  /// The area with this number; nil when the framework lacks it.
  public func area(_ number: AreaNumber) -> Area? { areas.first { $0.number == number } }

  /// Makes a framework from checked values.
  public init(
    id: FrameworkID, title: String, revision: Int, validFrom: Int, areas: [Area],
    comparability: [Comparability]
  ) {
    self.id = id
    self.title = title
    self.revision = revision
    self.validFrom = validFrom
    self.areas = areas
    self.comparability = comparability
  }
}
