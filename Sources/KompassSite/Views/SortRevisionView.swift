import KompassTemplates

/// The figures of one revision that the list of municipalities can be sorted by.
struct SortRevisionView: ViewModel {
  /// The identifier of the revision.
  let id: String
  /// Its year.
  let revision: String
  /// The figures that at least one municipality has.
  let figures: [SortFigureView]
  /// Whether there is any.
  var hasFigures: Bool { !figures.isEmpty }

  static let fields: [Field<Self>] = [
    .text("id", \.id),
    .text("revision", \.revision),
    .list("figures", \.figures),
    .flag("hasFigures", \.hasFigures),
  ]
}
