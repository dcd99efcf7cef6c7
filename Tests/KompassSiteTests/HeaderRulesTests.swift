import KompassModel
import Testing

@testable import KompassSite

@Suite struct HeaderRulesTests {
  /// Addresses of every kind, those that only some sites have included, and how each is delivered.
  static let files: [(path: String, delivery: Delivery)] = [
    ("index.html", .page), ("404.html", .page), ("en/index.html", .page), ("en/404.html", .page),
    ("kommuner/index.html", .page), ("en/kommuner/index.html", .page),
    ("kommun/mark/index.html", .page), ("kommun/habo/index.html", .page),
    ("kommun/mark/2024/index.html", .page), ("kommun/mark/2018/index.html", .page),
    ("kommun/mark/lattlast/index.html", .page), ("en/kommun/mark/index.html", .page),
    ("en/kommun/mark/2024/index.html", .page), ("jamfor/index.html", .page),
    ("jamfor/mark-2024/habo-2021/index.html", .page), ("omraden/index.html", .page),
    ("omraden/demokrati/index.html", .page), ("sok/index.html", .page),
    ("badda-in/index.html", .page), ("en/badda-in/index.html", .page), ("data/index.html", .page),
    ("2024/index.html", .page), ("om/index.html", .page),
    ("jamfor/mark-2024/2024/index.html", .page),
    ("kommun/mark/badda-in/index.html", .embed), ("en/kommun/mark/badda-in/index.html", .embed),
    ("kommun/mark/2024/badda-in/index.html", .embed),
    ("en/kommun/mark/2024/badda-in/index.html", .embed),
    ("assets/site-0123456789abcdef.css", .fingerprinted),
    ("assets/sok-0123456789abcdef.js", .fingerprinted), ("assets/utskrift.css", .file),
    ("assets/bilder/logo.svg", .file), ("assets/a-0123456789ABCDEF.css", .file),
    ("assets/a-0123456789abcde.css", .file), ("assets/ordbok.bin", .file),
    ("sok/ingang-0123456789.bin", .fingerprinted),
    ("sok/kommun/mark-0123456789.bin", .fingerprinted),
    ("sok/text/0123456789-12.bin", .fingerprinted), ("badda-in/kompassros.js", .element),
    ("kommun/mark/jamfor.json", .file), ("kommun/mark/sok.json", .file),
    ("kommun/mark/data.csv", .file), ("kommun/mark/index.md", .file),
    ("kommun/mark/delning.png", .file), ("kommun/mark/oembed.json", .file),
    ("en/kommun/mark/2024/oembed.json", .file), ("kommun/mark/2024/radar.svg", .file),
    ("en/kommun/mark/2024/radar.csv", .file), ("kommun/mark/flode.xml", .file),
    ("flode.xml", .file), ("en/flode.xml", .file), ("sitemap.xml", .file), ("robots.txt", .file),
    ("data/evaluations.sv.csv", .file), ("data/evaluations.xlsx", .file), ("data/dcat.rdf", .file),
    ("data/schema/evaluations.schema.json", .file), ("assets/apple-touch-icon.png", .file),
    (".well-known/kompassros/nginx.conf", .file),
  ]

  private static func path(_ text: String) -> OutputPath {
    OutputPath(text.split(separator: "/").map(String.init))
  }

  private static func rules(_ base: String = "https://example.org/") throws -> HeaderRules {
    let paths = files.map { path($0.path) } + [path(".nojekyll"), path("_headers")]
    return HeaderRules(for: paths, of: try site(base))
  }

  private static func site(
    _ base: String, allowedAncestors: [String] = ["*"]
  ) throws -> SiteConfiguration {
    SiteConfiguration(
      title: LocalizedText("Sajt"), baseURL: try #require(BaseURL(base)),
      publisher: Publisher(name: "Utgivare", url: nil, email: nil),
      languages: [.swedish, .english], licence: nil, allowedAncestors: allowedAncestors)
  }

  @Test(arguments: files.map(\.path))
  func everyFileIsDeliveredInOneWay(_ file: String) {
    let path = Self.path(file)
    #expect(Delivery(path) == Self.files.first { $0.path == file }?.delivery)
  }

  @Test(arguments: ["https://example.org/", "https://example.org/under/v1.2/"])
  func onePatternMatchesEachFileAndSaysWhatTheFileNeeds(_ base: String) throws {
    let rules = try Self.rules(base).rules
    for (file, delivery) in Self.files {
      let path = Self.path(file)
      let address = (try #require(BaseURL(base))).path + path.address
      for host in RuleReader.allCases {
        let found = rules.filter { host.matches($0.pattern, address) }
        #expect(found.count == 1, "\(host) \(address): \(found.map(\.pattern))")
        let headers = found.flatMap(\.headers).filter { $0.name != "Content-Type" }
        #expect(headers == delivery.headers(allowedAncestors: ["*"]), "\(host) \(address)")
        let type = found.flatMap(\.headers).first { $0.name == "Content-Type" }?.value
        let isPage = delivery == .page || delivery == .embed
        #expect(type == (isPage ? nil : MediaType(of: path)?.header), "\(host) \(address)")
      }
    }
  }

  @Test func rulesKeepToWhatBothHostsRead() throws {
    for rule in try Self.rules().rules {
      #expect(rule.pattern.filter { $0 == "*" }.count <= 1, "\(rule.pattern)")
      let names = rule.headers.map { $0.name.lowercased() }
      #expect(Set(names).count == names.count, "\(rule.pattern)")
    }
  }

  @Test func singleYearsComeLastAndTheOldestAtTheEnd() throws {
    let patterns = try Self.rules().rules.map(\.pattern)
    #expect(
      patterns.suffix(3) == [
        "/en/kommun/:kommun/2024/", "/kommun/:kommun/2024/", "/kommun/:kommun/2018/",
      ])
    #expect(patterns.first == "/en/kommun/*/badda-in/")
  }

  @Test func whatAServerKeepsToItselfHasNoRule() throws {
    let rules = try Self.rules().rules
    for address in ["/.nojekyll", "/_headers"] {
      #expect(!rules.contains { RuleReader.cloudflare.matches($0.pattern, address) })
    }
  }

  @Test func hostileAncestorsReachNoFile() throws {
    let hostile = ["https://a.se\"; return 200 \"", "https://a.se\n  X-Evil: 1", "https://$host"]
    let site = try Self.site("https://example.org/", allowedAncestors: hostile)
    let paths = Self.files.map { Self.path($0.path) }
    let texts = [
      HeaderRules(for: paths, of: site).text, NginxSnippet(site: site).text,
      ApacheSnippet(site: site).text,
    ]
    for text in texts {
      for word in ["return 200", "X-Evil", "$host", "a.se"] { #expect(!text.contains(word)) }
    }
  }

  /// nginx and Apache ask by regular expression what `Delivery` reads from the path.
  @Test(arguments: ["https://example.org/", "https://example.org/under/v1.2/"])
  func theServersTellFilesApartAsDeliveryDoes(_ base: String) throws {
    let site = try Self.site(base)
    let patterns = ServerPatterns(of: site)
    let plain = try patterns.all().map { (try Regex($0.pattern), $0.delivery) }
    let copied = try patterns.all(seesCopies: true).map { (try Regex($0.pattern), $0.delivery) }
    for (file, delivery) in Self.files {
      let isPage = file.hasSuffix("index.html")
      // A server asks about the file once more, when it has found it for a folder.
      let addresses = isPage ? [Self.path(file).address, file] : [file]
      for address in addresses.map({ site.baseURL.path + $0 }) {
        let found = plain.first { address.firstMatch(of: $0.0) != nil }?.1 ?? .page
        #expect(found == delivery, "\(address)")
        for name in [address, address + ".gz"] where !name.hasSuffix("/.gz") {
          let found = copied.first { name.firstMatch(of: $0.0) != nil }?.1 ?? .page
          #expect(found == delivery, "\(name)")
        }
      }
    }
  }

  @Test func everyBlockOfNginxHasEveryHeaderOnce() throws {
    let text = NginxSnippet(site: try Self.site("https://example.org/")).text
    let blocks = text.split(separator: "\n\n").filter { $0.contains("add_header Cont") }
    // Pages, five patterns and feeds; the other language has profiles for frames, feeds and files again.
    #expect(blocks.count == 10)
    for block in blocks {
      let names = block.split(separator: "\n").filter { $0.contains("add_header ") }
        .map { $0.drop { $0 == " " }.split(separator: " ")[1] }
      #expect(names.count >= 6 && Set(names).count == names.count, "\(block)")
    }
  }
}

/// How a host reads the patterns of `_headers`.
private enum RuleReader: CaseIterable {
  /// A path is what it is.
  case cloudflare
  /// Empty parts do not count, neither in patterns nor in paths.
  case netlify

  func matches(_ pattern: String, _ path: String) -> Bool {
    switch self {
    case .cloudflare: Self.matches(Array(pattern), Array(path)[...])
    case .netlify:
      Self.matches(Array(trimmed(pattern)), Array(trimmed(path))[...])
        // A folder, too, is below itself.
        || pattern.hasSuffix("/*") && trimmed(path) == trimmed(String(pattern.dropLast()))
    }
  }

  private func trimmed(_ text: String) -> String {
    "/" + text.split(separator: "/").joined(separator: "/")
  }

  private static func matches(_ pattern: [Character], _ path: ArraySlice<Character>) -> Bool {
    guard let first = pattern.first else { return path.isEmpty }
    switch first {
    case "*":
      let rest = Array(pattern.dropFirst())
      return (path.startIndex...path.endIndex).contains { matches(rest, path[$0...]) }
    case ":":
      let rest = Array(pattern.drop { $0 != "/" })
      let part = path.prefix { $0 != "/" }
      return !part.isEmpty && matches(rest, path.dropFirst(part.count))
    default:
      return path.first == first && matches(Array(pattern.dropFirst()), path.dropFirst())
    }
  }
}
