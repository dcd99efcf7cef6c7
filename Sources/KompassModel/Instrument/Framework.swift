/// One revision of the instrument: its areas, sub-areas and maximum points.
public struct Framework: Equatable, Sendable {
  /// What it is made of.
  private struct Fields: Equatable, Sendable {
    let id: FrameworkID
    let title: String
    let revision: Int
    let validFrom: Int
    let areas: [Area]
    let comparability: [Comparability]
  }

  /// The identifier; also the name of the file.
  public var id: FrameworkID { fields.value.id }
  /// `Kommunkompassen 2020`.
  public var title: String { fields.value.title }
  /// The year that names the revision.
  public var revision: Int { fields.value.revision }
  /// The first year that evaluations followed this revision.
  public var validFrom: Int { fields.value.validFrom }
  /// The areas in the order of their numbers. Never empty.
  public var areas: [Area] { fields.value.areas }
  /// How far results can be compared with those of other revisions.
  public var comparability: [Comparability] { fields.value.comparability }

  /// The points that all areas can give together: 100 each.
  public var maximum: Points { Points(whole: 100 * areas.count) }

  /// The area with this number; nil when the framework lacks it.
  public func area(_ number: AreaNumber) -> Area? { areas.first { $0.number == number } }

  private let fields: Box<Fields>

  /// Makes a framework from checked values.
  public init(
    id: FrameworkID, title: String, revision: Int, validFrom: Int, areas: [Area],
    comparability: [Comparability]
  ) {
    fields = Box(
      Fields(
        id: id, title: title, revision: revision, validFrom: validFrom, areas: areas,
        comparability: comparability))
  }
}
