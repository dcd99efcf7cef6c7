import Foundation
import KompassSearch
import Testing

/// `kompassros search` as a person runs it, on a site that holds nothing but an index.
@Suite struct SearchCommandTests {
  private let folder: TemporaryFolder
  private let built: BuiltIndex

  init() throws {
    folder = try TemporaryFolder()
    let directory = SearchDirectory(
      languages: [
        SearchDirectory.Language(
          code: "sv",
          addresses: SearchDirectory.EvaluationAddresses(
            opening: "kommun/{k}/{y}/", analysis: "kommun/{k}/{y}/#omrade-{a}",
            strength: "kommun/{k}/{y}/#omrade-{a}-styrka-{i}",
            opportunity: "kommun/{k}/{y}/#omrade-{a}-mojlighet-{i}"))
      ],
      counties: [SearchDirectory.County(code: "14", name: "Västra Götalands län")],
      municipalities: [SearchDirectory.Municipality(slug: "mark", name: "Mark", county: 0)],
      frameworks: [
        SearchDirectory.Framework(
          id: "2020", revision: 2020,
          areas: [SearchDirectory.Area(number: 1, id: "samspel", names: ["Samspel"])])
      ])
    let plain = [
      PlainDocument(
        kind: .municipality, language: 0, municipality: 0, title: "Mark", address: "kommun/mark/",
        text: "Västra Götalands län"),
      PlainDocument(
        kind: .term, language: 0, title: "Medborgardialog", address: "ordlista/#medborgardialog",
        text: "Medborgare får frågor.\u{1B}[2J"),
    ]
    let evaluation = EvaluationText(
      municipality: 0, year: 2024, framework: 0, opening: "",
      areas: [
        EvaluationText.AreaText(
          area: 0, analysis: "En dialog förs. Den är bra.",
          strengths: ["Medborgardialog är ett arbetssätt."], opportunities: [])
      ])
    built = IndexBuilder(directory: directory, plain: plain)
      .build([AnalysedEvaluation(evaluation)], workers: .one)
    var list = "index.html\n"
    for file in built.files {
      let path = folder.at("public/sok/\(file.name)")
      try FileManager.default.createDirectory(
        atPath: (path as NSString).deletingLastPathComponent, withIntermediateDirectories: true)
      try Data(file.bytes).write(to: URL(fileURLWithPath: path))
      list += "sok/\(file.name)\n"
    }
    try folder.write(list, to: "public/.kompassros-files")
  }

  private func run(_ arguments: String...) throws -> Program.Result {
    try Program.run(["search"] + arguments, in: folder.path)
  }

  private func answer(_ arguments: String...) throws -> [String: Any] {
    let result = try Program.run(["search", "--json"] + arguments, in: folder.path)
    #expect(result.status == 0, "\(result.errors)")
    let object = try JSONSerialization.jsonObject(with: Data(result.output.utf8))
    return try #require(object as? [String: Any])
  }

  @Test func hitsArePrintedAsParagraphs() throws {
    let result = try run("medborgardialog")
    #expect(result.status == 0)
    #expect(result.errors == "")
    let paragraphs = result.output.split(separator: "\n\n")
    #expect(paragraphs.first == "2 hits.")
    #expect(
      paragraphs.dropFirst().first == """
        1. Medborgardialog (ord)
           ordlista/#medborgardialog
           Medborgare får frågor. [2J
        """)
    #expect(
      paragraphs.last == """
        2. Mark 2024: Samspel (styrka)
           kommun/mark/2024/#omrade-1-styrka-1
           Medborgardialog är ett arbetssätt.

        """)
    // Nothing steers a terminal where there is none.
    #expect(!result.output.contains("\u{1B}"))
  }

  @Test func theFirstLineSaysWhatWasMendedAndLeftOut() throws {
    let mended = try run("medborgardailog", "och", "xyzzy")
    let line = try #require(mended.output.split(separator: "\n").first)
    #expect(
      line
        == "2 hits. Nothing matches “medborgardailog”: “medborgardialog” was looked for instead. "
        + "Too common to be looked for: “och”. Nothing has all 2 words; these have 1.")
    #expect(try run("xyzzy").output == "0 hits.\n")
    #expect(try run("dialog", "--limit", "1").output.hasPrefix("3 hits, the first 1 shown."))
  }

  @Test func jsonHasTheWholeAnswer() throws {
    let answer = try answer("dialog", "--kind", "styrka")
    #expect(answer["query"] as? String == "dialog")
    #expect(answer["count"] as? Int == 1)
    #expect(answer["met"] as? Int == 1)
    #expect(answer["common"] as? [String] == [])
    let facets = try #require(answer["facets"] as? [String: [String: Int]])
    #expect(facets["typ"] == ["ord": 1, "analys": 1, "styrka": 1])
    let hits = try #require(answer["hits"] as? [[String: Any]])
    #expect(hits.map { $0["address"] as? String } == ["kommun/mark/2024/#omrade-1-styrka-1"])
    let hit = try #require(hits.first)
    #expect(hit["kind"] as? String == "styrka")
    #expect(hit["title"] as? String == "Mark 2024: Samspel")
    #expect(hit["excerpt"] as? String == "Medborgardialog är ett arbetssätt.")
    #expect(hit["marked"] as? [String] == ["Medborgardialog"])
    #expect((hit["score"] as? Int).map { $0 > 0 } == true)
    let units = try #require(try self.answer("medborgardailog")["units"] as? [[String: Any]])
    #expect(units.map { $0["corrected"] as? String } == ["medborgardialog"])
    #expect(units.map { $0["isPhrase"] as? Bool } == [false])
  }

  @Test func filtersAloneListWhatTheyLeave() throws {
    #expect(try answer("--year", "2024")["count"] as? Int == 2)
    #expect(try answer("--county", "14", "--area", "1", "--revision", "2020")["count"] as? Int == 2)
    #expect(try answer("--municipality", "mark")["count"] as? Int == 3)
  }

  @Test func wrongUsageIsTwoAndSaysWhatThereIs() throws {
    for arguments in [
      [], ["dialog", "--limit", "0"], ["dialog", "--kind", "styrkor"], ["dialog", "--area", "9"],
      ["dialog", "--language", "de"], ["dialog", "--municipality", "Mark"],
    ] {
      let result = try Program.run(["search"] + arguments, in: folder.path)
      #expect(result.status == 2, "\(arguments)")
      #expect(result.output == "")
    }
    #expect(try run("x", "--kind", "styrkor").errors.contains("kommun, omrade, ord, sida, analys"))
    #expect(try run("x", "--language", "de").errors.contains("it has sv"))
  }

  @Test func withoutAnIndexTheCommandSaysWhatToDo() throws {
    let nowhere = try run("dialog", "--output", "nowhere")
    #expect(nowhere.status == 1)
    #expect(nowhere.output == "")
    #expect(nowhere.errors.hasPrefix("kompassros: nowhere holds no site\n  fix: "))
    try folder.write("index.html\nsok/ingang-x.bin\n", to: "old/.kompassros-files")
    let old = try run("dialog", "--output", "old")
    #expect(old.status == 1)
    #expect(old.errors.contains("old holds a site without a search index\n  fix: publish it again"))
    try folder.write(
      "sok/ingang-0123456789.bin\nsok/ingang-0123456780.bin\n", to: "two/.kompassros-files")
    let two = try run("dialog", "--output", "two")
    #expect(two.status == 1)
    #expect(two.errors.contains("two names more than one search index"))
  }

  @Test func aDamagedIndexIsNamed() throws {
    let entry = folder.at("public/sok/\(built.entry)")
    let whole = try Data(contentsOf: URL(fileURLWithPath: entry))
    try whole.dropLast(3).write(to: URL(fileURLWithPath: entry))
    let damaged = try run("dialog")
    #expect(damaged.status == 1)
    #expect(damaged.errors.contains("cannot be used: \(built.entry) is damaged: "))
    #expect(damaged.errors.contains("\n  fix: "))
    try Data("<!doctype html>".utf8).write(to: URL(fileURLWithPath: entry))
    #expect(try run("dialog").errors.contains("is not the file of a search index"))
    try FileManager.default.removeItem(atPath: entry)
    let missing = try run("dialog")
    #expect(missing.status == 1)
    #expect(missing.errors.contains("\(built.entry) could not be read: "))
  }
}
