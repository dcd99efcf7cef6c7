import KompassCharts
import KompassModel
import KompassTemplates

/// Lays out evaluations that stand beside each other: who they are, radars, bars, tables and what can be compared.
struct ComparisonLayout: Sendable {
  /// The evaluations.
  let members: [ComparisonMember]
  /// The reference that they are shown with; nil when there is none.
  let reference: Reference?
  /// The page.
  let context: PageContext
  private var book: Phrasebook { context.book }
  private var sentences: Sentences { context.sentences }

  /// The evaluations by revision.
  var groups: [ComparisonGroup] {
    ComparisonGroup.groups(of: members, reference: reference)
  }

  // MARK: Who

  /// Everyone, the reference last.
  var compared: [ComparedView] {
    members.map(view) + (reference.flatMap(view).map { [$0] } ?? [])
  }

  private func view(_ member: ComparisonMember) -> ComparedView {
    let card = member.card
    return ComparedView(
      letter: member.letter, sample: sample(.line(member.role)), label: label(member),
      href: context.links.link(to: .evaluation(card.evaluation.id)),
      name: member.municipality.name,
      profileHref: context.links.link(to: .profile(member.municipality.slug)),
      total: card.total.map { book.number($0.points) }, isSum: card.total?.isSum ?? false,
      maximum: book.number(card.framework.maximum), revision: String(card.framework.revision),
      kind: book.text(context.kind(of: card)), note: nil, noteLanguage: nil)
  }

  private func view(_ reference: Reference) -> ComparedView? {
    guard let framework = context.results.framework(reference.framework) else { return nil }
    return ComparedView(
      letter: nil, sample: sample(.line(.reference)), label: sentences.name(of: reference),
      href: nil, name: nil, profileHref: nil, total: reference.total.map(book.number),
      isSum: false, maximum: book.number(framework.maximum),
      revision: String(framework.revision), kind: nil,
      note: reference.note?.text(in: context.language),
      noteLanguage: reference.note.flatMap {
        context.foreign($0.language(for: context.language))
      })
  }

  /// "Mark 2024".
  func label(_ member: ComparisonMember) -> String {
    sentences.label(member.municipality, member.card)
  }

  private func sample(_ sample: KeySwatch.Sample) -> Markup {
    Markup(trusted: KeySwatch(sample).inline())
  }

  /// Where the figures are from.
  var sources: [ComparedSourceView] {
    members.compactMap { member in
      member.card.evaluation.source.map {
        ComparedSourceView(label: label(member), source: context.view($0))
      }
    }
      + (reference.map {
        [ComparedSourceView(label: sentences.name(of: $0), source: context.view($0.source))]
      } ?? [])
  }

  // MARK: Pictures

  /// A radar for each revision: never one for two.
  var radars: [ComparedRadarView] {
    let groups = groups
    return groups.filter(\.hasRadar).map { group in
      ComparedRadarView(
        heading: groups.count > 1 ? heading(group) : nil,
        chart: context.view(context.charts.radar(group), as: .compared(group.framework.id)))
    }
  }

  private func heading(_ group: ComparisonGroup) -> String {
    book.text(
      .compareRevision,
      [
        "revision": String(group.framework.revision),
        "names": book.list(group.members.map(label)),
      ])
  }

  /// Bars and tables, revision by revision; nothing for a revision without a figure.
  var groupViews: [ComparedGroupView] {
    let groups = groups
    return groups.map { group in
      ComparedGroupView(
        heading: groups.count > 1 ? heading(group) : nil, key: key(of: group),
        areas: [totalBars(of: group)].compactMap { $0 }
          + (group.withAreas.isEmpty ? [] : group.framework.areas.map { bars($0, in: group) }),
        table: areaTable(of: group), subareas: subareaTable(of: group))
    }.filter { !$0.areas.isEmpty }
  }

  private func key(of group: ComparisonGroup) -> [ComparedKeyView] {
    group.members.map { key($0, .bar($0.role)) }
      + (group.reference.map { [key($0)] } ?? [])
  }

  private func key(_ member: ComparisonMember, _ shown: KeySwatch.Sample) -> ComparedKeyView {
    ComparedKeyView(letter: member.letter, name: label(member), sample: sample(shown))
  }

  private func key(_ reference: Reference) -> ComparedKeyView {
    ComparedKeyView(
      letter: nil, name: sentences.name(of: reference), sample: sample(.mark(.reference)))
  }

  private func totalBars(of group: ComparisonGroup) -> ComparedAreaView? {
    let known = group.members.filter { $0.card.total != nil }
    if known.isEmpty { return nil }
    let maximum = group.framework.maximum
    return ComparedAreaView(
      number: "", name: book.text(.totalRow),
      bars: known.map {
        bar($0, $0.card.total, maximum: maximum, reference: group.reference?.total)
      },
      reference: group.reference?.total.map(book.number), maximum: book.number(maximum))
  }

  private func bars(_ area: Area, in group: ComparisonGroup) -> ComparedAreaView {
    let reference = group.reference?.areas[area.number]
    return ComparedAreaView(
      number: area.number.description, name: area.name.text(in: context.language),
      bars: group.withAreas.map {
        bar(
          $0, $0.card.area(area.number)?.score, maximum: Area.maximum, reference: reference)
      },
      reference: reference.map(book.number), maximum: book.number(Area.maximum))
  }

  private func bar(
    _ member: ComparisonMember, _ figure: Figure?, maximum: Points, reference: Points?
  ) -> ComparedBarView {
    ComparedBarView(
      letter: member.letter, name: label(member), score: figure.map { book.number($0.points) },
      isSum: figure?.isSum ?? false,
      bar: Markup(
        trusted: context.charts.bar(
          figure?.points, maximum: maximum, reference: reference, role: member.role
        ).inline()))
  }

  // MARK: Tables

  private func areaTable(of group: ComparisonGroup) -> ComparedTableView? {
    let members = group.withAreas
    if members.isEmpty { return nil }
    let reference = group.reference.flatMap { $0.areas.isEmpty ? nil : $0 }
    // What the first column is subtracted from: points are subtracted where just two stand beside each other.
    let difference: String? =
      members.count == 2
      ? book.text(
        .compareDifference, ["one": members[0].letter, "other": members[1].letter])
      : members.count == 1 && reference != nil ? book.text(.compareDistance) : nil
    func row(
      number: String, name: String, _ figures: [Figure?], reference value: Points?
    ) -> ComparedRowView {
      let columns = figures.map { $0?.points } + (reference == nil ? [] : [value])
      return ComparedRowView(
        number: number, name: name, maximum: nil,
        cells: figures.map { MarkedFigureView($0, book) }
          + (reference == nil
            ? [] : [MarkedFigureView(value.map { Figure(points: $0, origin: .printed) }, book)]),
        difference: difference.map { _ in self.difference(columns) },
        isDifferenceSum: restsOnSum(
          figures + (reference == nil ? [] : [value.map { Figure(points: $0, origin: .printed) }])))
    }
    return ComparedTableView(
      caption: book.text(.compareAreas, ["revision": String(group.framework.revision)]),
      columns: members.map { key($0, .bar($0.role)) } + (reference.map { [key($0)] } ?? []),
      difference: difference,
      rows: group.framework.areas.map { area in
        row(
          number: area.number.description, name: area.name.text(in: context.language),
          members.map { $0.card.area(area.number)?.score },
          reference: reference?.areas[area.number])
      },
      total: members.contains { $0.card.total != nil }
        ? row(
          number: "", name: book.text(.totalRow), members.map(\.card.total),
          reference: reference?.total) : nil,
      hasMaximum: false)
  }

  private func subareaTable(of group: ComparisonGroup) -> ComparedTableView? {
    let members = group.withSubareas
    if members.count < 2 { return nil }
    let difference =
      members.count == 2
      ? book.text(.compareDifference, ["one": members[0].letter, "other": members[1].letter])
      : nil
    return ComparedTableView(
      caption: book.text(.compareSubareas, ["revision": String(group.framework.revision)]),
      columns: members.map { key($0, .bar($0.role)) }, difference: difference,
      rows: group.framework.areas.flatMap(\.subareas).map { subarea in
        let figures = members.map { $0.card.figure(of: .subarea(subarea.number)) }
        return ComparedRowView(
          number: subarea.number.description, name: subarea.name.text(in: context.language),
          maximum: book.number(subarea.maximum),
          cells: figures.map { MarkedFigureView($0, book) },
          difference: difference.map { _ in self.difference(figures.map { $0?.points }) },
          isDifferenceSum: restsOnSum(figures))
      },
      total: nil, hasMaximum: true)
  }

  /// The first minus the second, or a dash.
  private func difference(_ columns: [Points?]) -> String {
    guard columns.count > 1, let one = columns[0], let other = columns[1] else {
      return EvaluationParts.nothing
    }
    return book.signed(one - other)
  }

  /// Whether the first minus the second is known and one of them was computed here.
  private func restsOnSum(_ columns: [Figure?]) -> Bool {
    guard columns.count > 1, let one = columns[0], let other = columns[1] else { return false }
    return one.isSum || other.isSum
  }

  // MARK: Two revisions

  /// How far results of each two revisions can be compared, the first evaluation of each beside that of the other.
  var bridges: [ComparedBridgeView] {
    let groups = groups
    return groups.indices.flatMap { one in
      groups[(one + 1)...].compactMap { other in
        guard let left = groups[one].members.first, let right = other.members.first else {
          return nil
        }
        return BridgeSection.view(
          of: left.card, named: left.municipality.name, beside: right.card,
          named: right.municipality.name, in: context
        ).map { bridge in
          ComparedBridgeView(
            heading: book.text(
              .compareBridge,
              ["revision": bridge.revision, "other": bridge.otherRevision]),
            bridge: bridge)
        }
      }
    }
  }
}
