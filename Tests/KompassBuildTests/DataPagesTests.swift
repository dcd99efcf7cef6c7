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

    fileprivate var folder: String {
      switch self {
      case .real: Repository.content
      case .small: Repository.smallContent
      case .answers: Repository.answers
      }
    }
  }

  private static let sites: [Content: Result<Snapshot, any Error>] = Dictionary(
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
      // What is said of figures: sums, chapters, notes.
      let words = PageText(markup: page).words
      for row in rows {
        for column in ["sum_of_parts", "chapter_points", "note", "parts"] {
          guard let value = row[column], !value.isEmpty else { continue }
          let text = value.first?.isNumber == true ? written(value) : value
          #expect(says(words, text), "\(row["id"] ?? ""): \(column)")
        }
      }
      for column in ["source_title", "ordinal", "interviewees"] {
        #expect(says(words, report[column]), "\(id): \(column)")
      }
    }
    #expect(compared > 10)
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
      let words = PageText(markup: page).words
      for column in ["name", "county", "group"] {
        #expect(says(words, municipality[column]), "\(slug): \(column)")
      }
    }
  }

  // MARK: Texts

  @Test(arguments: Content.allCases)
  func everyStrengthAndOpportunity(_ content: Content) throws {
    let site = try site(content)
    let table = try DataTableText("omdomen", of: site)
    var seen = 0
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
        // A text of several blocks or with a footnote has marks between its words on the page.
        if words.contains(text.joined(separator: " ")) { seen += 1 }
      }
    }
    #expect(seen * 10 >= table.rows.count * 9)
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
      }
    }
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
