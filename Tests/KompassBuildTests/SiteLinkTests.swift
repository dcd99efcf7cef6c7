import Foundation
import Testing

@testable import KompassBuild
@testable import KompassContent

/// The real site, below a path of its own: every link leads somewhere, every page is well made.
@Suite struct SiteLinkTests {
  /// The real content, built once for all tests of the suite.
  static let site = Result { () throws -> (folder: TemporaryFolder, snapshot: Snapshot) in
    let folder = try TemporaryFolder()
    // Below a path, so that a link from the root of the host shows itself.
    let output = folder.at("host/under/en/sokvag")
    let content = try folder.copy(of: Repository.content, as: "content")
    let file = content + "/site.yaml"
    let text = try String(contentsOfFile: file, encoding: .utf8)
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      line.hasPrefix("base_url:")
        ? "base_url: https://example.org/under/en/sokvag/" : String(line)
    }
    try lines.joined(separator: "\n").write(toFile: file, atomically: true, encoding: .utf8)
    try build(content: content, to: output)
    return (folder, try Snapshot(of: output))
  }

  private var site: Snapshot {
    get throws { try Self.site.get().snapshot }
  }

  @Test func everyLinkLeadsSomewhereAndEveryPageIsWellMade() throws {
    let (faults, followed) = SiteProbe(
      site: try site, root: "https://example.org/under/en/sokvag/"
    ).faults()
    #expect(faults == [])
    #expect(followed > 10_000)
  }

  @Test func noPageAsksAnotherHostForAnything() throws {
    let site = try site
    // The only scripts are modules of the site's own, in files named after their content, and data that nothing runs.
    let module = #/<script type="module" src="[./]*(assets/[a-z-]+-[0-9a-f]{16}\.js)"></script>/#
    // The page that makes the code shows the element live, and the code names it.
    let element = #/<script src="[./]*(?:badda-in/)?kompassros\.js" defer></script>/#
    let code = /<code>[^<]*<\/code>|<script type="application\/json" id="badda-in-data">[^<]*/
    let data = /<script type="application\/(?:ld\+)?json"(?: id="[a-z-]+")?>/
    for (path, bytes) in site.files where path.hasSuffix(".html") || path.hasSuffix(".css") {
      let text = String(decoding: bytes, as: UTF8.self)
      for script in text.matches(of: module) {
        #expect(site.files[String(script.1)] != nil, "\(path) names \(script.1)")
      }
      // A fill or a marker that the same drawing defines is no request.
      let rest = (path.hasSuffix("badda-in/index.html") ? text.replacing(element, with: "") : text)
        .replacing(code, with: "").replacing(module, with: "").replacing(data, with: "")
        .replacing("url(#", with: "")
      for sign in [
        "<script", "<iframe", "<img", "@import", "url(", "style=\"", " onclick=", "src=",
      ] {
        #expect(!rest.contains(sign), "\(path) has \(sign)")
      }
    }
  }

  @Test func scriptsAreWhereTheyAreNeededAndNowhereElse() throws {
    let site = try site
    let names = /assets\/([a-z-]+)-[0-9a-f]{16}\.js/
    func scripts(_ path: String) throws -> [String] {
      try site.text(path).matches(of: names).map { String($0.1) }
    }
    for prefix in ["", "en/"] {
      #expect(try scripts(prefix + "index.html") == ["hitta", "utskrift", "listruta"])
      #expect(try scripts(prefix + "kommuner/index.html") == ["kommuner"])
      #expect(
        try scripts(prefix + "jamfor/index.html")
          == ["jamforord", "bredvid", "jamfor", "utskrift"])
      #expect(try scripts(prefix + "kommun/mark/index.html") == ["dela", "utskrift"])
      #expect(try scripts(prefix + "kommun/mark/2024/index.html") == ["dela", "utskrift"])
      #expect(try scripts(prefix + "kommun/ale/index.html") == ["utskrift"])
      #expect(try scripts(prefix + "omraden/index.html") == [])
      #expect(try scripts(prefix + "kommun/mark/badda-in/index.html") == ["badda-in-ram"])
      #expect(
        try scripts(prefix + "badda-in/index.html")
          == ["badda-in", "utskrift", "hitta", "listruta"])
      let search = try scripts(prefix + "sok/index.html")
      #expect(search.first == "sok")
      #expect(
        Set(search).isSuperset(of: ["sokindex", "sokning", "sokord", "sokvisa", "listruta"]))
    }
  }

  @Test func theListHasEveryMunicipalityWithItsFigures() throws {
    let page = try site.text("kommuner/index.html")
    let table = try #require(page.split(separator: "<table").last)
    #expect(table.matches(of: /<th scope="row">/).count == 290)
    #expect(table.matches(of: /<tbody id="lan-\d\d" data-lan="\d\d">/).count == 21)
    #expect(table.matches(of: /data-resultat="/).count == 14)
    let row = try #require(table.split(separator: "\n").first { $0.contains(">Mark</a>") })
    #expect(row.contains("data-grupp=\"B4\" data-storlek=\"3\" data-invanare=\"35155\""))
    let figures = "2020 2024 510 68 72 72 63 58 52 64 61;2020 2022 438 "
    #expect(row.contains("data-resultat=\"\(figures)"))
    // Sums are marked, and a total alone has no areas.
    #expect(table.contains(" data-resultat=\"2020 2023 412s "))
    #expect(table.contains(" data-resultat=\"2020 2023 679 - - - - - - - -;2020 2020 611 "))
    // Every figure that one can sort by is known for someone, and nothing else is offered.
    let choices = page.matches(of: /<option value="([a-z]+(?:-\d)?-\d{4})" data-revision/).map {
      String($0.1)
    }
    let totals = choices.filter { $0.hasPrefix("total-") }
    #expect(totals == ["total-2020", "total-2016", "total-2010"])
    #expect(choices.contains("omrade-8-2020"))
    #expect(!page.contains(" autofocus"))
  }

  @Test func everyMunicipalityHasAPageInBothLanguages() throws {
    let site = try site
    let profiles = site.files.keys.filter {
      $0.hasPrefix("kommun/") && $0.split(separator: "/").count == 3 && $0.hasSuffix("index.html")
    }
    #expect(profiles.count == 290)
    for path in profiles { #expect(site.files["en/" + path] != nil, "\(path)") }
  }

  @Test func theFiveReportsAreThereWhole() throws {
    let counts = [
      "mark/2024": (48, 29), "svenljunga/2022": (54, 33), "leksand/2023": (30, 33),
      "hoganas/2018": (48, 36), "amal/2019": (69, 54),
    ]
    for (evaluation, (strengths, opportunities)) in counts {
      let page = try site.text("kommun/\(evaluation)/index.html")
      #expect(page.matches(of: /id="omrade-\d+-styrka-\d+"/).count == strengths, "\(evaluation)")
      #expect(
        page.matches(of: /id="omrade-\d+-mojlighet-\d+"/).count == opportunities, "\(evaluation)")
      #expect(page.matches(of: /id="omrade-\d+-analys"/).count == 8, "\(evaluation)")
    }
  }

  @Test func narrativeIsMarkedAsSwedishOnEnglishPages() throws {
    let page = try site.text("en/kommun/mark/2024/index.html")
    #expect(page.contains("<html lang=\"en\">"))
    #expect(page.contains("<div class=\"narrative\" lang=\"sv\">"))
    #expect(try !site.text("kommun/mark/2024/index.html").contains("class=\"narrative\" lang"))
  }

  @Test func wordsOfTheGlossaryAreLinkedOnceAndExplainedOnTheSamePage() throws {
    var linked = 0
    for (path, data) in try site.files where path.hasSuffix(".html") {
      let page = String(decoding: data, as: UTF8.self)
      let words = page.matches(of: /<a class="term" href="#ord--([^"]*)">/).map {
        String($0.output.1)
      }
      let sheets = page.matches(of: /<div class="term-sheet" id="ord--([^"]*)"/).map {
        String($0.output.1)
      }
      #expect(words == sheets, "\(path)")
      #expect(Set(words).count == words.count, "\(path)")
      #expect(!page.contains("kompassros:"), "\(path)")
      if path.hasSuffix("ordlista/index.html") || path.hasSuffix("404.html") {
        #expect(words == [], "\(path)")
      }
      linked += words.count
    }
    #expect(linked > 1000)
  }

  @Test func swedishNarrativeIsNotLinkedOnEnglishPages() throws {
    let page = try site.text("en/kommun/mark/2024/index.html")
    let narrative = try #require(page.firstRange(of: "<div class=\"narrative\" lang=\"sv\">"))
    let end = try #require(page.firstRange(of: "<section class=\"terms\">"))
    let words = page[narrative.upperBound..<end.lowerBound].matches(
      of: /<a class="term"[^>]*>([^<]*)<\/a>/)
    #expect(!words.isEmpty)
    for word in words {
      #expect(word.output.1.allSatisfy { $0.isASCII }, "\(word.output.1)")
    }
  }

  @Test func everyEvaluatedMunicipalityIsPreparedBesideItsReferenceAndTheFiveNearest() throws {
    let site = try site
    let files = site.files.keys.filter { $0.hasSuffix("/jamfor.json") }
    #expect(files.count == 14)
    for prefix in ["", "en/"] {
      let pages = site.files.keys.filter {
        $0.hasPrefix(prefix + "jamfor/") && $0.hasSuffix("/index.html")
          && $0 != prefix + "jamfor/index.html"
      }
      // The latest evaluation of one municipality follows a revision without a reference.
      #expect(pages.count == 14 * 5 + 13)
      let links = try site.text(prefix + "jamfor/index.html").matches(
        of: /href="[a-z]+(?:-[a-z]+)*-\d{4}\/[a-z0-9-]+\/"/)
      #expect(links.count == pages.count)
    }
  }

  @Test func noRadarHasTwoRevisionsAndNoneIsWithoutShape() throws {
    let site = try site
    var radars = 0
    for (path, bytes) in site.files
    where path.hasPrefix("jamfor/") && path.hasSuffix(".html") && path != "jamfor/index.html" {
      let page = String(decoding: bytes, as: UTF8.self)
      let revisions = Set(page.matches(of: /id="jamfor-(\d{4})-title"/).map { String($0.1) })
      let drawings = page.split(separator: "<svg class=\"kc kc-radar").dropFirst()
      #expect(drawings.count == revisions.count, "\(path)")
      radars += drawings.count
      for drawing in drawings {
        let own = drawing.prefix(upTo: try #require(drawing.firstRange(of: "</svg>")).lowerBound)
        let shapes = own.matches(of: /data-slot="([a-z]+)" d="M/).map { String($0.1) }
        let evaluations = shapes.filter { $0 != "reference" }.count
        #expect((1...2).contains(evaluations), "\(path) \(shapes)")
        if page.contains("id=\"jamforbart\"") { #expect(evaluations == 1, "\(path)") }
      }
    }
    #expect(radars > 20)
  }

  @Test func theContentsOfAProfileNameEveryPart() throws {
    let site = try site
    var named: Set<Substring> = []
    for path in site.files.keys where path.hasPrefix("kommun/") && path.hasSuffix("/index.html") {
      let page = try site.text(path)
      guard
        let contents = page.firstMatch(of: /<nav class="contents".*?<\/nav>/.dotMatchesNewlines())
      else { continue }
      let links = contents.output.matches(of: /href="#([^"]*)"/).map(\.1)
      // What stands at the top and at the very end needs no link.
      let parts = page.matches(of: /<section class="part[^"]*" id="([^"]*)"/).map(\.1)
        .filter { !["viktigast", "i-korthet", "noter", "hanvisa"].contains($0) }
      #expect(links == parts, "\(path)")
      named.formUnion(links)
    }
    #expect(named.isSuperset(of: ["revisioner", "exempel", "forandring"]))
  }

  @Test func aFileHasTheShapesAndFiguresOfThePages() throws {
    let site = try site
    let file = try site.text("kommun/mark/jamfor.json")
    let page = try site.text("jamfor/mark-2024/medel-2020/index.html")
    let shape = try #require(page.firstMatch(of: /data-slot="first" d="(M[^"]+)"/)?.1)
    #expect(file.contains("\"radar\":\"\(shape)\""))
    #expect(file.contains(#""1":{"points":68,"bar":"M0 0H68V10H0Z"}"#))
    #expect(page.contains(#"d="M0 0H68V10H0Z""#))
    #expect(page.contains("Mark 2024 har 510 poäng, 5 färre än Medel för utvärderingar från 2020"))
    // Language does not come into it, and nothing is there that nobody needs.
    #expect(!file.contains("Samspel"))
    for path in site.files.keys where path.hasSuffix("/jamfor.json") {
      #expect(try #require(site.files[path]).count < 4_096, "\(path)")
    }
  }

  @Test func theDataOfTheComparisonCannotEndItsElement() throws {
    let page = try site.text("jamfor/index.html")
    let start = try #require(page.firstRange(of: "id=\"jamfor-data\">"))
    let end = try #require(
      page.range(of: "</script>", range: start.upperBound..<page.endIndex))
    let text = String(page[start.upperBound..<end.lowerBound])
    #expect(!text.contains("<"))
    let value = try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any]
    let municipalities = try #require(value?["municipalities"] as? [[String: Any]])
    let evaluations = municipalities.map { $0["evaluations"] as? [[String: Any]] ?? [] }
    #expect(evaluations.joined().count == 24)
    let mark = try #require(municipalities.first { $0["name"] as? String == "Mark" })
    #expect(mark["file"] as? String == "../kommun/mark/jamfor.json")
  }

  @Test func everyAddressOfTheIndexIsAPlaceOfTheSite() throws {
    let site = try site
    let inputs = SiteInputs.read(content: Repository.content, templates: Repository.templates)
    let content = try #require(inputs.search)
    let reader = NarrativeReader(
      folder: Repository.content, results: try #require(inputs.results))
    var addresses = content.plain.map(\.address)
    for id in content.evaluations {
      let text = try #require(content.text(of: id, try reader.read(id)))
      let framework = content.directory.frameworks[text.framework]
      for language in content.directory.languages {
        func add(_ pattern: String, area: Int = 0, item: Int = 0) {
          addresses.append(
            pattern.replacing("{k}", with: id.municipality.text)
              .replacing("{y}", with: String(id.year)).replacing("{a}", with: String(area))
              .replacing("{i}", with: String(item)))
        }
        if !text.opening.isEmpty { add(language.addresses.opening) }
        for part in text.areas {
          let area = framework.areas[part.area].number
          add(language.addresses.analysis, area: area)
          for item in part.strengths.indices {
            add(language.addresses.strength, area: area, item: item + 1)
          }
          for item in part.opportunities.indices {
            add(language.addresses.opportunity, area: area, item: item + 1)
          }
        }
      }
    }
    #expect(Set(addresses).count == addresses.count)
    #expect(addresses.count > 1500)
    var ids: [String: Set<String>] = [:]
    for address in addresses {
      let parts = address.split(separator: "#", maxSplits: 1).map(String.init)
      let path = (parts.first ?? "") + "index.html"
      if ids[path] == nil { ids[path] = Set(HTMLPage(try site.text(path)).ids) }
      guard let fragment = parts.dropFirst().first else { continue }
      #expect(ids[path]?.contains(fragment) == true, "\(address)")
    }
  }

  @Test func unevaluatedIsNotZero() throws {
    let page = try site.text("kommun/ale/index.html")
    #expect(page.contains("Det betyder inte noll poäng"))
    // What stands there of others are the evaluated municipalities that are alike.
    let own = try #require(page.split(separator: "id=\"liknande\"").first)
    #expect(!own.contains("av 800"))
  }

  @Test func rootsOfPagesAreReservedForThem() throws {
    // A free page called like one of these would take its place.
    let roots = Set(
      try site.files.keys.compactMap { $0.split(separator: "/").first.map(String.init) }
    )
    .subtracting(["om", "metod", "tillganglighet"])
    // No page can be called like what servers read.
    .filter { !$0.hasPrefix(".") && !$0.hasPrefix("_") }
    // A page is a folder: it cannot take the place of a file with such a name.
    .subtracting(["delning.png", "flode.xml", "robots.txt", "sitemap.xml"])
    .subtracting(["exempel", "karta", "referens"].flatMap { ["\($0).svg", "\($0).csv"] })
    #expect(
      roots == [
        "404.html", "assets", "badda-in", "en", "index.html", "jamfor", "kommun", "kommuner",
        "omraden", "data",
        "ordlista", "sok",
      ])
    for root in roots {
      #expect(ReservedNames.contains(root.replacing(".html", with: ""), languages: ["sv", "en"]))
    }
  }
}
