import Foundation
import KompassContent
import KompassData
import KompassModel
import KompassSite
import Testing

@testable import KompassBuild

/// Nothing in the data that the pages do not say, and nothing on the pages that the data lacks: the tables of the pages are
/// taken out of the HTML and held against the files, both ways.
@Suite struct DataPagesTests {
  /// Which site is looked at.
  enum Content: String, CaseIterable, CustomTestStringConvertible {
    case real, small, answers

    var testDescription: String { rawValue }

    var folder: String {
      switch self {
      case .real: Repository.content
      case .small: Repository.smallContent
      case .answers: Repository.answers
      }
    }
  }

  /// Each site, built once for all tests that look at it.
  static let sites: [Content: Result<Snapshot, any Error>] = Dictionary(
    uniqueKeysWithValues: Content.allCases.map { content in
      (
        content,
        Result {
          let folder = try TemporaryFolder()
          try build(content: content.folder, to: folder.at("public"))
          return try Snapshot(of: folder.at("public"))
        }
      )
    })

  private func site(_ content: Content) throws -> Snapshot {
    try #require(Self.sites[content]).get()
  }

  /// As the Swedish pages write a number.
  private func written(_ number: String?) -> String {
    (number ?? "").replacing(".", with: ",").replacing("-", with: "−")
  }

  /// The points of a row as a cell of a table shows them.
  private func cell(_ row: [String: String]) -> String {
    guard let points = row["points"], !points.isEmpty else { return "saknas" }
    switch row["figure"] {
    case "sum": return written(points) + " summa"
    case "derived": return written(points) + " härledd"
    default: return written(points)
    }
  }

  /// Whether the words of a page hold a text; an empty one is nothing that a page has to say.
  private func says(_ words: String, _ text: String?) -> Bool {
    let text = (text ?? "").split(whereSeparator: \.isWhitespace).joined(separator: " ")
    return text.isEmpty || words.contains(text)
  }

  /// Several things as a sentence names them.
  private func listed(_ items: [String]) -> String {
    guard items.count > 1, let last = items.last else { return items.first ?? "" }
    return items.dropLast().joined(separator: ", ") + " och " + last
  }

  /// What stands beside a heading among the facts of a page; empty when the heading is not there.
  private func fact(_ name: String, on page: String) -> String {
    page.matches(of: /<dt>([^<]*)<\/dt><dd>(.*?)<\/dd>/.dotMatchesNewlines())
      .first { $0.1 == name }.map { PageText(markup: String($0.2)).words } ?? ""
  }

  /// A whole number with spaces between groups of three digits, from five digits up.
  private func grouped(_ number: String) -> String {
    let digits = Array(number)
    if digits.count < 5 { return number }
    return String(
      digits.indices.flatMap { place -> [Character] in
        place > 0 && (digits.count - place).isMultiple(of: 3)
          ? [" ", digits[place]] : [digits[place]]
      })
  }

  /// A date as the Swedish pages write it, as exactly as it is known.
  private func written(date: String?) -> String {
    let months = [
      "januari", "februari", "mars", "april", "maj", "juni", "juli", "augusti", "september",
      "oktober", "november", "december",
    ]
    let parts = (date ?? "").split(separator: "-").compactMap { Int($0) }
    switch parts.count {
    case 3: return "\(parts[2]) \(months[parts[1] - 1]) \(parts[0])"
    case 2: return "\(months[parts[1] - 1]) \(parts[0])"
    default: return date ?? ""
    }
  }

  // MARK: Evaluations

  @Test(arguments: Content.allCases)
  func everyFigureOfEveryEvaluation(_ content: Content) throws {
    let site = try site(content)
    let table = try DataTableText("evaluations", of: site)
    let reports = try DataTableText("reports", of: site)
    #expect(Set(table.rows.map { $0["evaluation"] }) == Set(reports.rows.map { $0["evaluation"] }))
    var compared = 0
    for report in reports.rows {
      let id = try #require(report["evaluation"])
      let slug = try #require(report["municipality_slug"])
      let year = try #require(report["year"])
      let page = try site.text("kommun/\(slug)/\(year)/index.html")
      let rows = table.rows(where: "evaluation", is: id)
      let areas = rows.filter { $0["level"] == "area" }
      let total = try #require(rows.first { $0["level"] == "total" })
      // The large total is there exactly when the data has it.
      let large = page.firstMatch(of: /<p class="total"><strong>([^<]*)<\/strong> <span>([^<]*)</)
      #expect(large.map { String($0.1) } ?? "" == written(total["points"]), "\(id)")
      if let large { #expect(large.2 == "av \(written(total["maximum"])) poäng") }
      let scores = HTMLTable.tables(ofClass: "scores", in: page).first
      #expect((scores == nil) == areas.allSatisfy { $0["points"] == "" }, "\(id)")
      if let scores {
        let expected =
          areas.map { ["\($0["number"] ?? "") \($0["name"] ?? "")", cell($0)] }
          + (total["points"] == "" ? [] : [["Totalt", cell(total)]])
        #expect(scores.dropFirst().map { Array($0.prefix(2)) } == expected, "\(id)")
        compared += expected.count
      }
      // All sub-areas of the page in their order, with the maximum and per cent where a report prints it.
      let found = HTMLTable.tables(ofClass: "subareas", in: page).flatMap { table in
        table.dropFirst().map { $0.count > 3 ? $0 : $0 + ["–"] }
      }
      let expected = rows.filter { $0["level"] == "subarea" }.map { row in
        [
          "\(row["number"] ?? "") \(row["name"] ?? "")", cell(row), written(row["maximum"]),
          row["percent"] == "" ? "–" : written(row["percent"]) + " %",
        ]
      }
      #expect(found == expected, "\(id)")
      compared += found.count
      #expect(fact("Källa", on: page).hasPrefix(try #require(report["source_title"])), "\(id)")
    }
    #expect(compared > 10)
  }

  /// What a page says of figures, each in its own sentence: sums, chapters, notes.
  @Test(arguments: Content.allCases)
  func everyNoteOnAFigure(_ content: Content) throws {
    let site = try site(content)
    let columns = ["sum_of_parts", "chapter_points", "parts", "note"]
    for row in try DataTableText("evaluations", of: site).rows
    where columns.contains(where: { row[$0] != "" }) {
      let slug = try #require(row["municipality_slug"])
      let page = try site.text("kommun/\(slug)/\(try #require(row["year"]))/index.html")
      let notes = page.matches(of: /<ul class="notes">(.*?)<\/ul>/.dotMatchesNewlines()).flatMap {
        $0.1.matches(of: /<li>(.*?)<\/li>/.dotMatchesNewlines()).map {
          PageText(markup: String($0.1)).words
        }
      }
      let isTotal = row["level"] == "total"
      let name = row["name"] ?? ""
      func once(_ column: String, _ isSaid: (String, String) -> Bool) {
        guard let value = row[column], !value.isEmpty else { return }
        #expect(
          notes.filter { isSaid($0, written(value)) }.count == 1, "\(row["id"] ?? ""): \(column)")
      }
      once("sum_of_parts") {
        $0.hasPrefix(isTotal ? "Den publicerade totalen är" : name + ":")
          && $0.contains("poäng blir \($1) tillsammans")
      }
      once("chapter_points") {
        $0.hasPrefix(name + ":")
          && ($0.contains("områdets eget kapitel anger \($1).")
            || $0.contains("områdets kapitel anger \($1)."))
      }
      once("parts") {
        $0.hasPrefix(
          isTotal
            ? "Totalpoängen är summan av de \($1) områdenas poäng"
            : "\(name): poängen är summan av \($1) delområden")
      }
      if let note = row["note"], !note.isEmpty {
        let number = row["number"] ?? ""
        let own = notes.filter { $0.hasPrefix("Delområde \(number):") && says($0, note) }
        #expect(own.count == 1, "\(row["id"] ?? ""): note")
      }
    }
  }

  /// When, how and by whom: each fact of a page is in the data, and the other way round.
  @Test(arguments: Content.allCases)
  func everyCircumstance(_ content: Content) throws {
    let site = try site(content)
    var known = 0
    for report in try DataTableText("reports", of: site).rows {
      let id = try #require(report["evaluation"])
      let slug = try #require(report["municipality_slug"])
      let page = try site.text("kommun/\(slug)/\(try #require(report["year"]))/index.html")
      func filled(_ column: String, _ text: (String) -> String) -> String {
        report[column].flatMap { $0.isEmpty ? nil : text($0) } ?? ""
      }
      let expected = [
        "Genomförd": written(date: report["conducted"]),
        "Kommunens utvärdering": filled("ordinal") { "nummer \($0) i ordningen" },
        "Intervjuade": filled("interviewees") {
          (report["interviewees_approximate"] == "true" ? "omkring " : "") + "\($0) personer"
        },
        "Utvärderare": filled("evaluators") {
          listed($0.components(separatedBy: "; "))
        },
      ]
      for (name, text) in expected {
        #expect(fact(name, on: page) == text, "\(id): \(name)")
        known += text.isEmpty ? 0 : 1
      }
      #expect(says(PageText(markup: page).words, report["highlights"]), "\(id): highlights")
      #expect(
        (report["highlights"] == "") == (report["highlights_markdown"] == ""), "\(id)")
    }
    #expect(known > 0)
  }

  /// Numbers in the notes of a page are in the data: those that differ and their sums.
  @Test(arguments: Content.allCases)
  func everyMarkOfAFigureIsInTheData(_ content: Content) throws {
    let site = try site(content)
    let table = try DataTableText("evaluations", of: site)
    for report in try DataTableText("reports", of: site).rows {
      let slug = try #require(report["municipality_slug"])
      let page = try site.text("kommun/\(slug)/\(try #require(report["year"]))/index.html")
      let notes = page.matches(of: /<ul class="notes">(.*?)<\/ul>/.dotMatchesNewlines()).flatMap {
        $0.1.matches(of: /<li>(.*?)<\/li>/.dotMatchesNewlines())
      }.count
      let rows = table.rows(where: "evaluation", is: try #require(report["evaluation"]))
      let said = rows.reduce(0) { count, row in
        let marks = [
          row["sum_of_parts"] != "", row["chapter_points"] != "", row["note"] != "",
          row["figure"] == "derived" && row["note"] == "",
          row["figure"] == "sum", row["figure"] == "chapter",
        ]
        return count + marks.filter { $0 }.count
      }
      #expect(notes == said, "\(report["evaluation"] ?? "")")
    }
  }

  @Test(arguments: Content.allCases)
  func everyHistory(_ content: Content) throws {
    let site = try site(content)
    let table = try DataTableText("evaluations", of: site)
    for municipality in try DataTableText("municipalities", of: site).rows {
      let slug = try #require(municipality["slug"])
      let page = try site.text("kommun/\(slug)/index.html")
      let expected = table.rows(where: "municipality_slug", is: slug)
        .filter { $0["level"] == "total" }.reversed().map { row in
          [row["year"] ?? "", "\(cell(row)) av \(written(row["maximum"]))", row["revision"] ?? ""]
        }
      let found = HTMLTable.tables(ofClass: "history", in: page).first?.dropFirst() ?? []
      #expect(found.map { Array($0.prefix(3)) } == expected, "\(slug)")
      #expect(
        municipality["evaluated_years"]
          == expected.map { $0[0] }.reversed().joined(separator: " "))
      #expect(page.contains("<h1>\(try #require(municipality["name"]))</h1>"), "\(slug)")
      let place = page.firstMatch(of: /<p class="place">([^<]*)<\/p>/).map {
        PageText(markup: String($0.1)).words
      }
      let population = municipality["population"].flatMap { $0.isEmpty ? nil : $0 }.map {
        "\(grouped($0)) invånare (\(municipality["population_year"] ?? ""))"
      }
      let group = municipality["group"].flatMap { $0.isEmpty ? nil : $0 }
      #expect(
        place
          == [municipality["county"], population, group].compactMap(\.self)
          .joined(separator: " · "), "\(slug)")
    }
  }

  // MARK: Texts

  @Test(arguments: Content.allCases)
  func everyStrengthAndOpportunity(_ content: Content) throws {
    let site = try site(content)
    let table = try DataTableText("omdomen", of: site)
    var apart: [String] = []
    for report in try DataTableText("reports", of: site).rows {
      let slug = try #require(report["municipality_slug"])
      let page = try site.text("kommun/\(slug)/\(try #require(report["year"]))/index.html")
      let found = page.matches(
        of: /<li id="(omrade-[0-9]+-(?:styrka|mojlighet)-[0-9]+)">/
      ).map { String($0.1) }
      let rows = table.rows(where: "evaluation", is: try #require(report["evaluation"]))
      #expect(
        rows.map { String($0["address"]?.split(separator: "#").last ?? "") } == found, "\(slug)")
      let words = PageText(markup: page).words
      for row in rows {
        let text = (row["text"] ?? "").split(whereSeparator: \.isWhitespace)
        if !words.contains(text.joined(separator: " ")) { apart.append(row["id"] ?? "") }
      }
    }
    #expect(apart == [])
  }

  /// Links of the texts, which plain text loses, are in the Markdown.
  @Test(arguments: Content.allCases)
  func everyTextKeepsItsLinks(_ content: Content) throws {
    let site = try site(content)
    for row in try DataTableText("omdomen", of: site).rows {
      let slug = try #require(row["municipality_slug"])
      let page = try site.text("kommun/\(slug)/\(try #require(row["year"]))/index.html")
      let markdown = try #require(row["markdown"])
      for link in markdown.matches(of: /\]\((https?:[^)]*)\)/) {
        let own = String(link.1).hasPrefix("https://example.org/")
        #expect(own || page.contains("href=\"\(link.1)\""), "\(row["id"] ?? "")")
      }
      #expect((row["text"] == "") == markdown.isEmpty)
    }
  }

  /// The texts of `data.json` are on the page, in their order.
  @Test(arguments: Content.allCases)
  func everyNarrative(_ content: Content) throws {
    let site = try site(content)
    var apart: [String] = []
    var texts = 0
    for municipality in try DataTableText("municipalities", of: site).rows {
      let slug = try #require(municipality["slug"])
      let data = try #require(site.files["kommun/\(slug)/data.json"])
      let object = try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
      for row in try #require(object["narratives"] as? [[String: Any]]) {
        let year = try #require(row["year"] as? Int)
        let words = PageText(markup: try site.text("kommun/\(slug)/\(year)/index.html")).words
        let text = try #require(row["text"] as? String)
        if !says(words, text) { apart.append(try #require(row["id"] as? String)) }
        texts += 1
      }
    }
    #expect(texts > 0)
    #expect(apart == Self.narrativesWithMarks[content] ?? [])
  }

  /// The texts whose words are not one after the other on their page: the fixture has footnotes and what a page says in
  /// other signs.
  private static let narrativesWithMarks: [Content: [String]] = [
    .small: ["mark-2024-opening", "mark-2024-analysis-2"]
  ]

  /// The common themes of every area page, counted anew from the data: each municipality with its latest narrative.
  @Test(arguments: Content.allCases)
  func everyCommonTheme(_ content: Content) throws {
    let site = try site(content)
    let themes = try DataTableText("themes", of: site).rows
    let rows = try DataTableText("omdomen", of: site).rows.filter { $0["kind"] == "opportunity" }
    let known = Set(themes.map { $0["id"] ?? "" })
    for row in rows {
      for theme in (row["themes"] ?? "").split(separator: " ") {
        #expect(known.contains(String(theme)), "\(row["id"] ?? "")")
      }
    }
    let all = try DataTableText("omdomen", of: site).rows
    for area in try DataTableText("frameworks", of: site).rows(where: "level", is: "area") {
      let latest = Dictionary(
        grouping: all.filter { $0["framework"] == area["framework"] }
      ) { $0["municipality_slug"] ?? "" }.compactMapValues { $0.compactMap { $0["year"] }.max() }
      let counted = rows.filter {
        $0["framework"] == area["framework"] && $0["area"] == area["area"]
          && latest[$0["municipality_slug"] ?? ""] == $0["year"]
      }
      let expected = themes.enumerated().compactMap { place, theme -> (String, Int, Int, Int)? in
        let own = counted.filter {
          ($0["themes"] ?? "").split(separator: " ").contains(Substring(theme["id"] ?? "-"))
        }
        let evaluations = Set(own.map { $0["evaluation"] }).count
        return evaluations > 1 ? (theme["name"] ?? "", own.count, evaluations, place) : nil
      }.sorted { ($1.2, $1.1, $0.3) < ($0.2, $0.1, $1.3) }.prefix(5).map { name, uses, count, _ in
        "\(name): \(uses) förbättringsmöjligheter av \(counted.count), i \(count) utvärderingar"
      }
      let page = try site.text("omraden/\(try #require(area["slug"]))/index.html")
      let section = page.components(separatedBy: "<section class=\"part\" id=\"").first {
        $0.hasPrefix("revision-\(area["framework"] ?? "")\"")
      }
      let list = try #require(section).firstMatch(
        of: /<ol class="themes">(.*?)<\/ol>/.dotMatchesNewlines())
      let found = String(list?.1 ?? "").matches(
        of: /<h4[^>]*>(.*?)<\/h4>.*?<p class="small">(.*?)<\/p>/.dotMatchesNewlines()
      ).map {
        "\(PageText(markup: String($0.1)).words): \(PageText(markup: String($0.2)).words)"
      }
      #expect(found == expected, "\(area["id"] ?? "")")
    }
  }

  @Test func everyPartOfAnAnswer() throws {
    let site = try site(.answers)
    let table = try DataTableText("actions", of: site)
    var actions = 0
    for report in try DataTableText("reports", of: site).rows {
      let slug = try #require(report["municipality_slug"])
      let page = try site.text("kommun/\(slug)/\(try #require(report["year"]))/index.html")
      let rows = table.rows(where: "evaluation", is: try #require(report["evaluation"]))
      #expect(page.contains("id=\"svar\"") == !rows.isEmpty, "\(slug)")
      guard !rows.isEmpty else { continue }
      let answer = try #require(
        page.range(of: "id=\"svar\"").map { page[$0.lowerBound...] }.flatMap { rest in
          rest.range(of: "</section>").map { rest[..<$0.lowerBound] }
        })
      let titles = answer.matches(
        of: /<li><p><span class="status[^>]*>[^<]*<\/span> <strong[^>]*>([^<]*)</
      )
      .map { String($0.1) }
      #expect(
        titles.sorted() == rows.compactMap { $0["title"] }.filter { !$0.isEmpty }.sorted(),
        "\(slug)")
      actions += titles.count
      let words = PageText(markup: String(answer)).words
      for row in rows where row["target"] != "" {
        #expect(words.contains("Kommunens mål är \(written(row["target"])) poäng."))
      }
      let targets = words.matches(of: /Kommunens mål är [0-9,]+ poäng\./).count
      #expect(targets == rows.filter { $0["target"] != "" }.count)
    }
    #expect(actions > 3)
  }

  // MARK: References and the instrument

  @Test(arguments: Content.allCases)
  func everyReferenceThatAPageShows(_ content: Content) throws {
    let site = try site(content)
    let table = try DataTableText("references", of: site)
    for report in try DataTableText("reports", of: site).rows {
      let slug = try #require(report["municipality_slug"])
      let page = try site.text("kommun/\(slug)/\(try #require(report["year"]))/index.html")
      guard let scores = HTMLTable.tables(ofClass: "scores", in: page).first,
        let headings = scores.first, headings.last == "Skillnad"
      else { continue }
      let place = headings.count - 2
      let rows = table.rows.filter {
        headings[place].hasPrefix($0["name"] ?? "?") && $0["framework"] == report["framework"]
          && headings[place].contains($0["as_of"] ?? "")
      }
      #expect(!rows.isEmpty, "\(slug)")
      for line in scores.dropFirst() where line[place] != "–" {
        let area = line[0] == "Totalt" ? "" : String(line[0].prefix { $0 != " " })
        #expect(
          rows.contains { $0["area"] == area && written($0["points"]) == line[place] },
          "\(slug): \(line)")
      }
    }
  }

  @Test(arguments: Content.allCases)
  func everyAreaOfEveryRevision(_ content: Content) throws {
    let site = try site(content)
    let table = try DataTableText("frameworks", of: site)
    for slug in Set(table.rows.compactMap { $0["slug"] }).subtracting([""]).sorted() {
      let page = try site.text("omraden/\(slug)/index.html")
      let expected = table.rows.filter { $0["slug"] == slug && $0["level"] == "subarea" }
      let found = page.matches(of: /<tr id="revision-([a-z0-9-]+)-delomrade-([0-9]+)-([0-9]+)">/)
        .map { "\($0.1)-\($0.2).\($0.3)" }
      #expect(found == expected.map { $0["id"] ?? "" })
      let words = PageText(markup: page).words
      for row in table.rows(where: "slug", is: slug) {
        #expect(says(words, row["name"]), "\(row["id"] ?? "")")
        #expect(says(words, row["about"]), "\(row["id"] ?? ""): about")
        if let names = row["also_printed_as"], !names.isEmpty {
          let quoted = names.components(separatedBy: "; ").map { "”\($0)”" }
          let sentence = "Kallas i vissa rapporter även \(listed(quoted))."
          #expect(words.contains(sentence), "\(row["id"] ?? "")")
        }
      }
      #expect(
        words.matches(of: /Kallas i vissa rapporter även/).count
          == table.rows(where: "slug", is: slug).filter { $0["also_printed_as"] != "" }.count)
    }
  }

  /// What a page says of comparing with another revision is in the table: why, and which areas cannot be compared.
  @Test(arguments: Content.allCases)
  func everyBridgeBetweenRevisions(_ content: Content) throws {
    let site = try site(content)
    let table = try DataTableText("comparability", of: site)
    let frameworks = try DataTableText("frameworks", of: site)
    var bridges = 0
    for report in try DataTableText("reports", of: site).rows {
      let id = try #require(report["evaluation"])
      let slug = try #require(report["municipality_slug"])
      let page = try site.text("kommun/\(slug)/\(try #require(report["year"]))/index.html")
      guard page.contains("id=\"revisioner\"") else { continue }
      let words = try PageText(ofSection: "revisioner", in: page).words
      let year = try #require(words.firstMatch(of: /jämföras med revision ([0-9]{4})\?/)?.1)
      let own = try #require(report["framework"])
      let other = try #require(
        frameworks.rows(where: "revision", is: String(year)).first?["framework"])
      let rows = table.rows.filter {
        [$0["framework"], $0["with_framework"]].sorted { ($0 ?? "") < ($1 ?? "") }
          == [own, other].sorted()
      }
      let whole = try #require(rows.first { $0["area"] == "" }, "\(id)")
      let level = [
        "full": "men poängen kan jämföras.", "none": "och poängen kan inte jämföras.",
        "approximate": "Bara vissa områden kan jämföras, och bara ungefär.",
      ]
      #expect(words.contains(level[whole["level"] ?? ""] ?? "–"), "\(id)")
      #expect(says(words, whole["note"]), "\(id)")
      for framework in [own, other] {
        let column = whole["framework"] == framework ? "area" : "with_area"
        let compared = Set(rows.compactMap { $0[column] })
        let alone = frameworks.rows(where: "framework", is: framework).filter {
          $0["level"] == "area" && !compared.contains($0["area"] ?? "")
        }.map { $0["name"] ?? "" }
        let revision = framework == own ? report["revision"] ?? "" : String(year)
        let sentence = "Områden i revision \(revision) som inte kan jämföras: \(listed(alone))."
        if whole["level"] != "none" {
          #expect(words.contains(sentence) == !alone.isEmpty, "\(id): \(sentence)")
        }
      }
      bridges += 1
    }
    if content == .real { #expect(bridges > 0) }
  }

  // MARK: Files

  /// Every address in the data is one of the site, with its place on the page.
  @Test(arguments: Content.allCases)
  func everyAddressLeadsSomewhere(_ content: Content) throws {
    let site = try site(content)
    var ids: [String: Set<String>] = [:]
    var followed = 0
    let root = try #require(
      try site.text("data/municipalities.json").firstMatch(of: /"site":"([^"]*)"/)?.1)
    for name in ["evaluations", "reports", "omdomen", "actions", "municipalities", "frameworks"] {
      for row in try DataTableText(name, of: site).rows {
        guard let address = row["address"], !address.isEmpty else { continue }
        #expect(address.hasPrefix(root))
        let parts = address.dropFirst(root.count).split(separator: "#")
        let path = String(parts.first ?? "") + "index.html"
        if ids[path] == nil { ids[path] = Set(HTMLPage(try site.text(path)).ids) }
        if parts.count > 1 {
          #expect(ids[path]?.contains(String(parts[1])) == true, "\(address)")
        }
        followed += 1
      }
    }
    #expect(followed > 10)
  }

  /// Every column of every row keeps what its description promises.
  @Test(arguments: Content.allCases)
  func theTablesAreWhatTheySay(_ content: Content) throws {
    let reading = ContentReader(folder: content.folder).read()
    let results = try #require(reading.results)
    let reader = NarrativeReader(folder: content.folder, results: results)
    let tables = Site.data(of: results).tables
    let keys = Dictionary(
      uniqueKeysWithValues: try tables.map { table -> (String, Set<DataCellText>) in
        let place = try #require(table.schema.columns.firstIndex { $0.name == table.schema.key })
        let cells = try table.rows { try reader.read($0) }.map { DataCellText($0[place]) }
        #expect(Set(cells).count == cells.count, "\(table.schema.name)")
        return (table.schema.name, Set(cells))
      })
    for table in tables {
      let schema = table.schema
      #expect(Set(schema.columns.map(\.name)).count == schema.columns.count)
      for column in schema.columns {
        for text in [column.title, column.about] {
          #expect(text[.swedish]?.isEmpty == false && text[.english]?.isEmpty == false)
        }
      }
      let rows = try table.rows { try reader.read($0) }
      for row in rows {
        #expect(row.count == schema.columns.count)
        for (cell, column) in zip(row, schema.columns) {
          #expect(fits(cell, column), "\(schema.name).\(column.name): \(cell)")
        }
        for foreign in schema.foreignKeys {
          let place = try #require(schema.columns.firstIndex { $0.name == foreign.column })
          #expect(
            tables.contains { $0.schema.name == foreign.table && $0.schema.key == foreign.target })
          #expect(keys[foreign.table]?.contains(DataCellText(row[place])) == true)
        }
      }
    }
  }

  /// A cell as something that can be sought.
  private struct DataCellText: Hashable {
    let text: String
    init(_ cell: DataCell) { text = "\(cell)" }
  }

  private func fits(_ cell: DataCell, _ column: DataColumn) -> Bool {
    switch (column.kind, cell) {
    case (_, .empty): !column.isRequired
    case (.text, .text(let text)): !text.isEmpty
    case (.identifier, .text(let text)):
      text.wholeMatch(of: /[A-Za-z0-9.-]+/) != nil
    case (.integer, .integer(let number)): number >= 0
    case (.decimal, .decimal): true
    case (.year, .integer(let year)): (1900...2199).contains(year)
    case (.date, .date), (.flag, .flag): true
    case (.address, .text(let text)): text.hasPrefix("https://") || text.hasPrefix("http://")
    case (.choice(let choices), .text(let text)): choices.contains { $0.value == text }
    default: false
    }
  }

  @Test(arguments: Content.allCases)
  func aMunicipalitysFilesAreItsPartOfTheTables(_ content: Content) throws {
    let site = try site(content)
    let all = try DataTableText("evaluations", of: site)
    for municipality in try DataTableText("municipalities", of: site).rows {
      let slug = try #require(municipality["slug"])
      let rows = all.rows(where: "municipality_slug", is: slug)
      if rows.isEmpty {
        #expect(site.files["kommun/\(slug)/data.csv"] == nil)
      } else {
        #expect(try DataTableText(site.text("kommun/\(slug)/data.csv")).rows == rows)
      }
      let data = try #require(site.files["kommun/\(slug)/data.json"])
      let object = try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
      let own = try #require(object["municipality"] as? [String: Any])
      #expect(own["code"] as? String == municipality["code"])
      let figures = try #require(object["evaluations"] as? [[String: Any]])
      #expect(figures.map { $0["id"] as? String } == rows.map { $0["id"] })
      let page = try site.text("kommun/\(slug)/index.html")
      #expect(page.contains("href=\"data.json\"") && page.contains("href=\"index.md\""))
      #expect(try site.text("kommun/\(slug)/index.md").hasPrefix("# "))
      #expect(try site.text("en/kommun/\(slug)/index.md").hasPrefix("# "))
    }
  }

  /// A page for ever has data for ever: later evaluations, of anyone, change nothing in it.
  @Test func aLaterEvaluationChangesNoFileOfAnEarlierOne() throws {
    let folder = try TemporaryFolder()
    let content = try folder.copy(of: Repository.answers, as: "content")
    try build(content: content, to: folder.at("before"))
    let slug = "exempelby"
    let years = try FileManager.default.contentsOfDirectory(
      atPath: content + "/evaluations/" + slug
    ).filter { $0.hasSuffix(".yaml") && !$0.contains("response") }.sorted()
    let last = try #require(years.last)
    try FileManager.default.removeItem(atPath: content + "/evaluations/\(slug)/\(last)")
    for extra in [".md", ".response.yaml"] {
      try? FileManager.default.removeItem(
        atPath: content + "/evaluations/\(slug)/" + last.replacing(".yaml", with: extra))
    }
    try build(content: content, to: folder.at("after"))
    let before = try Snapshot(of: folder.at("before"))
    let after = try Snapshot(of: folder.at("after"))
    let kept = after.files.keys.filter {
      $0.firstMatch(of: /^(en\/)?kommun\/[a-z-]+\/[0-9]{4}\/[a-z]+\.(csv|svg)$/) != nil
    }
    #expect(kept.count > 10)
    for path in kept { #expect(before.files[path] == after.files[path], "\(path)") }
  }
}
