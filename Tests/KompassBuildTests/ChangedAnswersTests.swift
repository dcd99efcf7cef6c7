import Foundation
import Testing

/// The site of invented municipalities with something changed: what a reader is told of sums, gaps and stand-ins.
@Suite struct ChangedAnswersTests {
  private let folder: TemporaryFolder
  private let content: String

  init() throws {
    folder = try TemporaryFolder()
    content = try folder.copy(of: Repository.answers, as: "content")
  }

  private func replace(_ old: String, by new: String, in file: String) throws {
    let path = content + "/evaluations/" + file
    let text = try String(contentsOfFile: path, encoding: .utf8)
    try #require(text.contains(old), "\(file)")
    try Data(text.replacing(old, with: new).utf8).write(to: URL(fileURLWithPath: path))
  }

  private func site() throws -> Snapshot {
    let outcome = try build(content: content, to: folder.at("public"))
    #expect(outcome.diagnostics.filter { $0.severity == .error }.map(\.text) == [])
    let site = try Snapshot(of: folder.at("public"))
    let root = try #require(
      try site.text("index.html").firstMatch(of: /rel="canonical" href="([^"]*)"/)?.output.1)
    #expect(SiteProbe(site: site, root: String(root)).faults().faults == [])
    return site
  }

  private func words(_ section: String, of path: String, in site: Snapshot) throws -> String {
    try PageText(ofSection: section, in: site.text(path + "index.html")).words
  }

  // MARK: Sums and derived figures

  @Test func aSumIsMarkedWhereverItIsShown() throws {
    try replace("areas: { 1: 44, 2: 51, 3: 60 }\ntotal: 155\n", by: "", in: "exempelby/2021.yaml")
    let site = try site()
    #expect(
      try words("forandring", of: "kommun/exempelby/", in: site).contains(
        "1 Samspel med invånarna 44 summa 62 +18"))
    let scores = try words("poang", of: "kommun/exempelby/", in: site)
    #expect(scores.contains("1 Samspel med invånarna 62 44 summa +18"))
    #expect(scores.contains("Totalt 187 155 summa +32"))
    let easy = PageText(markup: try site.text("kommun/exempelby/lattlast/index.html")).words
    #expect(easy.contains("Det är 32 poäng mer än 2021. Poängen för 2021 har vi räknat ihop."))
  }

  @Test func theEasyPageSaysThatPointsWereAddedUp() throws {
    try replace("areas: { 1: 62, 2: 65, 3: 60 }\ntotal: 187\n", by: "", in: "exempelby/2024.yaml")
    let site = try site()
    let easy = PageText(markup: try site.text("kommun/exempelby/lattlast/index.html")).words
    #expect(easy.contains("Det är 32 poäng mer än 2021. Vi har räknat ihop poängen."))
    let english = PageText(markup: try site.text("en/kommun/exempelby/lattlast/index.html")).words
    #expect(english.contains("We added up the points."))
    let printed = PageText(markup: try site.text("kommun/testeras/lattlast/index.html")).words
    #expect(!printed.contains("räknat ihop"))
  }

  @Test func aDerivedFigureIsMarkedWhereverItIsShown() throws {
    try replace(
      "\"3.3\": 19", by: "\"3.3\": { points: 19, derived: true }", in: "exempelby/2024.yaml")
    try replace(
      "\"3.3\": 30", by: "\"3.3\": { points: 30, derived: true }", in: "provkoping/2023.yaml")
    try replace(
      "\"1.1\": 18", by: "\"1.1\": { points: 18, derived: true }", in: "exempelby/2021.yaml")
    let site = try site()
    let learning = try words("lara", of: "kommun/exempelby/", in: site)
    #expect(
      learning.contains("3.3 Synpunkter och klagomål 19 av 40 poäng, 48 % av maxpoängen härledd"))
    #expect(learning.contains("Provköping 2023: 30 av 40 poäng härledd"))
    #expect(
      learning.contains(
        "19 av 40 härledd 48 % Mallsund 2021 (31 av 40) Provköping 2023 (30 av 40 härledd)"))
    let changes = try words("forandring", of: "kommun/exempelby/", in: site)
    #expect(changes.contains("18 härledd 27 +9"))
    #expect(changes.contains("22 19 härledd −3"))
    let service = try words("revision-2020", of: "omraden/service/", in: site)
    #expect(service.contains("2 av delområdenas resultat saknas i källan och är härledda."))
    // Only the latest evaluation of each is counted there, and 1.1 of 2021 is not.
    #expect(!(try words("revision-2020", of: "omraden/samspel/", in: site)).contains("härledda"))
  }

  // MARK: Answers with gaps

  @Test func aTargetIsToldWhereNoScoreIsKnown() throws {
    try replace(
      "areas: { 1: 44, 2: 51, 3: 60 }\ntotal: 155\n", by: "areas: { 2: 51, 3: 60 }\n",
      in: "exempelby/2021.yaml")
    let scores = [
      (1, 1, 18), (1, 2, 14), (1, 3, 12), (2, 1, 30), (2, 2, 21), (3, 1, 20), (3, 2, 18),
      (3, 3, 22),
    ]
    .map { "  \"\($0.0).\($0.1)\": \($0.2)\n" }.joined()
    try replace("scores:\n" + scores, by: "", in: "exempelby/2021.yaml")
    let site = try site()
    let answer = try words("svar", of: "kommun/exempelby/2021/", in: site)
    #expect(answer.contains("1 Samspel med invånarna Kommunens mål är 60 poäng."))
    let thread = try words("uppfoljning", of: "kommun/exempelby/", in: site)
    #expect(
      thread.contains("Kommunens mål är 60 poäng. År 2024 fick området 62 poäng. Målet är nått."))
  }

  @Test func anAreaThatTheAnswerIsSilentOnIsThereWithItsOpportunities() throws {
    let response = "exempelby/2021.response.yaml"
    try replace(
      "  3:\n    comment: Påhittat exempel. Här satsar vi först på svarstiderna och sätter inget mål för poängen.\n",
      by: "", in: response)
    let path = content + "/evaluations/" + response
    let text = try String(contentsOfFile: path, encoding: .utf8)
    let third = try #require(text.range(of: "  - area: 3\n"))
    try Data(text[..<third.lowerBound].utf8).write(to: URL(fileURLWithPath: path))
    let site = try site()
    for (section, page) in [
      ("svar", "kommun/exempelby/2021/"), ("uppfoljning", "kommun/exempelby/"),
    ] {
      let words = try words(section, of: page, in: site)
      #expect(words.contains("3 Service till invånarna Området fick 60 poäng 2021."))
      // One of the first area and two of the third.
      #expect(words.ranges(of: "Ingen åtgärd redovisas").count == 3)
    }
  }

  // MARK: Changes

  @Test func thatNothingChangedIsSaid() throws {
    let path = content + "/evaluations/exempelby/"
    let text = try String(contentsOfFile: path + "2021.yaml", encoding: .utf8)
    try Data(
      text.replacing("year: 2021", with: "year: 2024").replacing("ordinal: 1", with: "ordinal: 2")
        .replacing("conducted: 2021-09", with: "conducted: 2024-10").utf8
    ).write(to: URL(fileURLWithPath: path + "2024.yaml"))
    let site = try site()
    let words = try words("forandring", of: "kommun/exempelby/", in: site)
    #expect(words.contains("Inget område har fått fler eller färre poäng."))
    #expect(!words.contains("Störst förändring"))
    for (path, data) in site.files where path.hasSuffix(".html") {
      let page = String(decoding: data, as: UTF8.self)
      #expect(!page.contains("<ul class=\"sentences\">\n</ul>"), "\(path)")
    }
  }

  @Test func stepsThatTieWithTheThirdAreNamedToo() throws {
    // Points of 2021: 1.1 18, 1.2 14, 1.3 12, 2.1 30, 2.2 21, 3.1 20, 3.2 18, 3.3 22. Steps become +9 twice and +8 thrice.
    try replace("\"1.2\": 22", by: "\"1.2\": 23", in: "exempelby/2024.yaml")
    try replace("\"1.3\": 13", by: "\"1.3\": 20", in: "exempelby/2024.yaml")
    try replace("\"2.2\": 32", by: "\"2.2\": 29", in: "exempelby/2024.yaml")
    try replace("\"3.1\": 21", by: "\"3.1\": 28", in: "exempelby/2024.yaml")
    try replace("areas: { 1: 62, 2: 65, 3: 60 }\ntotal: 187\n", by: "", in: "exempelby/2024.yaml")
    let words = try words("forandring", of: "kommun/exempelby/", in: site())
    let sentence = try #require(words.firstMatch(of: /bland delområdena: ([^.]|\.\d)*\./)).output.0
    #expect(sentence.ranges(of: "+9 i ").count == 2)
    #expect(sentence.ranges(of: "+8 i ").count == 3)
    #expect(!sentence.contains("+3 i "))
  }

  // MARK: One point

  @Test func inEnglishOnePointIsNotPoints() throws {
    try replace(
      "areas: { 1: 44, 2: 51, 3: 60 }\ntotal: 155\n",
      by: "areas: { 1: 61, 2: 64, 3: 61 }\ntotal: 186\n",
      in: "exempelby/2021.yaml")
    try replace("target: 60", by: "target: 1", in: "exempelby/2021.response.yaml")
    for (path, data) in try site().files where path.hasPrefix("en/") && path.hasSuffix(".html") {
      let words = PageText(markup: String(decoding: data, as: UTF8.self)).words
      #expect(!words.contains(/[^\d.,]1 points/), "\(path)")
    }
  }

  // MARK: Learning

  @Test func strengthsThatAreNotShownAreCountedAndLinked() throws {
    let heading = "# Område 3"
    let path = content + "/evaluations/mallsund/2021.md"
    let text = try String(contentsOfFile: path, encoding: .utf8)
    let area = try #require(text.range(of: heading)).upperBound
    let list = try #require(text.range(of: "## Styrkor\n\n", range: area..<text.endIndex))
      .upperBound
    let strengths = (1...7).map { "- Påhittad styrka \($0).\n" }.joined()
    let rest = text[list...].drop { $0 != "#" }
    try Data((text[..<list] + strengths + "\n" + rest).utf8).write(to: URL(fileURLWithPath: path))
    let page = try site().text("kommun/exempelby/index.html")
    #expect(page.contains("Påhittad styrka 5.") && !page.contains("Påhittad styrka 6."))
    #expect(
      page.contains("<a href=\"../mallsund/2021/#omrade-3\">och 2 styrkor till</a>"))
  }

  @Test func withoutABetterResultThereIsNoMarkToExplain() throws {
    for folder in try FileManager.default.contentsOfDirectory(atPath: content + "/evaluations")
    where folder != "exempelby" {
      try FileManager.default.removeItem(atPath: content + "/evaluations/" + folder)
    }
    for file in ["2021.md", "2024.md"] {
      let path = content + "/evaluations/exempelby/" + file
      let text = try String(contentsOfFile: path, encoding: .utf8)
      // Nobody is left to be named as an example.
      try Data(text.replacing("[[", with: "").replacing("]]", with: "").utf8)
        .write(to: URL(fileURLWithPath: path))
    }
    let words = try words("lara", of: "kommun/exempelby/", in: site())
    #expect(!words.contains("Strecket"))
  }
}
