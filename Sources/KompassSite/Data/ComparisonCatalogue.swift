import KompassCharts
import KompassData
import KompassModel

/// What a page needs beside the municipalities' files to put comparisons together: names, words, links, references and
/// what can be compared, in the language of the page. What is not known is left out.
struct ComparisonCatalogue {
  /// A municipality with its evaluations.
  private typealias Entry = (municipality: Municipality, history: History)

  /// The words that the script puts together.
  static let phrases: [Phrase] = [
    .decimalSeparator, .and, .missing, .totalRow, .compareMore, .compareFewer, .compareSame,
    .compareNoTotal, .compareOnlyTotal, .compareNoShape, .compareCounts, .compareLargest,
    .comparePart, .compareMissing, .compareAreas, .compareSubareas, .compareDifference,
    .compareDistance, .compareRevision, .compareRadar, .compareBridge, .areasAbove, .areasBelow,
    .areasEqual, .chosenUnknown, .chosenTooMany, .chosenOtherRevision, .chosenFailed, .chosenNone,
    .chosenOne, .chosenShown, .chooseNobody, .chooseNumber,
  ]

  private let context: PageContext
  private let histories: [Entry]
  /// The revisions that an evaluation is of.
  private let frameworks: [Framework]

  init(_ context: PageContext) {
    self.context = context
    histories = context.figures.evaluated.compactMap { municipality in
      context.figures.history(of: municipality.slug).map { (municipality, $0) }
    }
    let used = Set(histories.flatMap { $0.history.entries.map(\.card.framework.id) })
    frameworks = context.results.frameworks.filter { used.contains($0.id) }
  }

  /// Revisions and references by their identifiers, bridges by those of both revisions, words by their keys; evaluations below
  /// their municipalities, with which they share the most.
  var json: JSONValue {
    let bridges = frameworks.flatMap { one in
      frameworks.filter { $0.id != one.id }.map { other in
        ("\(one.id) \(other.id)", bridge(RevisionBridge(one, other)))
      }
    }
    let references = context.results.references.compactMap { reference in
      frameworks.first { $0.id == reference.framework }.map {
        (reference.id.text, self.reference(reference, of: $0))
      }
    }
    let words = Self.phrases.flatMap(context.book.patterns).map { ($0.0, JSONValue.text($0.1)) }
    return .object([
      ("frameworks", .object(frameworks.map { ($0.id.description, framework($0)) })),
      ("bridges", .object(bridges)),
      (
        "municipalities",
        .made(count: histories.count) { municipality(histories[$0]) }
      ),
      ("references", .object(references)), ("words", .object(words)),
    ])
  }

  /// The file of the municipality is where the figures and their sources are.
  private func municipality(_ entry: Entry) -> JSONValue {
    let slug = entry.municipality.slug
    let links = context.links
    return .object([
      ("name", .text(entry.municipality.name)),
      ("profileHref", .text(links.link(to: .profile(slug)))),
      ("file", .text(links.link(to: context.siteMap.comparisonDataPath(of: slug)))),
      (
        "evaluations",
        .list(entry.history.entries.map { evaluation($0.card, of: entry.municipality) })
      ),
    ])
  }

  private func evaluation(_ card: Scorecard, of municipality: Municipality) -> JSONValue {
    let id = card.evaluation.id
    return .object([
      ("id", .text(id.description)),
      ("label", .text(context.sentences.label(municipality, card))),
      ("framework", .text(card.framework.id.description)),
      ("kind", .text(context.book.text(context.kind(of: card)))),
      ("href", .text(context.links.link(to: .evaluation(id)))),
    ])
  }

  private func framework(_ framework: Framework) -> JSONValue {
    func part(_ number: String, _ name: LocalizedText) -> [(String, JSONValue?)] {
      [("number", .text(number)), ("name", .text(name.text(in: context.language)))]
    }
    return .object([
      ("revision", .number(framework.revision)), ("maximum", .points(framework.maximum)),
      (
        "areas",
        .list(
          framework.areas.map { area in
            let subareas = area.subareas.map { subarea in
              JSONValue.object(
                part(subarea.number.description, subarea.name)
                  + [("maximum", .points(subarea.maximum))])
            }
            return .object(
              part(area.number.description, area.name) + [
                ("short", .text(area.shortName.text(in: context.language))),
                ("subareas", .list(subareas)),
              ])
          })
      ),
    ])
  }

  /// How far results of a revision can be compared with those of another: `pairs` are the numbers of areas that can, that
  /// of the one revision first.
  private func bridge(_ bridge: RevisionBridge) -> JSONValue {
    func names(_ areas: [Area]) -> JSONValue? {
      areas.isEmpty
        ? nil : .text(context.book.list(areas.map { $0.name.text(in: context.language) }))
    }
    let pairs = bridge.pairs.map {
      JSONValue.list([.text($0.one.number.description), .text($0.other.number.description)])
    }
    return .object(
      [
        ("level", .text(context.sentences.level(of: bridge))),
        ("isApproximate", .flag(bridge.level != .full)), ("pairs", .list(pairs)),
        ("alone", names(bridge.alone)), ("otherAlone", names(bridge.otherAlone)),
      ] + note(bridge.note))
  }

  private func reference(_ reference: Reference, of framework: Framework) -> JSONValue {
    let areas = reference.areas.sorted { $0.key < $1.key }.map {
      ($0.key.description, JSONValue.points($0.value))
    }
    let values = framework.areas.map { reference.areas[$0.number]?.value }
    return .object(
      [
        ("label", .text(context.sentences.name(of: reference))),
        ("framework", .text(framework.id.description)),
        ("total", reference.total.map { .points($0) }), ("areas", .object(areas)),
        ("radar", areas.isEmpty ? nil : .text(RadarShape.path(values))),
        ("source", ComparisonFile.json(of: reference.source)),
      ] + note(reference.note))
  }

  /// A note with its language, where that is not the page's.
  private func note(_ note: LocalizedText?) -> [(String, JSONValue?)] {
    [
      ("note", .text(note?.text(in: context.language))),
      (
        "noteLanguage",
        .text(note.flatMap { context.foreign($0.language(for: context.language)) })
      ),
    ]
  }
}
