import KompassModel

/// Describes the tables for data portals: DCAT-AP-SE 3 (Swedish Agency for Digital Government,
/// docs.dataportal.se/dcat/), in RDF as XML.
///
/// What the site does not state is left out; `docs/data.md` says which keys of `site.yaml` a portal asks for.
public struct CatalogueDescription: Sendable {
  /// The site that the tables belong to.
  let site: SiteConfiguration
  /// The tables that are published.
  let tables: [PublishedTable]
  /// The absolute address of the page about the data, by language; the first is that of the site's first language.
  let pages: [(language: LanguageCode, address: String)]

  /// Takes what is described.
  public init(
    site: SiteConfiguration, tables: [PublishedTable],
    pages: [(language: LanguageCode, address: String)]
  ) {
    self.site = site
    self.tables = tables
    self.pages = pages
  }

  /// The description as UTF-8.
  public var bytes: [UInt8] {
    RDFDocument(
      vocabularies: Self.vocabularies,
      nodes: [catalogue, publisher] + contact + [Self.sweden]
        + tables.flatMap { table in [dataset(table)] + table.files.map { distribution(table, $0) } }
    ).bytes
  }

  private static let vocabularies = [
    (prefix: "rdf", address: "http://www.w3.org/1999/02/22-rdf-syntax-ns#"),
    (prefix: "rdfs", address: "http://www.w3.org/2000/01/rdf-schema#"),
    (prefix: "dcat", address: "http://www.w3.org/ns/dcat#"),
    (prefix: "dcatap", address: "http://data.europa.eu/r5r/"),
    (prefix: "dcterms", address: "http://purl.org/dc/terms/"),
    (prefix: "foaf", address: "http://xmlns.com/foaf/0.1/"),
    (prefix: "vcard", address: "http://www.w3.org/2006/vcard/ns#"),
  ]

  /// Lists of the Publications Office of the European Union.
  private static let authority = "http://publications.europa.eu/resource/authority/"
  private static let swedenAddress = "http://sws.geonames.org/2661886"

  private func address(_ fragment: String) -> String {
    (pages.first?.address ?? "") + "#" + fragment
  }
  private var publisherAddress: String { address("utgivare") }
  private var contactAddress: String { address("kontakt") }

  private var catalogue: RDFNode {
    let title = LocalizedText(
      "Öppna data: \(site.title.text(in: .swedish))",
      english: "Open data: \(site.title.text(in: .english))")
    let about = LocalizedText(
      "Utvärderingar av hur kommuner styrs enligt Kommunkompassen: poäng, omdömen, jämförelsevärden och kommunernas svar.",
      english:
        "Evaluations of how municipalities are governed, by Kommunkompassen: scores, findings, references and the municipalities’ answers."
    )
    var statements = RDFNode.texts("dcterms:title", title)
    statements += RDFNode.texts("dcterms:description", about)
    statements += [
      ("dcterms:publisher", .address(publisherAddress)),
      // The profile asks for CC0 here: it is the description that is free, not the data.
      ("dcterms:license", .address(LicenceAddress.zero)),
      ("dcterms:issued", site.published.map(RDFValue.date)),
      ("dcterms:modified", tables.compactMap(\.dates.last).max().map(RDFValue.date)),
      ("foaf:homepage", pages.first.map { .address($0.address) }),
      ("dcat:themeTaxonomy", .address(Self.authority + "data-theme")),
      ("dcterms:spatial", .address(Self.swedenAddress)),
    ]
    statements += languages
    statements += tables.map { ("dcat:dataset", .address(address($0.schema.name))) }
    return RDFNode("dcat:Catalog", address("katalog"), statements)
  }

  private var publisher: RDFNode {
    RDFNode(
      "foaf:Agent", publisherAddress,
      [
        ("foaf:name", .text(site.publisher.name, site.defaultLanguage)),
        ("dcterms:type", site.publisher.kind.map { .address($0.address) }),
        ("foaf:homepage", site.publisher.url.map { .address($0) }),
        ("foaf:mbox", mailbox),
      ])
  }

  /// Whom to write to; nobody when the site has no address for mail, for the profile asks for one.
  private var contact: [RDFNode] {
    guard let mailbox else { return [] }
    return [
      RDFNode(
        "vcard:Organization", contactAddress,
        [
          ("vcard:fn", .text(site.publisher.name, nil)), ("vcard:hasEmail", mailbox),
          ("vcard:hasURL", site.publisher.url.map { .address($0) }),
        ])
    ]
  }

  private var mailbox: RDFValue? { site.publisher.email.map { .address("mailto:\($0)") } }

  private static let sweden = RDFNode(
    "dcterms:Location", swedenAddress,
    [
      ("rdfs:label", .text("Sverige", .swedish)), ("rdfs:label", .text("Sweden", .english)),
    ])

  private func dataset(_ table: PublishedTable) -> RDFNode {
    let own = address(table.schema.name)
    var statements = RDFNode.texts("dcterms:title", table.schema.title)
    statements += RDFNode.texts("dcterms:description", table.schema.about)
    statements += [
      ("dcterms:identifier", .text(own, nil)),
      ("dcterms:publisher", .address(publisherAddress)),
      ("dcat:contactPoint", mailbox.map { _ in .address(contactAddress) }),
      ("dcat:theme", .address(Self.authority + "data-theme/GOVE")),
      ("dcterms:accessRights", .address(Self.authority + "access-right/PUBLIC")),
      ("dcterms:accrualPeriodicity", .address(Self.authority + "frequency/IRREG")),
      ("dcterms:issued", site.published.map(RDFValue.date)),
      ("dcterms:modified", table.dates.last.map(RDFValue.date)),
      ("dcat:version", .text(DataCatalogue.version, nil)),
      ("dcterms:spatial", .address(Self.swedenAddress)),
      // Without an end: what goes on growing has none.
      (
        "dcterms:temporal",
        table.dates.start.map { year in
          .node(
            RDFNode(
              "dcterms:PeriodOfTime", nil, [("dcat:startDate", .typed(String(year), .year))]))
        }
      ),
    ]
    statements += languages
    statements += pages.map { ("dcat:landingPage", .address($0.address)) }
    statements += Self.keywords.flatMap { RDFNode.texts("dcat:keyword", $0) }
    statements += table.files.map {
      ("dcat:distribution", .address(distributionAddress(table, $0)))
    }
    return RDFNode("dcat:Dataset", own, statements)
  }

  private static let keywords = [
    LocalizedText("Kommunkompassen", english: "Kommunkompassen"),
    LocalizedText("kommuner", english: "municipalities"),
    LocalizedText("utvärdering", english: "evaluation"),
    LocalizedText("kommunal styrning", english: "local governance"),
    LocalizedText("demokrati", english: "democracy"),
  ]

  /// The languages that the site is in, as far as the list has them.
  private var languages: [(String, RDFValue?)] {
    let codes: [LanguageCode: String] = [.swedish: "SWE", .english: "ENG"]
    return site.languages.compactMap { language in
      codes[language].map { ("dcterms:language", .address(Self.authority + "language/\($0)")) }
    }
  }

  private func distributionAddress(
    _ table: PublishedTable, _ file: PublishedTable.File
  ) -> String {
    address("\(table.schema.name).\(file.form.rawValue)")
  }

  private func distribution(_ table: PublishedTable, _ file: PublishedTable.File) -> RDFNode {
    let title = LocalizedText(
      "\(table.schema.title.text(in: .swedish)), \(file.form.label)",
      english: "\(table.schema.title.text(in: .english)), \(file.form.label)")
    var statements = RDFNode.texts("dcterms:title", title)
    statements += RDFNode.texts("dcterms:description", file.form.about)
    statements += [
      ("dcat:accessURL", .address(file.address)), ("dcat:downloadURL", .address(file.address)),
      // The profile wants the media type as a text; DCAT-AP has a list of addresses for it.
      ("dcterms:format", .text(file.form.mediaType, nil)),
      (
        "dcat:mediaType",
        .address("http://www.iana.org/assignments/media-types/\(file.form.mediaType)")
      ),
      ("dcat:byteSize", file.bytes.map { .typed(String($0), .count) }),
      (
        "dcterms:license", site.licence.map { .address(LicenceAddress.name(of: $0)) }
      ),
      ("dcatap:availability", .address(Self.authority + "planned-availability/AVAILABLE")),
      ("dcterms:conformsTo", file.description.map { .address($0) }),
    ]
    statements +=
      file.form == .swedishCSV
      ? [("dcterms:language", .address(Self.authority + "language/SWE"))] : languages
    return RDFNode("dcat:Distribution", distributionAddress(table, file), statements)
  }
}
