import Dispatch
import KompassModel

@testable import KompassSearch

/// A directory and texts that tests index.
enum SmallSite {
  static let directory = SearchDirectory(
    languages: ["sv", "en"].map {
      .init(
        code: $0,
        addresses: .init(
          opening: "\($0)/{k}/{y}/", analysis: "\($0)/{k}/{y}/#{a}",
          strength: "\($0)/{k}/{y}/#{a}-s{i}",
          opportunity: "\($0)/{k}/{y}/#{a}-m{i}"))
    },
    counties: [
      .init(code: "13", name: "Hallands län"), .init(code: "14", name: "Västra Götalands län"),
    ],
    municipalities: [
      .init(slug: "habo", name: "Habo", county: 0), .init(slug: "mark", name: "Mark", county: 1),
      .init(slug: "amal", name: "Åmål", county: 1),
    ],
    frameworks: [
      .init(
        id: "2020", revision: 2020,
        areas: [
          .init(number: 1, id: "dialog", names: ["Dialog", "Dialogue"]),
          .init(number: 2, id: "chefer", names: ["Ledning", "Leadership"]),
        ]),
      .init(
        id: "2010", revision: 2010, areas: [.init(number: 1, id: "allt", names: ["Allt", "All"])]),
    ])

  static let plain: [PlainDocument] = [
    PlainDocument(
      kind: .municipality, language: 0, municipality: 0, title: "Habo", address: "kommun/habo/",
      otherNames: ["Habo kommun"], text: "Jönköpings län"),
    PlainDocument(
      kind: .municipality, language: 0, municipality: 1, title: "Mark", address: "kommun/mark/",
      text: ""),
    PlainDocument(
      kind: .area, language: 1, area: .init(framework: 0, area: 1), title: "Managers",
      address: "en/areas/chefer/", headings: ["Leadership"], text: "On leading."),
  ]

  static func evaluation(
    _ municipality: Int, _ year: Int, opening: String = "", _ analysis: String,
    strengths: [String] = [], opportunities: [String] = []
  ) -> EvaluationText {
    EvaluationText(
      municipality: municipality, year: year, framework: 0, opening: opening,
      areas: [
        .init(area: 1, analysis: analysis, strengths: strengths, opportunities: opportunities)
      ])
  }

  /// Work on one core after another, from the last piece to the first, or on many.
  static let oneCore = Workers { count, work in
    for number in (0..<count).reversed() { work(number) }
  }
  static let manyCores = Workers { count, work in
    DispatchQueue.concurrentPerform(iterations: count) { work($0) }
  }

  static func build(
    plain: [PlainDocument] = [], _ texts: [EvaluationText],
    in directory: SearchDirectory = directory,
    leastSample: Int = TextSample.least, memory: IndexMemory = .none,
    workers: Workers = oneCore
  ) -> BuiltIndex {
    IndexBuilder(directory: directory, plain: plain, leastSample: leastSample)
      .build(
        texts.map { AnalysedEvaluation($0) }, memory: memory, workers: workers)
  }
}
