import KompassModel

/// One or two sentences on a page for search engines and for where it is shared, made from its figures.
struct Descriptions {
  /// Where further sentences are left out, in characters: search engines and social media show about as much.
  private static let length = 200

  /// The page.
  let context: PageContext
  private var book: Phrasebook { context.book }

  /// The total with what is to be said of it where it is a sum. It is not held against an earlier sum, which would take
  /// another sentence.
  func total(of card: Scorecard, named name: String, peers: Peers = Peers()) -> String {
    let isPreviousSum = peers.previousTotal?.total?.isSum ?? false
    let sentence = context.sentences.total(
      of: card, named: name, peers: isPreviousSum ? Peers() : peers)
    return card.total?.isSum ?? false ? "\(sentence) \(book.text(.sharedTotalSum))" : sentence
  }

  /// The total, then the highest and the lowest areas and what evaluation it is, as long as there is room. Nothing but the
  /// evaluation itself and the municipality's earlier ones, so that it never changes.
  func evaluation(_ card: Scorecard, of municipality: Municipality) -> String {
    let title = Citation.title(of: card, municipality: municipality, book)
    return Self.joined(
      [total(of: card, named: municipality.name, peers: context.figures.peers(of: card))]
        + context.sentences.extremes(of: card) + [book.text(.citedAlone, ["title": title])])
  }

  /// The total, and what else is here of the municipality.
  func profile(_ municipality: Municipality) -> String {
    guard let history = context.figures.history(of: municipality.slug), let latest = history.latest
    else {
      return book.text(
        .descriptionUnevaluated, ["name": municipality.name, "county": municipality.county])
    }
    return total(
      of: latest, named: municipality.name, peers: context.figures.peers(of: latest)) + " "
      + book.count(
        .descriptionProfile, history.entries.count,
        ["official": municipality.officialName, "county": municipality.county])
  }

  /// What the page in easy words is, then the total.
  func easyRead(_ card: Scorecard, named name: String) -> String {
    Self.joined([
      book.text(
        .descriptionEasyRead, ["name": name, "year": String(card.evaluation.year)]),
      total(of: card, named: name),
    ])
  }

  /// What an area's page is about, then the mean of the newest revision that has results.
  ///
  /// - Parameter versions: the area in every revision that has it, newest first.
  func area(_ versions: [(framework: Framework, area: Area)], named name: String) -> String {
    let means = versions.lazy.compactMap { framework, area in
      context.figures.table(of: .area(area.number), in: framework.id)
        .flatMap { PeerSummary($0.latest) }.flatMap { context.mean(of: $0) }
    }
    return Self.joined(
      [book.text(.descriptionArea, ["name": name])] + [means.first].compactMap { $0 })
  }

  /// Whom a prepared comparison compares, then what it says first; not where a total is a sum, which the page marks.
  func comparison(
    named names: String, _ sentences: [String], of cards: [Scorecard]
  ) -> String {
    let hasSums = cards.contains { $0.total?.isSum ?? false }
    return Self.joined(
      [book.text(.descriptionComparison, ["names": names])]
        + (hasSums ? [] : sentences.prefix(1)))
  }

  /// What the publisher wrote, else the beginning of the text.
  func free(_ page: FreePage) -> String? {
    if let summary = page.summary { return summary }
    let text = page.body.blocks.lazy.compactMap { block -> String? in
      guard case .paragraph(let inlines) = block else { return nil }
      return Inline.plainText(inlines)
    }.first { !$0.isEmpty }
    guard let text, text.count > Self.length else { return text }
    let words = text.prefix(Self.length).split(separator: " ").dropLast()
    return words.joined(separator: " ") + " …"
  }

  /// The first sentence, and of the others as many as there is room for.
  private static func joined(_ sentences: [String]) -> String {
    var text = sentences.first ?? ""
    for sentence in sentences.dropFirst() {
      guard text.count + 1 + sentence.count <= length else { break }
      text += " " + sentence
    }
    return text
  }
}
