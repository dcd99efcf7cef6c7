import Foundation
import Testing

@testable import KompassBuild

/// Every chart on a page is a file as well, with the figures that it shows beside it.
@Suite struct ChartFilesTests {
  private static let contents = [DataPagesTests.Content.real, .answers]

  private func site(_ content: DataPagesTests.Content) throws -> Snapshot {
    try #require(DataPagesTests.sites[content]).get()
  }

  /// The file that a relative link leads to.
  private func target(of link: Substring, from page: String) -> String {
    var parts = page.split(separator: "/").dropLast()
    for part in link.split(separator: "/") {
      if part == ".." { _ = parts.popLast() } else if part != "." { parts.append(part) }
    }
    return parts.joined(separator: "/")
  }

  /// The files of charts that a page links, each drawing with the link that follows it.
  private func links(of page: String, at path: String) -> [(drawing: String, table: String)] {
    page.matches(
      of:
        /<a class="download" href="([^"]+\.svg)" download>[^<]+<\/a> <a class="download" href="([^"]+)" download>/
    ).map { (target(of: $0.1, from: path), target(of: $0.2, from: path)) }
  }

  @Test(arguments: contents)
  func everyChartOfEveryPageIsAFileWithItsTable(_ content: DataPagesTests.Content) throws {
    let site = try site(content)
    var linked: Set<String> = []
    var shown = 0
    for (path, bytes) in site.files where path.hasSuffix(".html") {
      // A page for a frame links to the profile. Where one chooses, a script draws what the address asks for.
      if path.contains("/badda-in/")
        || path.hasSuffix("jamfor/index.html") && !path.contains("kommun/")
      {
        continue
      }
      let page = String(decoding: bytes, as: UTF8.self)
      var ids: Set<Substring> = []
      for link in links(of: page, at: path) {
        let drawing = try #require(site.files[link.drawing], "\(path) links \(link.drawing)")
        #expect(link.table == link.drawing.dropLast(3) + "csv", "\(path)")
        #expect(site.files[link.table] != nil, "\(path) links \(link.table)")
        linked.insert(link.drawing)
        let text = String(decoding: drawing, as: UTF8.self)
        ids.formUnion(text.matches(of: /<title id="([^"]+)-title">/).map(\.1))
      }
      for chart in page.matches(of: /<svg class="kc [^>]*>(?:<title id="([^"]+)-title">)?/) {
        // Samples of a key and the bars in a table are hidden from all but the eye, and have no title.
        guard let id = chart.1 else { continue }
        shown += 1
        // The chapters show a part each of what one file shows whole.
        let isShown = ids.contains(id) || ids.contains(id.replacing(/-[0-9]+$/, with: "")[...])
        #expect(isShown, "\(path): the chart \(id) is no file")
      }
    }
    #expect(shown > 50)
    let files = site.files.keys.filter {
      $0.hasSuffix(".svg") && !$0.hasPrefix("assets/") && !$0.hasSuffix("marke.svg")
    }
    #expect(linked.count > 50)
    #expect(Set(files).subtracting(linked) == [])
  }

  @Test(arguments: contents)
  func everyFigureOfATableIsThatOfTheData(_ content: DataPagesTests.Content) throws {
    let site = try site(content)
    let data = Dictionary(
      uniqueKeysWithValues: try DataTableText("evaluations", of: site).rows.map { ($0["id"], $0) })
    var compared: [String: Int] = [:]
    for (path, bytes) in site.files where path.hasSuffix(".csv") {
      let name = path.split(separator: "/").last.map(String.init) ?? ""
      if path.contains("data/") || name == "data.csv" { continue }
      let kind = name.prefix { $0 != "-" && $0 != "." }
      let table = try DataTableText(String(decoding: bytes, as: UTF8.self))
      for row in table.rows {
        guard let evaluation = try evaluation(row, of: String(kind), at: path) else { continue }
        let part = part(of: row, of: name, at: path, of: site)
        let figure = data["\(evaluation)-\(part)"]
        let points = row["points"] ?? ""
        #expect(points == figure?["points"] ?? "", "\(path): \(evaluation) \(part)")
        #expect(row["figure"] == figure?["figure"] ?? (points.isEmpty ? "missing" : nil), "\(path)")
        if let maximum = figure?["maximum"], kind != "forandring" {
          #expect(row["maximum"] == maximum, "\(path)")
        }
        compared[String(kind), default: 0] += 1
      }
    }
    // The invented municipalities have no map.
    let kinds = ["radar", "stapel", "utveckling", "forandring", "delomraden", "spridning"]
    for kind in kinds + (content == .real ? ["karta"] : []) {
      #expect(compared[kind, default: 0] > 0, "\(kind)")
    }
  }

  /// The evaluation that a row is of; nil for one of a reference, of several, or of none.
  private func evaluation(
    _ row: [String: String], of kind: String, at path: String
  ) throws -> String? {
    // Quartiles and references are of no evaluation.
    if let kind = row["kind"], kind != "result" { return nil }
    if let evaluation = row["evaluation"] {
      // The map shows no points of older revisions.
      return evaluation.isEmpty || row["points"] == "" ? nil : evaluation
    }
    guard let slug = path.firstMatch(of: /kommun\/([a-z-]+)\//)?.1 else { return nil }
    if let year = row["year"] { return "\(slug)-\(year)" }
    guard let year = path.firstMatch(of: /kommun\/[a-z-]+\/([0-9]{4})\//)?.1 else { return nil }
    return "\(slug)-\(year)"
  }

  /// The part of an evaluation that a row is of, as the data name it.
  private func part(
    of row: [String: String], of name: String, at path: String, of site: Snapshot
  ) -> String {
    if let number = row["number"] { return number }
    if let area = row["area"], !area.isEmpty { return area }
    guard let area = path.firstMatch(of: /omraden\/([a-z-]+)\/spridning-([0-9]+)/) else {
      return "total"
    }
    let frameworks = try? DataTableText("frameworks", of: site)
    return frameworks?.rows(where: "slug", is: String(area.1))
      .first { $0["framework"] == String(area.2) }?["number"] ?? "?"
  }

  /// Worked out again from the table of evaluations: the latest of each municipality counts.
  @Test func theMeansOfSubareasAreThose() throws {
    let site = try site(.real)
    let table = try DataTableText(site.text("omraden/arbetsliv/delomraden-2020.csv"))
    // 7.1 by hand: Mark 2024 has 11 of 15 points, Svenljunga 2022 7, Leksand 2023 8.
    #expect(table.rows.first?["mean"] == "8.7")
    let data = try DataTableText("evaluations", of: site).rows
    for row in table.rows {
      var latest: [String: (year: String, points: Int)] = [:]
      for one in data
      where one["framework"] == "2020" && one["number"] == row["number"] && one["points"] != "" {
        let slug = one["municipality_slug"] ?? ""
        let year = one["year"] ?? ""
        if year > latest[slug]?.year ?? "" {
          latest[slug] = (year, try #require(Int(one["points"] ?? "")))
        }
      }
      let points = latest.values.map(\.points)
      #expect(points.count == 3)
      let tenths = (Double(points.reduce(0, +)) / 3 * 10).rounded() / 10
      #expect(Double(row["mean"] ?? "") == tenths)
      #expect(row["lowest"] == points.min().map(String.init))
      #expect(row["highest"] == points.max().map(String.init))
      #expect(row["results"] == "3")
    }
  }

  /// By hand: 412, 510, 510, 546, 557, 648 and 679 points; the quartiles of seven lie at ranks 2.5, 4 and 5.5.
  @Test func aStripHasItsQuartilesAndItsReference() throws {
    let rows = try DataTableText(
      site(.real).text("kommun/mark/spridning.csv")
    ).rows
    func points(_ kind: String) -> [String] {
      rows.filter { $0["kind"] == kind }.compactMap { $0["points"] }
    }
    #expect(points("result").compactMap(Int.init).sorted() == [412, 510, 510, 546, 557, 648, 679])
    #expect(points("lower_quartile") == ["510"])
    #expect(points("median") == ["546"])
    #expect(points("upper_quartile") == ["602.5"])
    #expect(points("reference") == ["515"])
  }

  /// What stands alone says what it shows and from whom the borders are, and leads to the site from anywhere.
  @Test func theMapStandsAlone() throws {
    let site = try site(.real)
    for (prefix, words) in [
      ("", ["Ingen utvärdering här", "600 poäng eller mer", "Kommungränser: "]),
      ("en/", ["No evaluation here", "600 points or more", "Municipal borders: "]),
    ] {
      let map = try site.text(prefix + "karta.svg")
      let text = map.replacing(/<\/text><text[^>]*>/, with: " ")
      for word in words { #expect(text.contains(word), "\(word)") }
      #expect(map.contains("href=\"https://"))
      #expect(!map.contains("href=\"k") && !map.contains("href=\".."))
      let rows = try DataTableText(site.text(prefix + "karta.csv")).rows
      #expect(rows.count == 290)
      #expect(Set(rows.compactMap { $0["class"] }).count <= 6)
      let aamal = try #require(rows.first { $0["municipality"] == "Åmål" })
      #expect(aamal["points"] == "" && aamal["evaluation"] == "amal-2019")
    }
  }
}
