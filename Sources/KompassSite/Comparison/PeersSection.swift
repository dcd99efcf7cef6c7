import KompassModel

/// Lays out how a municipality's latest result stands beside those of its peers.
struct PeersSection {
  private let municipality: Municipality
  private let card: Scorecard
  private let context: PageContext
  private var book: Phrasebook { context.book }

  /// - Returns: nil when nothing but the evaluation's existence is known.
  static func view(
    of card: Scorecard, municipality: Municipality, in context: PageContext
  ) -> PeersView? {
    guard card.total != nil || card.hasAreas else { return nil }
    return PeersSection(municipality: municipality, card: card, context: context).view
  }

  private var groups: [PeerGroup] { PeerGroup.groups(of: municipality) }

  private var view: PeersView {
    let totals = context.figures.table(of: .total, in: card.framework.id)
    return PeersView(
      revision: String(card.framework.revision), sentences: sentences(totals),
      strip: StripOfTotals(of: card, in: context.figures).map {
        context.view(context.charts.totals($0), as: .totals)
      },
      totals: totals.flatMap(table), areas: groups.compactMap(areaTable),
      referenceHref: context.results.mainReference(for: card.framework.id).map {
        context.links.link(to: .comparison(card.evaluation.id, .reference($0.id)))
      },
      compareHref: context.links.comparison(of: [card.evaluation.id], reference: nil))
  }

  // MARK: Words

  private func sentences(_ table: PeerTable?) -> [String] {
    guard let table, let own = card.total?.points else { return [book.text(.peersNoTotal)] }
    let summaries = groups.map { ($0, table.summary(of: $0)) }
    let means = summaries.compactMap { group, summary -> String? in
      guard let summary, let mean = summary.mean else { return nil }
      return context.sentences.peer(
        own, mean: mean.rounded, of: context.sentences.name(of: group, for: municipality),
        basis: context.sentences.basis(of: summary))
    }
    let few = summaries.filter { $0.1?.mean == nil }.map {
      context.sentences.name(of: $0.0, for: municipality)
    }
    let sums = table.summary(of: .everyone)?.sums ?? 0
    return means + (few.isEmpty ? [] : [book.text(.peersFew, ["groups": book.list(few)])])
      + (sums == 0 ? [] : [book.count(.peersSums, sums)])
  }

  // MARK: Tables

  private func table(_ table: PeerTable) -> PeerTableView? {
    guard let own = card.total else { return nil }
    let references = context.results.references.filter { $0.framework == card.framework.id }
    return PeerTableView(
      caption: book.text(
        .peersCaption, ["name": municipality.name, "revision": String(card.framework.revision)]),
      heading: book.text(.peersHeading),
      rows: groups.compactMap { group in
        table.summary(of: group).map {
          Self.row(
            context.sentences.name(of: group, for: municipality).capitalisedFirst,
            summary: $0, own: own.points, in: context)
        }
      }
        + references.compactMap { reference in
          reference.total.map { published(reference, $0, own: own.points) }
        }, hasDifference: true)
  }

  private func areaTable(_ group: PeerGroup) -> PeerTableView? {
    let rows = card.areas.compactMap { area -> PeerRowView? in
      let number = area.area.number
      guard
        let summary = context.figures.table(of: .area(number), in: card.framework.id)?
          .summary(of: group)
      else { return nil }
      return Self.row(
        "\(number) \(area.area.name.text(in: context.language))", summary: summary,
        own: area.score?.points, in: context)
    }
    // That there are too few is said once, of the widest group, and not again of each part of it.
    guard group == .everyone ? !rows.isEmpty : rows.contains(where: { !$0.isFew }) else {
      return nil
    }
    return PeerTableView(
      caption: book.text(
        .peersAreaCaption,
        [
          "group": context.sentences.name(of: group, for: municipality),
          "revision": String(card.framework.revision),
        ]),
      heading: book.text(.areaHeading), rows: rows, hasDifference: true)
  }

  /// What the results of one group show together; the difference only where there is a result of one's own.
  static func row(
    _ name: String, summary: PeerSummary, own: Points?, in context: PageContext
  ) -> PeerRowView {
    let book = context.book
    let mean = summary.mean?.rounded
    let quartiles = summary.spread.flatMap { $0.hasQuartiles ? $0 : nil }
    return PeerRowView(
      name: name, count: String(summary.count), years: context.sentences.years(summary.years),
      mean: mean.map(book.number), lowest: summary.spread.map { book.number($0.lowest) },
      lowerQuartile: quartiles.map { book.number($0.lowerQuartile) },
      median: summary.spread.map { book.number($0.median) },
      upperQuartile: quartiles.map { book.number($0.upperQuartile) },
      highest: summary.spread.map { book.number($0.highest) },
      difference: own.flatMap { own in mean.map { book.signed(own - $0) } })
  }

  private func published(_ reference: Reference, _ total: Points, own: Points) -> PeerRowView {
    PeerRowView(
      name: context.sentences.name(of: reference), count: nil,
      years: reference.asOf.map(String.init) ?? EvaluationParts.nothing, mean: book.number(total),
      lowest: nil, lowerQuartile: nil, median: nil, upperQuartile: nil, highest: nil,
      difference: book.signed(own - total))
  }
}
