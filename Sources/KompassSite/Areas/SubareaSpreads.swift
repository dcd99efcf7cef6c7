import KompassModel

/// How results are spread in the sub-areas of an area.
enum SubareaSpreads {
  /// One sub-area with what its results show together.
  struct Row: Sendable {
    /// The sub-area.
    let subarea: Subarea
    /// Its results together.
    let summary: PeerSummary
  }

  /// The sub-areas that have results, in the order of their numbers.
  static func rows(of area: Area, in framework: FrameworkID, _ figures: SiteFigures) -> [Row] {
    area.subareas.compactMap { subarea in
      figures.table(of: .subarea(subarea.number), in: framework)?.summary(of: .everyone).map {
        Row(subarea: subarea, summary: $0)
      }
    }
  }

  /// The table; nil when no sub-area has enough results for a spread.
  static func table(
    _ rows: [Row], of area: Area, in framework: Framework, _ context: PageContext
  ) -> PeerTableView? {
    guard rows.contains(where: { $0.summary.mean != nil }) else { return nil }
    let book = context.book
    return PeerTableView(
      caption: book.text(
        .subareaSpreadCaption,
        [
          "area": area.name.text(in: context.language), "revision": String(framework.revision),
        ]),
      heading: book.text(.subareaHeading),
      rows: rows.map { row in
        PeersSection.row(
          book.text(
            .subareaWithMaximum,
            [
              "number": row.subarea.number.description,
              "name": row.subarea.name.text(in: context.language),
              "maximum": book.number(row.subarea.maximum),
            ]),
          summary: row.summary, own: nil, in: context)
      }, hasDifference: false)
  }

  /// What the means rest on; nil when there is none. All sub-areas of a revision are scored together, so the first
  /// speaks for all.
  static func basis(of rows: [Row], _ context: PageContext) -> String? {
    rows.first { $0.summary.mean != nil }.map {
      context.book.text(
        .subareaBasis, ["basis": context.sentences.basis(of: $0.summary)])
    }
  }

  /// How many of the results are missing in the source and were derived, in words; nil when none was.
  static func derived(in rows: [Row], _ context: PageContext) -> String? {
    let count = rows.reduce(0) { $0 + $1.summary.derived }
    return count == 0 ? nil : context.book.count(.subareaDerived, count)
  }

  /// The sub-areas whose mean has the highest and the lowest share of the maximum, in words.
  static func sentences(_ rows: [Row], _ context: PageContext) -> [String] {
    context.sentences.extremes(
      of: rows.compactMap { row in row.summary.mean.map { (row.subarea, $0.rounded) } },
      best: .bestMeans, weakest: .weakestMeans)
  }
}
