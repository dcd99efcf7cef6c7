import KompassModel

/// Lays out how far two evaluations of different revisions can be compared.
enum BridgeSection {
  /// - Returns: nil when both are of one revision.
  static func view(
    of card: Scorecard, named name: String, beside other: Scorecard, named otherName: String,
    in context: PageContext
  ) -> BridgeView? {
    let bridge = RevisionBridge(card.framework, other.framework)
    guard !bridge.isWithinRevision else { return nil }
    let book = context.book
    var rows: [BridgeRowView] = []
    var unscored: [Area] = []
    for pair in bridge.pairs {
      guard let points = card.area(pair.one.number)?.score?.points,
        let otherPoints = other.area(pair.other.number)?.score?.points
      else {
        unscored.append(pair.one)
        continue
      }
      rows.append(
        BridgeRowView(
          name: pair.one.name.text(in: context.language), points: book.number(points),
          otherName: pair.other.name.text(in: context.language),
          otherPoints: book.number(otherPoints)))
    }
    return BridgeView(
      label: context.sentences.label(name, year: card.evaluation.year),
      otherLabel: context.sentences.label(otherName, year: other.evaluation.year),
      revision: String(card.framework.revision), otherRevision: String(other.framework.revision),
      level: context.sentences.level(of: bridge),
      note: bridge.note?.text(in: context.language),
      noteLanguage: bridge.note.flatMap { context.foreign($0.language(for: context.language)) },
      rows: rows,
      alone: names(bridge.alone, context), otherAlone: names(bridge.otherAlone, context),
      unscored: names(unscored, context),
      isApproximate: bridge.level != .full)
  }

  private static func names(_ areas: [Area], _ context: PageContext) -> String? {
    areas.isEmpty
      ? nil : context.book.list(areas.map { $0.name.text(in: context.language) })
  }
}
