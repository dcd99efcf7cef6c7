import Foundation
import FoundationXML
import Testing

/// What the real site says of itself to those who share it, find it or follow it.
@Suite struct SharedSiteTests {
  private static let root = "https://example.org/resultat/"

  /// The real content, built once for all tests of the suite.
  private static let site = Result { () throws -> Snapshot in
    let folder = try TemporaryFolder()
    try build(content: Repository.content, to: folder.at("public"))
    return try Snapshot(of: folder.at("public"))
  }

  private var site: Snapshot {
    get throws { try Self.site.get() }
  }

  private var pages: [(path: String, text: String)] {
    get throws {
      try site.files.filter { $0.key.hasSuffix(".html") }.sorted { $0.key < $1.key }.map {
        ($0.key, String(decoding: $0.value, as: UTF8.self))
      }
    }
  }

  /// The pages that are to be found and shared: not the one that stands in for others, and none for a frame.
  private var sharedPages: [(path: String, text: String)] {
    get throws { try pages.filter { !Self.isHidden($0.path) } }
  }

  private static func isHidden(_ path: String) -> Bool {
    path.hasSuffix("404.html") || path.contains("kommun/") && path.contains("/badda-in/")
  }

  /// What a `<meta>` says; nil when the page has none of that name.
  private func content(_ name: String, in page: String) -> String? {
    for opening in ["<meta name=\"\(name)\" content=\"", "<meta property=\"\(name)\" content=\""] {
      guard let found = page.firstRange(of: opening) else { continue }
      return String(page[found.upperBound...].prefix { $0 != "\"" })
    }
    return nil
  }

  /// The file of an absolute address of the site; nil when it is another's.
  private func file(_ address: String) -> String? {
    guard address.hasPrefix(Self.root) else { return nil }
    let path = String(address.dropFirst(Self.root.count))
    return path.isEmpty || path.hasSuffix("/") ? path + "index.html" : path
  }

  @Test func everyPageSaysWhatItIs() throws {
    let site = try site
    var descriptions: [String: String] = [:]
    for (path, page) in try sharedPages {
      let description = try #require(content("description", in: page), "\(path)")
      #expect((25...260).contains(description.count), "\(path): \(description)")
      #expect(!description.contains("{") && !description.contains("  "), "\(path)")
      #expect(descriptions.updateValue(path, forKey: description) == nil, "\(path): \(description)")
      #expect(content("og:description", in: page) == description, "\(path)")
      #expect(file(try #require(content("og:url", in: page))) == path)
      let picture = try #require(content("og:image", in: page).flatMap(file), "\(path)")
      #expect(site.files[picture] != nil, "\(path): \(picture)")
      #expect(picture.hasPrefix("en/") == path.hasPrefix("en/"), "\(path)")
      for address in page.matches(of: /"contentUrl":"([^"]*)"/) {
        let data = try #require(file(String(address.1)), "\(path)")
        #expect(site.files[data] != nil, "\(path): \(data)")
      }
      #expect(content("og:image:alt", in: page)?.isEmpty == false, "\(path)")
      #expect(page.contains("hreflang=\"x-default\""), "\(path)")
      let locale = path.hasPrefix("en/") ? "en_GB" : "sv_SE"
      #expect(content("og:locale", in: page) == locale, "\(path)")
    }
  }

  @Test func thePageThatStandsInForOthersIsNotListed() throws {
    for path in ["404.html", "en/404.html"] {
      let page = try site.text(path)
      #expect(content("robots", in: page) == "noindex")
      for sign in ["og:", "canonical", "ld+json", "rel=\"alternate\""] {
        #expect(!page.contains(sign), "\(path) has \(sign)")
      }
    }
    let indexed = try pages.filter { $0.text.contains("noindex") }.map(\.path)
    #expect(try indexed == pages.map(\.path).filter(Self.isHidden))
  }

  @Test func aPageOfAnEvaluationIsSharedWithItsOwnPicture() throws {
    let site = try site
    let page = try site.text("kommun/mark/2022/index.html")
    #expect(content("og:image", in: page) == Self.root + "kommun/mark/2022/delning.png")
    let picture = try site.text("kommun/mark/2022/delning.png")
    #expect(picture.contains(">438</text>") && picture.contains("Utvärdering 2022"))
    #expect(!picture.contains("2024"))
    // That of the municipality is of its latest.
    let latest = try site.text("kommun/mark/2024/delning.png")
    #expect(try site.text("kommun/mark/delning.png") == latest)
    #expect(latest.contains(">510</text>") && !latest.contains("2022"))
    // A municipality without an evaluation is shared with that of the site.
    let unevaluated = try site.text("en/kommun/ale/index.html")
    #expect(content("og:image", in: unevaluated) == Self.root + "en/delning.png")
  }

  @Test func aSumIsCalledOneWhereAPageIsShared() throws {
    let site = try site
    let sum = "Totalen är en summa som är uträknad här."
    for path in ["kommun/leksand/index.html", "kommun/leksand/2023/index.html"] {
      let page = try site.text(path)
      #expect(try #require(content("description", in: page)).contains(sum), "\(path)")
      #expect(try #require(content("og:image:alt", in: page)).contains(sum), "\(path)")
    }
    #expect(try site.text("kommun/leksand/delning.png").contains("av 800 poäng (summa)"))
    #expect(try site.text("flode.xml").contains(sum))
    #expect(try !site.text("kommun/mark/flode.xml").contains(sum))
  }

  @Test func thePlaceOfEveryPageIsListedOnceWithItsTranslations() throws {
    let site = try site
    let list = try site.text("sitemap.xml")
    let listed = list.matches(of: /<loc>([^<]*)<\/loc>/).map { String($0.1) }
    let expected = try sharedPages.map(\.path)
    #expect(listed.compactMap(file).sorted() == expected.sorted())
    let alternates = list.matches(of: /href="([^"]*)"/).map { String($0.1) }
    #expect(alternates.count == listed.count * 3)
    #expect(Set(alternates) == Set(listed))
    #expect(list.contains("<loc>\(Self.root)kommun/mark/</loc>\n<lastmod>2024-03-01</lastmod>"))
    #expect(list.contains("<loc>\(Self.root)kommun/ale/</loc>\n<xhtml:link"))
    #expect(try site.text("robots.txt").contains("Sitemap: \(Self.root)sitemap.xml\n"))
  }

  @Test func everyXMLFileIsWellFormed() throws {
    var count = 0
    for (path, data) in try site.files where path.hasSuffix(".xml") || path.hasSuffix(".png") {
      if path.hasSuffix("-icon.png") { continue }
      let parser = XMLParser(data: data)
      #expect(parser.parse(), "\(path): \(parser.parserError.debugDescription)")
      count += 1
    }
    // 15 feeds and 39 pictures for each language, and the list of pages.
    #expect(count == 109)
  }

  @Test func theNewestEvaluationsComeFirst() throws {
    let feed = try site.text("flode.xml")
    let dates = feed.matches(of: /<entry>[^§]*?<updated>([^<]*)</).map { String($0.1) }
    #expect(dates.count == 24)
    #expect(dates == dates.sorted(by: >))
    let addresses = feed.matches(of: /<id>([^<]*)<\/id>/).dropFirst().map { String($0.1) }
    #expect(Set(addresses).count == 24)
    #expect(try addresses.compactMap(file).allSatisfy { try site.files[$0] != nil })
    #expect(
      try site.text("kommun/mark/index.html").contains(
        "type=\"application/atom+xml\" title=\"Utvärderingar av Marks kommun\" href=\"flode.xml\">")
    )
    #expect(try !site.text("kommun/ale/index.html").contains("atom+xml"))
  }

  private func things(_ path: String) throws -> [[String: Any]] {
    let page = try site.text(path)
    let text = try #require(
      page.firstMatch(of: /<script type="application\/ld\+json">([^<]*)<\/script>/)?.1)
    let value = try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any]
    #expect(value?["@context"] as? String == "https://schema.org")
    return try #require(value?["@graph"] as? [[String: Any]])
  }

  @Test func machinesAreToldWhatAPageIsAbout() throws {
    let start = try #require(try things("en/index.html").first)
    #expect(start["@type"] as? String == "WebSite")
    let target = (start["potentialAction"] as? [String: Any])?["target"] as? [String: Any]
    #expect(
      target?["urlTemplate"] as? String == Self.root + "en/sok/?q={search_term_string}")
    let profile = try things("kommun/mark/index.html")
    #expect(profile.map { $0["@type"] as? String } == ["GovernmentOrganization", "BreadcrumbList"])
    let identifier = profile.first?["identifier"] as? [String: Any]
    #expect(identifier?["value"] as? String == "1463")
    let evaluation = try things("kommun/mark/2024/index.html")
    let dataset = try #require(evaluation.first)
    #expect(dataset["@type"] as? String == "Dataset")
    #expect(dataset["temporalCoverage"] as? String == "2024-03")
    #expect((dataset["distribution"] as? [Any])?.count == 2)
    let description = try #require(dataset["description"] as? String)
    #expect(
      description.hasSuffix(
        "Filerna innehåller alla utvärderingar av Marks kommun som finns på webbplatsen."))
    let catalogue = dataset["includedInDataCatalog"] as? [String: String]
    #expect(catalogue == ["@id": Self.root + "data/#katalog"])
    let way = evaluation.last?["itemListElement"] as? [[String: Any]]
    #expect(
      way?.compactMap { $0["item"] as? String }
        == [
          "", "kommuner/", "kommun/mark/", "kommun/mark/2024/",
        ].map { Self.root + $0 })
    // Only what is known is said.
    let bare = try #require(try things("kommun/mark/2022/index.html").first)
    #expect(bare["creator"] == nil)
    #expect(bare["temporalCoverage"] as? String == "2022")
  }

  @Test(arguments: ["data/index.html", "en/data/index.html"])
  func machinesAreToldWhichTablesThereAre(_ path: String) throws {
    let site = try site
    let catalogue = try #require(try things(path).first)
    #expect(catalogue["@type"] as? String == "DataCatalog")
    #expect(catalogue["@id"] as? String == Self.root + "data/#katalog")
    #expect((catalogue["license"] as? String)?.contains("/by/4.0/") == true)
    let datasets = try #require(catalogue["dataset"] as? [[String: Any]])
    let page = try site.text(path)
    var files: Set<String> = []
    for dataset in datasets {
      #expect((dataset["description"] as? String)?.isEmpty == false)
      #expect(dataset["license"] as? String == catalogue["license"] as? String)
      let place = try #require((dataset["url"] as? String)?.split(separator: "#").last)
      #expect(page.contains("id=\"\(place)\""))
      for download in try #require(dataset["distribution"] as? [[String: String]]) {
        let address = try #require(download["contentUrl"])
        #expect(download["encodingFormat"]?.isEmpty == false)
        files.insert(try #require(file(address)))
      }
    }
    let tables = site.files.keys.filter {
      $0.firstMatch(of: /^data\/[a-z]+(\.sv)?\.(csv|json|xlsx)$/) != nil
        && $0 != "data/datapackage.json"
    }
    #expect(files == Set(tables))
  }

  @Test func aPageIsCitedByItsPermanentAddress() throws {
    let site = try site
    let cited = /<p class="cite-text">([^<]*)<\/p>/
    let evaluation = try #require(
      try site.text("kommun/mark/2024/index.html").firstMatch(of: cited)?.1)
    #expect(
      evaluation
        == "Leif Eldås (SKR) och Cecilia Björnram (Varbergs kommun): Utvärdering av Marks kommun 2024 "
        + "enligt Kommunkompassen 3.1. Genomförd mars 2024. Kommunkompassen – öppna resultat, "
        + "Kompassros: https://example.org/resultat/kommun/mark/2024/")
    #expect(try site.text("kommun/mark/index.html").firstMatch(of: cited)?.1 == evaluation)
    #expect(try site.text("kommun/ale/index.html").firstMatch(of: cited) == nil)
  }

  @Test func whatIsSaidOfAnEvaluationStaysWhenThereIsANewerOne() throws {
    let folder = try TemporaryFolder()
    try build(content: Repository.smallContent, to: folder.at("public"))
    let later = try Snapshot(of: folder.at("public"))
    let content = try folder.copy(of: Repository.smallContent, as: "content")
    for file in ["2024.yaml", "2024.md", "2024.response.yaml"] {
      try FileManager.default.removeItem(atPath: content + "/evaluations/mark/" + file)
    }
    try build(content: content, to: folder.at("public"))
    let earlier = try Snapshot(of: folder.at("public"))
    for prefix in ["", "en/"] {
      let path = prefix + "kommun/mark/2018/"
      #expect(later.files[path + "delning.png"] == earlier.files[path + "delning.png"])
      let heads = try [later, earlier].map { site in
        try #require(site.text(path + "index.html").split(separator: "</head>").first)
      }
      #expect(heads[0] == heads[1])
      #expect(heads[0].contains("og:image"))
      // That of the municipality is another one.
      let own = prefix + "kommun/mark/delning.png"
      #expect(later.files[own] != earlier.files[own])
    }
  }

  @Test func iconsAreNamedOnlyWhereTheyAre() throws {
    let folder = try TemporaryFolder()
    let templates = try folder.copy(of: Repository.templates, as: "templates")
    try FileManager.default.removeItem(atPath: templates + "/assets/favicon.svg")
    try build(content: Repository.smallContent, templates: templates, to: folder.at("public"))
    let page = try Snapshot(of: folder.at("public")).text("index.html")
    #expect(!page.contains("favicon.svg"))
    #expect(page.contains("<link rel=\"icon\" href=\"assets/favicon.ico\" sizes=\"32x32\">"))
    #expect(page.contains("<link rel=\"apple-touch-icon\" href=\"assets/apple-touch-icon.png\">"))
  }
}
