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

  /// The files below the page of an evaluation, and that page.
  private static func files(of year: String, in site: Snapshot) -> [String: Data] {
    site.files.filter { $0.key.hasPrefix(year) || $0.key.hasPrefix("en/" + year) }
  }

  @Test func whatIsOfOneYearStaysWhenANewerReferenceComes() throws {
    let file = "content/references.yaml"
    let text = try String(contentsOfFile: folder.at(file), encoding: .utf8)
    // For both years there is a reference for the year or later.
    let dated = text.replacing(
      "en: Mean 2016–2019 }\n", with: "en: Mean 2016–2019 }\n  as_of: 2019\n")
    try folder.write(dated, to: file)
    let before = try site("before")
    let newer =
      dated + """
        - id: medel-nytt
          framework: "2020"
          name: { sv: Nyare medelvärde, en: Newer mean }
          as_of: 2026
          areas: { 1: 11, 2: 12 }
          total: 23
          source: { title: Sammanställning 2026, published: 2026 }
        - id: medel-aldre
          framework: "2016"
          name: { sv: Senare medelvärde, en: Later mean }
          as_of: 2020
          areas: { 1: 11, 2: 12 }
          total: 23
          source: { title: Sammanställning 2020, published: 2020 }

        """
    try folder.write(newer, to: file)
    let after = try site("after")
    for year in ["kommun/mark/2024/", "kommun/mark/2018/"] {
      let old = Self.files(of: year, in: before)
      for name in ["index.html", "badda-in/index.html", "oembed.json", "marke.svg", "stapel.svg"] {
        #expect(old[year + name] != nil, "\(year)\(name)")
      }
      let new = Self.files(of: year, in: after)
      #expect(Set(old.keys) == Set(new.keys))
      for (path, bytes) in old { #expect(new[path] == bytes, "\(path)") }
    }
    #expect(try after.text("kommun/mark/2024/stapel.csv").contains("65.5"))
    // What is of the latest is shown with the newest.
    for name in ["index.html", "badda-in/index.html", "stapel.svg", "stapel.csv"] {
      let path = "kommun/mark/\(name)"
      #expect(before.files[path] != after.files[path], "\(path)")
    }
    #expect(try after.text("kommun/mark/badda-in/index.html").contains("Nyare medelvärde"))
  }

  @Test func whatIsEmbeddedStaysWhenTheMunicipalityAnswers() throws {
    let after = try site("after")
    try FileManager.default.removeItem(
      atPath: folder.at("content/evaluations/mark/2024.response.yaml"))
    let before = try site("before")
    for name in ["marke.svg", "stapel.svg", "stapel.csv", "badda-in/index.html", "oembed.json"] {
      for prefix in ["", "en/"] {
        let path = "\(prefix)kommun/mark/2024/\(name)"
        #expect(before.files[path] != nil, "\(path)")
        #expect(before.files[path] == after.files[path], "\(path)")
      }
    }
    #expect(before.files["kommun/mark/index.html"] != after.files["kommun/mark/index.html"])
  }

  @Test func whereNobodyMayFrameThereArePicturesAlone() throws {
    let file = "content/site.yaml"
    let text = try String(contentsOfFile: folder.at(file), encoding: .utf8)
    try folder.write(
      text.replacing("allowed_ancestors: [\"*\"]", with: "allowed_ancestors: []"), to: file)
    let site = try site()
    #expect(!site.files.keys.contains { $0.hasSuffix("oembed.json") })
    #expect(!site.files.keys.contains { $0.contains("oembed.schema") })
    for (path, data) in site.files where path.hasSuffix(".html") {
      let page = String(decoding: data, as: UTF8.self)
      for sign in ["json+oembed", "?kommun=mark\"", "&lt;iframe", "&lt;kompass-profil", "oembed"] {
        #expect(!page.contains(sign), "\(path) has \(sign)")
      }
    }
    let page = try site.text("badda-in/index.html")
    #expect(page.contains("Därför finns bara bilder att bädda in."))
    #expect(page.contains("kommun/mark/marke.svg&quot; alt=&quot;Mark i Kommunkompassen&quot;"))
    #expect(page.contains("<code>img-src https://example.org</code>"))
    #expect(!page.contains("badda-in-mall") && !page.contains("frame-src https"))
    #expect(try site.text("_headers").contains("frame-ancestors 'none'"))
    #expect(site.files["kommun/mark/marke.svg"] != nil)
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
    #expect(!page.contains("-target") && !page.contains("jamfor"))
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
    #expect(page.components(separatedBy: "uträknad här").count == 2, "it is said once")
    #expect(try site.text("kommun/mark/marke.svg").contains(">summa</text>"))
    #expect(try site.text("en/kommun/mark/marke.svg").contains(">sum</text>"))
  }

  @Test func pagesNameTheirAnswers() throws {
    let site = try site()
    let root = "https://example.org/resultat/"
    for (page, embedded, label) in [
      ("kommun/mark/", "kommun/mark/badda-in/", "Mark i Kommunkompassen"),
      (
        "kommun/mark/2018/", "kommun/mark/2018/badda-in/",
        "Mark: utvärdering 2018 enligt Kommunkompassen"
      ),
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
