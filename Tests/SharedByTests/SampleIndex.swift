import KompassSearch

/// A small index of five municipalities, made anew and read from its bytes.
public struct SampleIndex: Sendable {
  /// Its files by name.
  public let files: [String: [UInt8]]
  /// What was built.
  public let built: BuiltIndex

  /// An index of the sample's documents, or of others.
  public init(
    plain: [PlainDocument] = SampleIndex.plain,
    evaluations: [EvaluationText] = SampleIndex.evaluations
  ) {
    built = IndexBuilder(directory: Self.directory, plain: plain)
      .build(evaluations.map { AnalysedEvaluation($0) }, workers: .one)
    files = Dictionary(uniqueKeysWithValues: built.files.map { ($0.name, $0.bytes) })
  }

  /// A file is not there.
  public struct NoFile: Error {
    /// Makes one.
    public init() {}
  }

  /// Opens it.
  public func reader() throws -> IndexReader { try IndexReader(entry: built.entry, load: load) }

  /// Opens the index of a municipality.
  public func reader(of slug: String) throws -> IndexReader {
    guard let entry = built.municipalities[slug] else { throw NoFile() }
    return try IndexReader(municipality: entry, load: load)
  }

  private func load(_ name: String) throws -> [UInt8] {
    guard let bytes = files[name] else { throw NoFile() }
    return bytes
  }

  /// The names are those of places, what is said of them is made up for the tests.
  public static let directory = SearchDirectory(
    languages: [
      SearchDirectory.Language(
        code: "sv",
        addresses: SearchDirectory.EvaluationAddresses(
          opening: "kommun/{k}/{y}/", analysis: "kommun/{k}/{y}/#omrade-{a}",
          strength: "kommun/{k}/{y}/#omrade-{a}-styrka-{i}",
          opportunity: "kommun/{k}/{y}/#omrade-{a}-mojlighet-{i}")),
      SearchDirectory.Language(
        code: "en",
        addresses: SearchDirectory.EvaluationAddresses(
          opening: "en/kommun/{k}/{y}/", analysis: "en/kommun/{k}/{y}/#omrade-{a}",
          strength: "en/kommun/{k}/{y}/#omrade-{a}-styrka-{i}",
          opportunity: "en/kommun/{k}/{y}/#omrade-{a}-mojlighet-{i}")),
    ],
    counties: [
      SearchDirectory.County(code: "06", name: "Jönköpings län"),
      SearchDirectory.County(code: "12", name: "Skåne län"),
      SearchDirectory.County(code: "03", name: "Uppsala län"),
      SearchDirectory.County(code: "14", name: "Västra Götalands län"),
    ],
    municipalities: [
      SearchDirectory.Municipality(slug: "habo", name: "Habo", county: 0),
      SearchDirectory.Municipality(slug: "haabo", name: "Håbo", county: 2),
      SearchDirectory.Municipality(slug: "hoganas", name: "Höganäs", county: 1),
      SearchDirectory.Municipality(slug: "mark", name: "Mark", county: 3),
      SearchDirectory.Municipality(slug: "amal", name: "Åmål", county: 3),
    ],
    frameworks: [
      SearchDirectory.Framework(
        id: "2020", revision: 2020,
        areas: [
          SearchDirectory.Area(number: 1, id: "samspel", names: ["Samspel", "Interaction"]),
          SearchDirectory.Area(number: 2, id: "styrning", names: ["Styrning", "Steering"]),
        ]),
      SearchDirectory.Framework(
        id: "2016", revision: 2016,
        areas: [
          SearchDirectory.Area(number: 1, id: "demokrati", names: ["Demokrati", "Democracy"])
        ]),
      SearchDirectory.Framework(
        id: "2010", revision: 2010,
        areas: [
          SearchDirectory.Area(number: 1, id: "demokrati", names: ["Demokrati", "Democracy"])
        ]),
    ])

  /// The documents that are no part of an evaluation.
  public static let plain: [PlainDocument] =
    directory.municipalities.enumerated().map { place, municipality in
      PlainDocument(
        kind: .municipality, language: 0, municipality: place, title: municipality.name,
        address: "kommun/\(municipality.slug)/", otherNames: ["\(municipality.name)s kommun"],
        text: directory.counties[municipality.county].name)
    } + [
      PlainDocument(
        kind: .area, language: 0, area: SearchDirectory.AreaPlace(framework: 0, area: 0),
        title: "Samspel", address: "omraden/samspel/",
        text: "Området gäller hur kommunen för dialog med dem som bor där."),
      PlainDocument(
        kind: .term, language: 0, title: "Kvartil", address: "ordlista/#kvartil",
        otherNames: ["Kvartiler"], text: "En fjärdedel av alla värden."),
      PlainDocument(
        kind: .page, language: 0, title: "Så gjorde vi", address: "metod/#urval",
        headings: ["Urval"], text: "Alla kommuner kan delta. Att delta är frivilligt."),
      PlainDocument(
        kind: .page, language: 1, title: "How it was done", address: "en/metod/#urval",
        headings: ["Selection"], text: "Every municipality may take part. Mark took part first."),
    ]

  /// The texts of three evaluations.
  public static let evaluations: [EvaluationText] = [
    EvaluationText(
      municipality: 3, year: 2024, framework: 0, opening: "Kommunen styrs öppet.",
      areas: [
        EvaluationText.AreaText(
          area: 0, analysis: "Kommunen har en bra medborgardialog. Dialogen följs upp varje år.",
          strengths: [
            "Öppna data används i skolan.", "Medborgardialog är ett arbetssätt som alla känner.",
          ], opportunities: ["Data kan bli mer öppna än i dag."]),
        EvaluationText.AreaText(
          area: 1, analysis: "Styrningen är tydlig. Ansvaret är fördelat, och målen är få.",
          strengths: ["Tydliga mål för skolutveckling."], opportunities: []),
      ]),
    EvaluationText(
      municipality: 3, year: 2018, framework: 1, opening: "",
      areas: [
        EvaluationText.AreaText(
          area: 0, analysis: "Här fanns en dialog med medborgare redan tidigt.", strengths: [],
          opportunities: ["Följ upp dialogen."])
      ]),
    EvaluationText(
      municipality: 4, year: 2012, framework: 2, opening: "Åmål var tidigt ute.",
      areas: [
        EvaluationText.AreaText(
          area: 0, analysis: "Skolan och dess utveckling. En dialog förs.",
          strengths: ["Ett nervöst skede är över."], opportunities: [])
      ]),
  ]
}
