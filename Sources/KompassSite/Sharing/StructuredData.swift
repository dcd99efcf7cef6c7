import KompassData
import KompassModel

/// What a page is about, for machines: JSON-LD in the words of <https://schema.org/>. Only what the content says.
struct StructuredData {
  /// The page.
  let context: PageContext
  private var site: SiteConfiguration { context.results.site }

  /// One object for all things on the page; nil where there is nothing to say.
  ///
  /// - Parameters:
  ///   - way: the way from the start page, the page itself included; empty on the start page.
  ///   - description: that of the page.
  func json(way: [Crumb], description: String?) -> JSONValue? {
    var things: [JSONValue] = []
    switch context.page {
    case .start: things.append(webSite)
    case .profile(let slug):
      if let municipality = context.results.municipality(slug) {
        things.append(organization(municipality))
      }
    case .evaluation(let id):
      if let (municipality, card) = context.figures.evaluation(id) {
        things.append(dataset(card, municipality, description: description))
      }
    case .data: things.append(catalogue(description: description))
    default: break
    }
    if !way.isEmpty { things.append(breadcrumbs(way)) }
    if things.isEmpty { return nil }
    return .object([("@context", .text("https://schema.org")), ("@graph", .list(things))])
  }

  private var webSite: JSONValue {
    // The words of a search page's address: `sok.js` reads them.
    let pattern = url(.search) + "?q={search_term_string}"
    let search: JSONValue = .object([
      ("@type", .text("SearchAction")),
      (
        "target",
        .object([("@type", .text("EntryPoint")), ("urlTemplate", .text(pattern))])
      ),
      ("query-input", .text("required name=search_term_string")),
    ])
    return .object([
      ("@type", .text("WebSite")), ("@id", .text(url(.start) + "#webbplats")),
      ("name", .text(context.siteTitle)), ("url", .text(url(.start))),
      ("inLanguage", .text(context.language.text)), ("publisher", publisher),
      ("license", .text(licence)), ("potentialAction", context.hasSearch ? search : nil),
    ])
  }

  private var publisher: JSONValue {
    .object([
      ("@type", .text("Organization")), ("name", .text(site.publisher.name)),
      ("url", .text(site.publisher.url)), ("email", .text(site.publisher.email)),
    ])
  }

  private var licence: String? { site.licence.map { LicenceAddress.page(of: $0) } }

  private func breadcrumbs(_ way: [Crumb]) -> JSONValue {
    .object([
      ("@type", .text("BreadcrumbList")),
      (
        "itemListElement",
        .list(
          way.enumerated().map { place, crumb in
            .object([
              ("@type", .text("ListItem")), ("position", .number(place + 1)),
              ("name", .text(crumb.label)), ("item", .text(url(crumb.page))),
            ])
          })
      ),
    ])
  }

  private func organization(_ municipality: Municipality) -> JSONValue {
    .object([
      ("@type", .text("GovernmentOrganization")),
      ("@id", .text(Self.identifier(of: municipality, context))),
      ("name", .text(municipality.officialName)),
      ("alternateName", .text(municipality.name)),
      (
        "identifier",
        .object([
          ("@type", .text("PropertyValue")), ("propertyID", .text("kommunkod")),
          ("value", .text("\(municipality.code)")),
        ])
      ),
      // Not `url`, which would say that this were the municipality's own page.
      ("mainEntityOfPage", .text(url(.profile(municipality.slug)))),
      ("areaServed", place(municipality)),
    ])
  }

  private func place(_ municipality: Municipality) -> JSONValue {
    .object([
      ("@type", .text("AdministrativeArea")), ("name", .text(municipality.officialName)),
      (
        "containedInPlace",
        .object([
          ("@type", .text("AdministrativeArea")), ("name", .text(municipality.county)),
          (
            "containedInPlace",
            .object([("@type", .text("Country")), ("name", .text("Sverige"))])
          ),
        ])
      ),
    ])
  }

  private func dataset(
    _ card: Scorecard, _ municipality: Municipality, description: String?
  ) -> JSONValue {
    let evaluation = card.evaluation
    let address = url(.evaluation(evaluation.id))
    let files = context.book.text(
      .filesOfAllYears, ["municipality": municipality.officialName])
    let about = description.map { "\($0) \(files)" } ?? files
    return .object([
      ("@type", .text("Dataset")), ("@id", .text(address + "#data")),
      ("name", .text(Citation.title(of: card, municipality: municipality, context.book))),
      ("description", .text(about)), ("url", .text(address)),
      ("includedInDataCatalog", .object([("@id", .text(catalogueIdentifier))])),
      ("inLanguage", .text(context.language.text)),
      (
        "temporalCoverage",
        .text(evaluation.conducted.map { "\($0)" } ?? String(evaluation.year))
      ),
      ("spatialCoverage", place(municipality)),
      ("about", .object([("@id", .text(Self.identifier(of: municipality, context)))])),
      ("measurementTechnique", .text(card.framework.title)),
      (
        "creator",
        evaluation.evaluators.isEmpty ? nil : .list(evaluation.evaluators.map(Self.person))
      ),
      ("publisher", publisher), ("license", .text(licence)),
      ("isAccessibleForFree", .flag(true)),
      (
        "isBasedOn",
        evaluation.source.map { source in
          .object([
            ("@type", .text("CreativeWork")), ("name", .text(source.title)),
            ("datePublished", .text(source.published.map(String.init))),
            ("url", .text(source.url)),
          ])
        }
      ),
      (
        "distribution",
        .list([
          download(context.siteMap.municipalityFiguresPath(of: municipality.slug), "text/csv"),
          download(context.siteMap.municipalityDataPath(of: municipality.slug), "application/json"),
        ])
      ),
    ])
  }

  /// What the catalogue of the open data is called in all languages.
  private var catalogueIdentifier: String {
    context.siteMap.url(of: .data, in: context.siteMap.defaultLanguage) + "#katalog"
  }

  /// All tables that have files, as the page about the data lists them.
  private func catalogue(description: String?) -> JSONValue {
    let tables = Site.data(of: context.results).tables.map(\.schema)
      .filter { !DataForm.all(of: $0).isEmpty }
    return .object([
      ("@type", .text("DataCatalog")), ("@id", .text(catalogueIdentifier)),
      ("name", .text(context.book.text(.titleData))), ("description", .text(description)),
      ("url", .text(url(.data))), ("inLanguage", .text(context.language.text)),
      ("publisher", publisher), ("license", .text(licence)),
      ("isAccessibleForFree", .flag(true)), ("dataset", .list(tables.map(dataset(of:)))),
    ])
  }

  private func dataset(of table: TableSchema) -> JSONValue {
    .object([
      ("@type", .text("Dataset")), ("@id", .text(catalogueAddress(of: table))),
      ("name", .text(table.title.text(in: context.language))),
      ("description", .text(table.about.text(in: context.language))),
      ("url", .text(url(.data) + "#\(table.name)")), ("publisher", publisher),
      ("license", .text(licence)), ("isAccessibleForFree", .flag(true)),
      ("includedInDataCatalog", .object([("@id", .text(catalogueIdentifier))])),
      (
        "distribution",
        .list(
          DataForm.all(of: table).map {
            download(OpenData.path(of: table, as: $0), $0.mediaType)
          })
      ),
    ])
  }

  /// What a table is called in all languages, as the description for data portals calls it.
  private func catalogueAddress(of table: TableSchema) -> String {
    context.siteMap.url(of: .data, in: context.siteMap.defaultLanguage) + "#\(table.name)"
  }

  private static func person(_ evaluator: Evaluator) -> JSONValue {
    .object([
      ("@type", .text("Person")), ("name", .text(evaluator.name)),
      (
        "affiliation",
        evaluator.organisation.map {
          .object([("@type", .text("Organization")), ("name", .text($0))])
        }
      ),
    ])
  }

  private func download(_ path: OutputPath, _ type: String) -> JSONValue {
    .object([
      ("@type", .text("DataDownload")), ("encodingFormat", .text(type)),
      ("contentUrl", .text(context.siteMap.url(of: path))),
    ])
  }

  private func url(_ page: SitePage) -> String {
    context.siteMap.url(of: page, in: context.language)
  }

  /// What a municipality is called in all languages.
  private static func identifier(of municipality: Municipality, _ context: PageContext) -> String {
    context.siteMap.url(
      of: .profile(municipality.slug), in: context.siteMap.defaultLanguage) + "#kommun"
  }
}
