import KompassModel

/// The first strengths of an area in the evaluators' words, and how many more there are.
struct StrengthList {
  /// Those that are shown.
  let items: [ItemView]
  /// How many more stand in the chapter, in words; nil when none do.
  let more: String?

  /// - Parameters:
  ///   - limit: how many are shown at most.
  ///   - idPrefix: what the identifiers of the items begin with, unique on the page.
  ///   - topHeading: the level of headings within an item, 2…6.
  init(
    _ strengths: [Prose], limit: Int, idPrefix: String, topHeading: Int, in context: PageContext
  ) {
    items = strengths.prefix(limit).enumerated().map { place, strength in
      let id = "\(idPrefix)-styrka-\(place + 1)"
      return ItemView(
        id: id, text: context.render(strength, topHeading: topHeading, idPrefix: "\(id)--"))
    }
    let rest = strengths.count - limit
    more = rest > 0 ? context.book.count(.moreStrengths, rest) : nil
  }
}
