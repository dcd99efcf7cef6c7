import KompassTemplates

/// The publication that the figures of one of those compared are from.
struct ComparedSourceView: ViewModel {
  /// Whose figures.
  let label: String
  /// The publication.
  let source: SourceView

  static let fields: [Field<Self>] = [
    .text("label", \.label),
    .record("source", \.source),
  ]
}
