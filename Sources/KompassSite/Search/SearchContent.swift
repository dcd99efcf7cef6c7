import KompassModel
import KompassSearch

/// What is searched: everything that an index is made of, but for the narratives, which are given one by one.
public struct SearchContent: Sendable {
  /// The names that documents are found, filtered and shown by.
  public let directory: SearchDirectory
  /// The documents that are no part of an evaluation: by language, then kind, then in the order of the site.
  public let plain: [PlainDocument]
  /// The evaluations whose narratives belong to the index, in their order.
  public let evaluations: [EvaluationID]

  private let places: Places
  private let results: Results?

  /// - Parameter contexts: a page of each language to make its documents by, in the order of the languages.
  init(_ contexts: [PageContext]) {
    let figures = contexts.first?.figures
    let results = figures?.results
    let municipalities = (results?.municipalities ?? [])
      .sorted { (SwedishOrder($0.name), $0.slug) < (SwedishOrder($1.name), $1.slug) }
    let directory = Self.directory(of: municipalities, contexts)
    let places = Places(municipalities, results?.frameworks ?? [], directory)
    self.directory = directory
    self.places = places
    plain = contexts.enumerated().flatMap { language, context in
      PlainDocuments(context: context, language: language, places: places)
        .all(of: municipalities)
    }
    evaluations = (results?.evaluations ?? []).filter(\.hasNarrative).map(\.id)
    self.results = results
  }

  private static func directory(
    of municipalities: [Municipality], _ contexts: [PageContext]
  ) -> SearchDirectory {
    let names = Dictionary(
      municipalities.map { ($0.countyCode, $0.county) }, uniquingKeysWith: { first, _ in first })
    let counties = names.map { SearchDirectory.County(code: $0.key, name: $0.value) }
      .sorted { (SwedishOrder($0.name), $0.code) < (SwedishOrder($1.name), $1.code) }
    return SearchDirectory(
      languages: contexts.map {
        SearchDirectory.Language(code: $0.language.text, addresses: addresses(in: $0))
      },
      counties: counties,
      municipalities: municipalities.map { municipality in
        SearchDirectory.Municipality(
          slug: municipality.slug.text, name: municipality.name,
          county: counties.firstIndex { $0.code == municipality.countyCode } ?? 0)
      },
      frameworks: (contexts.first?.results.frameworks ?? []).map { framework in
        SearchDirectory.Framework(
          id: framework.id.description, revision: framework.revision,
          areas: framework.areas.map { area in
            SearchDirectory.Area(
              number: area.number.value, id: area.id.text,
              names: contexts.map { area.name.text(in: $0.language) })
          })
      })
  }

  /// Where the documents of an evaluation are: on its own page, for ever.
  private static func addresses(in context: PageContext) -> SearchDirectory.EvaluationAddresses {
    let page = context.siteMap.evaluationPattern(
      municipality: "{k}", year: "{y}", in: context.language)
    return SearchDirectory.EvaluationAddresses(
      opening: page, analysis: "\(page)#\(EvaluationParts.chapterID("{a}"))",
      strength: "\(page)#\(EvaluationParts.strengthID("{a}", "{i}"))",
      opportunity: "\(page)#\(EvaluationParts.opportunityID("{a}", "{i}"))")
  }

  /// What the evaluators wrote in one evaluation, without markup.
  ///
  /// - Returns: nil for an evaluation that is none of ``evaluations``.
  public func text(of id: EvaluationID, _ narrative: Narrative) -> EvaluationText? {
    guard let results, let evaluation = results.evaluation(id), evaluation.hasNarrative,
      let framework = results.framework(evaluation.framework),
      let municipality = places.municipality(id.municipality),
      let place = places.framework(framework.id)
    else { return nil }
    return EvaluationText(
      municipality: municipality, year: id.year, framework: place,
      opening: narrative.opening.plainText,
      areas: narrative.areas.compactMap { part in
        framework.areas.firstIndex { $0.number == part.number }.map { area in
          EvaluationText.AreaText(
            area: area, analysis: part.analysis.plainText,
            strengths: part.strengths.map(\.plainText),
            opportunities: part.opportunities.map(\.plainText))
        }
      })
  }

  /// Where a file of the index lies.
  public func path(of file: BuiltIndex.File) -> OutputPath { SiteMap.indexPath(file.name) }
}
