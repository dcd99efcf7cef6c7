import Foundation
import Testing

@testable import KompassBuild
@testable import KompassContent

/// The real site, below a path of its own: every link leads somewhere, every page is well made.
@Suite struct SiteLinkTests {
  /// The real content, built once for all tests of the suite.
  private static let site = Result { () throws -> (folder: TemporaryFolder, snapshot: Snapshot) in
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

  private func pages() throws -> [(path: String, page: HTMLPage)] {
    try site.files.filter { $0.key.hasSuffix(".html") }
      .map { ($0.key, HTMLPage(String(decoding: $0.value, as: UTF8.self))) }
      .sorted { $0.path < $1.path }
  }

  @Test func everyLinkLeadsToAFileAndEveryFragmentToAPlace() throws {
    let site = try site
    let pages = try pages()
    let ids = Dictionary(uniqueKeysWithValues: pages.map { ($0.path, Set($0.page.ids)) })
    var followed = 0
    for (path, page) in pages {
      for link in page.links {
        if ["http://", "https://", "mailto:"].contains(where: link.hasPrefix) {
          #expect(
            !link.hasPrefix("https://example.org/under")
              || target(of: link, from: path, in: site) != nil,
            "\(path) → \(link)")
          continue
        }
        followed += 1
        guard let target = target(of: link, from: path, in: site) else {
          Issue.record("\(path) → \(link) leads nowhere")
          continue
        }
        if let fragment = link.split(separator: "#", maxSplits: 1).dropFirst().first
          ?? (link.hasPrefix("#") ? link.dropFirst() : nil)
        {
          #expect(ids[target]?.contains(String(fragment)) == true, "\(path) → \(link)")
        }
      }
    }
    #expect(followed > 10_000)
  }

  /// The file that a link leads to; nil when there is none.
  private func target(of link: String, from path: String, in site: Snapshot) -> String? {
    var address = link.prefix { $0 != "#" }
    var parts: [Substring]
    let root = "https://example.org/under/en/sokvag/"
    if address.isEmpty { return path }
    if address.hasPrefix(root) {
      address = address.dropFirst(root.count)
      parts = []
    } else if address.hasPrefix("/") {
      guard address.hasPrefix("/under/en/sokvag/") else { return nil }
      address = address.dropFirst("/under/en/sokvag/".count)
      parts = []
    } else {
      parts = Array(path.split(separator: "/").dropLast())
    }
    for part in address.split(separator: "/", omittingEmptySubsequences: false) {
      switch part {
      case "..": if parts.popLast() == nil { return nil }
      case ".", "": break
      default: parts.append(part)
      }
    }
    if address.isEmpty || address.hasSuffix("/") || address.hasSuffix("..") || address == "." {
      parts.append("index.html")
    }
    let target = parts.joined(separator: "/")
    return site.files[target] == nil ? nil : target
  }

  @Test func everyPageIsWellMade() throws {
    for (path, page) in try pages() {
      #expect(page.faults == [], "\(path)")
      let ids = Dictionary(grouping: page.ids, by: \.self).filter { $0.value.count > 1 }
      #expect(ids.keys.sorted() == [], "\(path) has identifiers twice")
      #expect(page.headings.first == 1, "\(path)")
      #expect(page.headings.filter { $0 == 1 }.count == 1, "\(path)")
      for (before, after) in zip(page.headings, page.headings.dropFirst()) {
        #expect(after <= before + 1, "\(path): h\(before) is followed by h\(after)")
      }
    }
  }

  @Test func noPageAsksAnotherHostForAnything() throws {
    for (path, data) in try site.files where path.hasSuffix(".html") || path.hasSuffix(".css") {
      let text = String(decoding: data, as: UTF8.self)
      for sign in [
        "<script", "<iframe", "<img", "@import", "url(", "style=\"", " onclick=", "src=",
      ] {
        #expect(!text.contains(sign), "\(path) has \(sign)")
      }
    }
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

  @Test func unevaluatedIsNotZero() throws {
    let page = try site.text("kommun/ale/index.html")
    #expect(page.contains("Det betyder inte noll poäng"))
    #expect(!page.contains("av 800"))
  }

  @Test func rootsOfPagesAreReservedForThem() throws {
    // A free page called like one of these would take its place.
    let roots = Set(
      try site.files.keys.compactMap { $0.split(separator: "/").first.map(String.init) }
    )
    .subtracting(["om", "metod", "tillganglighet", ".nojekyll", ".kompassros-files"])
    #expect(roots == ["404.html", "assets", "en", "index.html", "kommun", "kommuner", "omraden"])
    for root in roots {
      #expect(ReservedNames.contains(root.replacing(".html", with: ""), languages: ["sv", "en"]))
    }
  }
}
