/// Everything that was read from `content/` and found good, but for the narratives.
public struct Results: Sendable {
  /// The site.
  public let site: SiteConfiguration
  /// The register, in the order of the codes.
  public let municipalities: [Municipality]
  /// The revisions of the instrument, newest first.
  public let frameworks: [Framework]
  /// References, as they stand in the file.
  public let references: [Reference]
  /// The evaluations by municipality, then year, earliest first.
  public let evaluations: [Evaluation]
  /// Free pages in every language they were written in, by name.
  public let pages: [FreePage]
  /// Terms of the instrument; empty when there is no glossary.
  public let glossary: [GlossaryTerm]
  /// Borders for the map; empty when there is no map.
  public let borders: [MunicipalityBorder]
  /// Who is to be named beside the map; nil when the map does not say.
  public let mapAttribution: LocalizedText?
  /// Themes of opportunities, in the order written; empty when there are none.
  public let themes: [Theme]
  /// Which evaluation's narrative names which municipality, in the order of evaluations.
  public var mentions: some Collection<Mention> { facts.lazy.flatMap(\.mentions) }
  /// Which opportunity is about which theme: by evaluation, area and place in the list, then in the order of
  /// ``themes``.
  public var themeUses: some Collection<ThemeUse> { orderedFacts.lazy.flatMap(\.themeUses) }
  /// How many strengths and opportunities the narratives list, by evaluation and area.
  public var itemCounts: some Collection<ItemCount> { facts.lazy.flatMap(\.itemCounts) }
  /// Links in the publisher's texts to pages of the site.
  public let pageLinks: [PageLink]

  // What was gathered from a narrative is held once, here and where it is kept for the next build.
  private let facts: [NarrativeFacts]
  private let orderedFacts: [NarrativeFacts]
  private let municipalityPlaces: [Slug: Int]
  private let frameworkPlaces: [FrameworkID: Int]

  /// Makes results from checked values.
  ///
  /// - Parameter facts: what was gathered from narratives, in the order of evaluations.
  public init(
    site: SiteConfiguration, municipalities: [Municipality], frameworks: [Framework],
    references: [Reference], evaluations: [Evaluation], pages: [FreePage] = [],
    glossary: [GlossaryTerm] = [], borders: [MunicipalityBorder] = [],
    mapAttribution: LocalizedText? = nil, themes: [Theme] = [], facts: [NarrativeFacts] = [],
    pageLinks: [PageLink] = []
  ) {
    self.site = site
    self.municipalities = municipalities.sorted { $0.code < $1.code }
    self.frameworks = frameworks.sorted { ($1.revision, $0.id) < ($0.revision, $1.id) }
    self.references = references
    self.evaluations = evaluations.sorted { $0.id < $1.id }
    self.pages = pages
    self.glossary = glossary
    self.borders = borders
    self.mapAttribution = mapAttribution
    self.themes = themes
    self.facts = facts
    let isOrdered = zip(facts, facts.dropFirst()).allSatisfy { $0.evaluation < $1.evaluation }
    // Mostly it is, and then held once.
    orderedFacts = isOrdered ? facts : facts.sorted { $0.evaluation < $1.evaluation }
    self.pageLinks = pageLinks
    municipalityPlaces = Dictionary(
      self.municipalities.enumerated().map { ($1.slug, $0) },
      uniquingKeysWith: { first, _ in first })
    frameworkPlaces = Dictionary(
      self.frameworks.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// The municipality with this address; nil when the register lacks it.
  public func municipality(_ slug: Slug) -> Municipality? {
    municipalityPlaces[slug].map { municipalities[$0] }
  }

  /// The evaluation; nil when there is none.
  public func evaluation(_ id: EvaluationID) -> Evaluation? {
    let place = evaluations.partitionPoint { $0.id < id }
    return place < evaluations.count && evaluations[place].id == id ? evaluations[place] : nil
  }

  /// Where the evaluations of a municipality stand among ``evaluations``; empty when it has none.
  public func places(ofEvaluationsOf slug: Slug) -> Range<Int> {
    let first = evaluations.partitionPoint { $0.id.municipality < slug }
    let count = evaluations[first...].prefix { $0.id.municipality == slug }.count
    return first..<(first + count)
  }

  /// The uses of themes in one evaluation.
  public func themeUses(of id: EvaluationID) -> [ThemeUse] { facts(of: id)?.themeUses ?? [] }

  /// The uses of themes in one area of one evaluation.
  public func themeUses(of id: EvaluationID, in area: AreaNumber) -> [ThemeUse] {
    facts(of: id)?.themeUses(in: area) ?? []
  }

  private func facts(of id: EvaluationID) -> NarrativeFacts? {
    let place = orderedFacts.partitionPoint { $0.evaluation < id }
    guard place < orderedFacts.count, orderedFacts[place].evaluation == id else { return nil }
    return orderedFacts[place]
  }

  /// The revision; nil when there is none of that name.
  public func framework(_ id: FrameworkID) -> Framework? {
    frameworkPlaces[id].map { frameworks[$0] }
  }

  /// The reference that results of `framework` are shown with: the one for the latest year among those that have scores
  /// by area, else among those with a total; nil when there is none.
  public func mainReference(for framework: FrameworkID) -> Reference? {
    let own = references.filter { $0.framework == framework }
    let byArea = own.filter { !$0.areas.isEmpty }
    return (byArea.isEmpty ? own : byArea).max { ($0.asOf ?? 0, $1.id) < ($1.asOf ?? 0, $0.id) }
  }

  /// The reference that one evaluation of `framework` is shown with for ever: the earliest for `year` or later, of several
  /// for one year one with scores by area; where there is none yet, the main one. Nil when there is none at all.
  ///
  /// The year goes before the areas: once there is one for the year or later, newer ones change nothing.
  public func reference(for framework: FrameworkID, in year: Int) -> Reference? {
    references.filter { $0.framework == framework && $0.asOf.map { $0 >= year } ?? false }
      .min {
        ($0.asOf ?? 0, $0.areas.isEmpty ? 1 : 0, $0.id)
          < ($1.asOf ?? 0, $1.areas.isEmpty ? 1 : 0, $1.id)
      } ?? mainReference(for: framework)
  }
}
