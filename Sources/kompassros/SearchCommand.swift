import ArgumentParser
import KompassBuild
import KompassSearch

/// `kompassros search`: answers a query from the published index, as the search page would.
struct SearchCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "search",
    abstract: "Search the published site.",
    discussion: """
      Finds what the site's own search page finds, in the same order. Filters take the values that stand in its
      address. Quotation marks around words make a phrase: kompassros search '"öppna data"'.
      """)

  @Argument(help: "What to look for; without it, filters list what they leave.")
  var query: [String] = []

  @Option(
    help: ArgumentHelp("The folder that the site was published to.", valueName: "folder"),
    completion: .directory)
  var output = "public"

  @Option(
    help: ArgumentHelp(
      "What hits are: " + DocumentKind.allCases.map(\.name).joined(separator: ", ") + "."))
  var kind: String?

  @Option(help: ArgumentHelp("The municipality, by its name in addresses.", valueName: "slug"))
  var municipality: String?

  @Option(help: ArgumentHelp("The county, by its code.", valueName: "code"))
  var county: String?

  @Option(
    help: ArgumentHelp(
      "The area: its number in the newest revision, or the identifier of an older one."))
  var area: String?

  @Option(help: "The year of the evaluation.")
  var year: String?

  @Option(help: "The revision of the framework.")
  var revision: String?

  @Option(
    help: ArgumentHelp("The language of the site; the first is the default.", valueName: "code"))
  var language: String?

  @Option(help: "The most hits to print.")
  var limit = 10

  @Flag(help: "Print one JSON object.")
  var json = false

  private var filters: SearchFilters {
    var filters = SearchFilters()
    filters[.kind] = kind
    filters[.municipality] = municipality
    filters[.county] = county
    filters[.area] = area
    filters[.year] = year
    filters[.revision] = revision
    return filters
  }

  func validate() throws {
    if query.isEmpty, filters.values.isEmpty {
      throw ValidationError("Write what to look for, or a filter.")
    }
    if limit < 1 { throw ValidationError("The limit is to be at least 1.") }
  }

  func run() throws {
    do { try answer() } catch let fault as PublishedIndexFault {
      Output.complain("kompassros: \(fault)")
      throw ExitStatus.indexFault
    }
  }

  private func answer() throws {
    let index = try PublishedIndex.open(output: output)
    let engine = SearchEngine(index)
    let place = try languagePlace(index.directory)
    try check(filters, of: engine)
    let text = query.joined(separator: " ")
    let report: SearchReport
    do throws(IndexFault) {
      let result = try engine.search(SearchQuery(text), filters: filters, language: place)
      var hits: [SearchReport.Hit] = []
      for hit in result.hits.prefix(limit) {
        let description = try engine.describe(hit, of: result, language: place)
        hits.append(SearchReport.Hit(score: hit.score, description: description))
      }
      report = SearchReport(query: text, result: result, hits: hits)
    } catch {
      throw PublishedIndexFault.unusable(output: output, fault: error)
    }
    Output.print(try json ? report.json : report.text(emphasises: Output.isTerminal))
  }

  private func languagePlace(_ directory: SearchDirectory) throws -> Int {
    guard let language else { return 0 }
    guard let place = directory.languages.firstIndex(where: { $0.code == language }) else {
      throw ValidationError(
        "The site has no language “\(language)”; it has "
          + directory.languages.map(\.code).joined(separator: ", ") + ".")
    }
    return place
  }

  /// A page ignores a value that the index does not have; a person who typed it is told.
  private func check(_ filters: SearchFilters, of engine: SearchEngine) throws {
    let options: [SearchFilter: String] = [
      .kind: "kind", .municipality: "municipality", .county: "county", .area: "area",
      .year: "year", .revision: "revision",
    ]
    for filter in SearchFilter.allCases {
      guard let value = filters[filter], let known = engine.filterValues[filter],
        !known.contains(value)
      else { continue }
      let choices = known.count <= 40 ? "; there are " + known.joined(separator: ", ") : ""
      throw ValidationError("--\(options[filter] ?? "") has no value “\(value)”\(choices).")
    }
  }
}
