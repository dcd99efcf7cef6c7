import KompassModel

/// Lays out sub-areas for tables.
enum SubareaRows {
  /// One sub-area; without `score` where the instrument itself is shown.
  ///
  /// - Parameter id: the name of its place on the page; nil where it has none.
  static func row(
    _ subarea: Subarea, score: SubareaScore?, id: String? = nil, in context: PageContext
  ) -> SubareaRowView {
    SubareaRowView(
      id: id,
      number: subarea.number.description, name: subarea.name.text(in: context.language),
      points: score.map { context.book.number($0.points) } ?? context.book.text(.missing),
      maximum: context.book.number(subarea.maximum),
      percent: score?.percent.map {
        context.book.text(.percent, ["number": context.book.number($0)])
      } ?? EvaluationParts.nothing,
      isDerived: score?.isDerived ?? false)
  }
}
