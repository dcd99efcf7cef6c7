import Foundation
import Testing

/// Every page of the real site is bound by its policy and has nothing that this would stop.
@Suite struct PagePolicyTests {
  private static let root = "https://example.org/under/en/sokvag/"

  @Test func everyPageIsBoundAndKeepsToIt() throws {
    let site = try SiteLinkTests.site.get().snapshot
    var count = 0
    for (path, data) in site.files where path.hasSuffix(".html") {
      let probe = PolicyProbe(
        path: path, html: String(decoding: data, as: UTF8.self), root: Self.root)
      #expect(probe.faults == [])
      count += 1
    }
    #expect(count > 1000)
  }

  /// A drawing can be opened by itself: it may bring a style along, never anything that runs or loads.
  @Test func noDrawingRunsOrLoadsAnything() throws {
    let site = try SiteLinkTests.site.get().snapshot
    var count = 0
    for (path, data) in site.files where path.hasSuffix(".svg") {
      for tag in HTMLPage(String(decoding: data, as: UTF8.self)).tags {
        #expect(!["script", "foreignObject", "image"].contains(tag.name), "\(path)")
        if tag.name == "a" {
          // The map leads to the profiles, from wherever it is shown.
          #expect(path.hasSuffix("karta.svg"))
          let address = tag.attributes.first { $0.0 == "href" }?.1 ?? ""
          let profile = /https:\/\/example\.org\/under\/en\/sokvag\/(en\/)?kommun\/[a-z-]+\//
          #expect(address.wholeMatch(of: profile) != nil, "\(path) \(address)")
          #expect(!tag.attributes.contains { $0.0.hasPrefix("on") }, "\(path)")
          continue
        }
        for (name, value) in tag.attributes {
          #expect(!name.hasPrefix("on"), "\(path) \(name)")
          let leads = name.hasSuffix("href") || name == "src"
          #expect(!leads || value.hasPrefix("#"), "\(path) \(value)")
        }
      }
      count += 1
    }
    #expect(count > 50)
  }

  @Test(arguments: [
    ("", "", []),
    ("<p style=\"color:red\">x</p>", "", ["p has style"]),
    ("<p onclick=\"x()\">x</p>", "", ["p has onclick"]),
    ("<style>p{}</style>", "", ["a style stands in the page"]),
    ("<script>x()</script>", "", ["a script stands in the page"]),
    ("<script type=\"application/ld+json\">{}</script>", "", []),
    ("<a href=\"https://a.se/\">x</a>", "", ["https://a.se/ is without noopener"]),
    ("<a href=\"//a.se/\">x</a>", "", ["//a.se/ is without noopener"]),
    ("<a href=\"https://a.se/\" rel=\"license noopener\">x</a>", "", []),
    ("<a href=\"https://example.org/under/en/sokvag/om/\">x</a>", "", []),
    ("<a href=\"JavaScript:x\">x</a>", "", ["a leads to JavaScript:x"]),
    ("<img src=\"https://a.se/b.png\">", "", ["img loads https://a.se/b.png"]),
    ("", "<link rel=\"x\" href=\"y\">", ["something is loaded before the policy"]),
    (
      "<meta http-equiv=\"refresh\" content=\"0\">", "",
      [
        "http-equiv", "the policy is \(PagePolicyTests.policy) | 0",
      ]
    ),
  ])
  func aPageThatBreaksItIsFound(body: String, before: String, faults: [String]) {
    let html = """
      <!doctype html><html lang="sv"><head>\(before)<meta http-equiv="Content-Security-Policy" content="\(Self.policy)">\
      <title>x</title></head><body><main>\(body)</main></body></html>
      """
    let probe = PolicyProbe(path: "om/index.html", html: html, root: Self.root)
    #expect(probe.faults == faults.map { "om/index.html: \($0)" })
  }

  @Test func aPageWithoutPolicyOrWithAWiderOneIsFound() {
    for policy in [nil, Self.policy + "; script-src 'unsafe-inline'", "default-src *"] {
      let meta = policy.map {
        "<meta http-equiv=\"Content-Security-Policy\" content=\"\($0)\">"
      }
      let html = "<!doctype html><html><head>\(meta ?? "")<title>x</title></head></html>"
      #expect(PolicyProbe(path: "index.html", html: html, root: Self.root).faults.count == 1)
    }
  }

  static let policy =
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; connect-src 'self'; manifest-src 'self'; frame-src 'self'; base-uri 'none'; form-action 'self'"
}
