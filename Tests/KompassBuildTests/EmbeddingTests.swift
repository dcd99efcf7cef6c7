import Foundation
import Testing

@testable import KompassBuild

/// What other sites embed: pages for a frame, their oEmbed answers, badges, and the element.
@Suite struct EmbeddingTests {
  private let folder: TemporaryFolder
  private let content: String

  init() throws {
    folder = try TemporaryFolder()
    content = try folder.copy(of: Repository.smallContent, as: "content")
  }

  private func site(_ name: String = "public") throws -> Snapshot {
    try build(content: content, to: folder.at(name))
    return try Snapshot(of: folder.at(name))
  }

  private static func answer(_ site: Snapshot, _ path: String) throws -> [String: Any] {
    let data = try #require(site.files[path], "\(path)")
    return try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
  }

  @Test func whatIsOfOneYearStaysWhenLaterEvaluationsCome() throws {
    let before = try site("before")
    for (slug, code) in [("mark", "1463"), ("habo", "0643")] {
      try folder.write(
        """
        municipality: "\(code)"
        year: 2026
        framework: "2020"
        source: { title: Ny, published: 2026 }
        areas: { 1: 91, 2: 95 }

        """, to: "content/evaluations/\(slug)/2026.yaml")
    }
    let after = try site("after")
    let names = [
      "badda-in/index.html", "oembed.json", "marke.svg", "stapel.svg",
    ]
    for prefix in ["", "en/"] {
      for year in ["kommun/mark/2024/", "kommun/mark/2018/"] {
        for name in names {
          let path = prefix + year + name
          #expect(before.files[path] != nil, "\(path)")
          #expect(before.files[path] == after.files[path], "\(path)")
        }
      }
      for name in ["badda-in/index.html", "marke.svg", "stapel.svg"] {
        let path = "\(prefix)kommun/mark/\(name)"
        #expect(before.files[path] != nil, "\(path)")
        #expect(before.files[path] != after.files[path], "\(path)")
      }
    }
    let latest = try after.text("kommun/mark/badda-in/index.html")
    #expect(latest.contains("Mark fick 186 av 200 poäng 2026, 46 fler än 2024."))
  }

  @Test func theChartsBesideAProfileAreThoseOfTheLatest() throws {
    let site = try site()
    for name in ["marke.svg", "stapel.svg"] {
      #expect(site.files["kommun/mark/\(name)"] == site.files["kommun/mark/2024/\(name)"])
      #expect(site.files["kommun/mark/\(name)"] != nil)
    }
    #expect(site.files["kommun/haabo/marke.svg"] == nil)
  }

  @Test func aPageForAFrameStandsAlone() throws {
    let site = try site()
    let page = try site.text("kommun/mark/2024/badda-in/index.html")
    #expect(page.contains("<meta name=\"robots\" content=\"noindex\">"))
    #expect(page.contains("<base target=\"_top\">"))
    #expect(
      page.contains(
        "<link rel=\"canonical\" href=\"https://example.org/resultat/kommun/mark/2024/\">"))
    #expect(page.contains("Läs hela utvärderingen på"))
    // The municipality's aims came later than the evaluation, and peers are others'.
    #expect(!page.contains("kc-target") && !page.contains("jamfor"))
    let ids = HTMLPage(page).ids
    for id in ["ljus", "mork_kompakt", "omrade-2", "ljus_kompakt_omrade-1"] {
      #expect(ids.contains(id), "\(id)")
    }
    let latest = try site.text("kommun/mark/badda-in/index.html")
    #expect(latest.contains("Läs hela profilen på"))
    #expect(
      latest.contains("<link rel=\"canonical\" href=\"https://example.org/resultat/kommun/mark/\">")
    )
  }

  @Test func unevaluatedIsNotZero() throws {
    let page = try site().text("kommun/haabo/badda-in/index.html")
    #expect(page.contains("Det betyder inte noll poäng"))
    #expect(!page.contains("class=\"total\""))
    // What is on its page is said there, and not “here” on somebody else's.
    #expect(!page.contains("den här webbplatsen"))
    #expect(HTMLPage(page).ids.contains("mork_omrade-1"))
    #expect(page.contains("id=\"mork_omrade-1\" class=\"mork\""))
  }

  @Test func aSumIsMarkedWhereItStands() throws {
    let file = "content/evaluations/mark/2024.yaml"
    let text = try String(contentsOfFile: folder.at(file), encoding: .utf8)
    try folder.write(text.replacing("total: 140\n", with: ""), to: file)
    let site = try site()
    let page = try site.text("kommun/mark/badda-in/index.html")
    #expect(page.contains("<span class=\"mark\">(summa)</span></span></p>\n<p>Mark fick 140"))
    #expect(page.contains("uträknad här"))
    #expect(try site.text("kommun/mark/marke.svg").contains(">summa</text>"))
    #expect(try site.text("en/kommun/mark/marke.svg").contains(">sum</text>"))
  }

  @Test func pagesNameTheirAnswers() throws {
    let site = try site()
    let root = "https://example.org/resultat/"
    for (page, embedded, label) in [
      ("kommun/mark/", "kommun/mark/badda-in/", "Mark i Kommunkompassen"),
      ("kommun/mark/2018/", "kommun/mark/2018/badda-in/", "Mark i Kommunkompassen 2018"),
      ("en/kommun/mark/", "en/kommun/mark/badda-in/", "Mark in Kommunkompassen"),
      ("kommun/haabo/", "kommun/haabo/badda-in/", "Håbo i Kommunkompassen"),
    ] {
      let link =
        "<link rel=\"alternate\" type=\"application/json+oembed\" href=\"\(root)\(page)oembed.json\""
      #expect(try site.text(page + "index.html").contains(link), "\(page)")
      let answer = try Self.answer(site, page + "oembed.json")
      #expect(answer["version"] as? String == "1.0")
      #expect(answer["type"] as? String == "rich")
      #expect(answer["title"] as? String == label)
      #expect((answer["provider_url"] as? String)?.hasPrefix(root) == true)
      for name in ["width", "height", "cache_age"] {
        #expect((answer[name] as? Int ?? 0) > 0, "\(name)")
      }
      let html = try #require(answer["html"] as? String)
      #expect(html.hasPrefix("<iframe src=\"\(root)\(embedded)\" title=\"\(label)\" "))
      #expect(html.hasSuffix("></iframe>"))
      #expect(site.files[embedded + "index.html"] != nil)
    }
    #expect(try !site.text("index.html").contains("json+oembed"))
  }

  @Test func theElementIsSmallAndKeepsItsName() throws {
    let script = try #require(try site().files["badda-in/kompassros.js"])
    #expect(script.count < 4_000)
    let text = String(decoding: script, as: UTF8.self)
    #expect(text.contains("'sv en'.split"))
    #expect(!text.contains("'*'"))
  }

  @Test func thereIsCodeForEveryEvaluatedMunicipality() throws {
    let site = try site()
    let page = try site.text("badda-in/index.html")
    let root = "https://example.org/resultat/"
    #expect(
      page.contains("&lt;iframe src=&quot;\(root)kommun/mark/badda-in/&quot; title=&quot;Mark i "))
    #expect(page.contains("&lt;script src=&quot;\(root)badda-in/kompassros.js&quot; defer&gt;"))
    let origin = "https://example.org"
    #expect(page.contains("<code>script-src \(origin); frame-src \(origin)</code>"))
    #expect(!page.contains("kommun/haabo"))
    #expect(
      try site.text("kommun/mark/index.html").contains("href=\"../../badda-in/?kommun=mark\""))
    #expect(try !site.text("kommun/haabo/index.html").contains("?kommun="))
  }
}
