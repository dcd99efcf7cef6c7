import KompassModel

/// The file `_headers`, which Netlify and Cloudflare Pages read.
///
/// Both apply every rule that matches a path and join what several say of one header, and of two joined policies a browser
/// enforces both. So no path is matched by two rules: rules are made from the paths of the site, each for all that lie
/// alike. A `:name` is one part of a path, a `*` anything; Netlify takes no notice of a `/` at the end.
struct HeaderRules: Sendable {
  /// A rule.
  struct Rule: Equatable, Sendable {
    /// What it matches, below the root of the host: `/resultat/kommun/:kommun/`.
    let pattern: String
    /// What it sets.
    let headers: [Header]
  }

  /// The rules in their order: Cloudflare reads the first hundred, so pages of single years come last, the oldest at the end.
  let rules: [Rule]

  /// - Parameters:
  ///   - paths: every path of the site; those that a server keeps to itself are passed over.
  ///   - site: the site that they make up.
  init(for paths: [OutputPath], of site: SiteConfiguration) {
    self.init(of: site) { note in
      for path in paths { note(path) }
    }
  }

  /// - Parameters:
  ///   - site: the site.
  ///   - visit: calls what it is given with every path of the site, in any order.
  init(of site: SiteConfiguration, _ visit: (_ note: (OutputPath) -> Void) -> Void) {
    let prefixes = Set(site.languages.dropFirst().map(\.text))
    var seen: Set<String> = []
    var rules: [(rank: Int, rule: Rule)] = []
    visit { path in
      guard let (pattern, rank) = Self.pattern(for: path, languages: prefixes),
        seen.insert(pattern).inserted
      else { return }
      let delivery = Delivery(path)
      var headers = delivery.headers(allowedAncestors: site.allowedAncestors)
      // Both hosts know the type of a page.
      if delivery != .page, delivery != .embed, let type = MediaType(of: path) {
        headers.insert(Header("Content-Type", type.header), at: 0)
      }
      rules.append((rank, Rule(pattern: site.baseURL.path + pattern, headers: headers)))
    }
    self.rules = rules.sorted { ($0.rank, $0.rule.pattern) < ($1.rank, $1.rule.pattern) }
      .map(\.rule)
  }

  /// The text of the file.
  var text: String {
    let opening = """
      # Headers for Netlify and Cloudflare Pages, made with the site. docs/publishing.md says how to use them.
      # No path is matched by two rules. Strict-Transport-Security is for the host to decide.

      """
    return rules.reduce(into: opening) { text, rule in
      text += "\n\(rule.pattern)\n"
      for header in rule.headers { text += "  \(header.name): \(header.value)\n" }
    }
  }

  /// The pattern for a path and all like it, without the `/` before it, and how far down it belongs; nil for what is not
  /// served.
  private static func pattern(
    for path: OutputPath, languages: Set<String>
  ) -> (pattern: String, rank: Int)? {
    let name = path.name
    guard let ending = path.ending else { return nil }
    if name.hasPrefix(".") { return nil }
    if ending == "html" { return pagePattern(for: path, languages: languages) }
    switch Delivery(path) {
    case .fingerprinted where ending == "js": return (SiteMap.assetFolder + "/*.js", 10)
    case .fingerprinted where ending == "bin": return (SiteMap.indexAddress + "*.bin", 10)
    case .fingerprinted, .element: return (path.description, 10)
    default: break
    }
    if name == SiteMap.feedName { return ("*" + name, 30) }
    // Of these not all are delivered alike.
    let mixed = ["css", "js", "bin", "xml"].contains(ending)
    return mixed ? (path.description, 30) : ("*." + ending, 30)
  }

  private static func pagePattern(
    for path: OutputPath, languages: Set<String>
  ) -> (pattern: String, rank: Int) {
    if path.name != "index.html" {
      return path.name == SiteMap.notFoundName
        ? ("*" + SiteMap.notFoundName, 20) : (path.description, 20)
    }
    var parts = Array(path.folder)
    let prefix = parts.first.map(languages.contains) == true ? parts.removeFirst() + "/" : ""
    switch (parts.first, parts.count) {
    case (SiteMap.municipalityFolder, 2...) where Delivery(path) == .embed:
      return (prefix + "\(parts[0])/*/\(SiteMap.embedFolder)/", 0)
    case (SiteMap.municipalityFolder, 2...):
      parts[1] = ":kommun"
      let year = parts.count > 2 ? Int(parts[2]) : nil
      return (prefix + parts.joined(separator: "/") + "/", year.map { 10_000 - $0 } ?? 20)
    // Beside the page of a comparison and of an area lie drawings and tables.
    case (SiteMap.comparisonFolder, 3): return (prefix + parts[0] + "/:ena/:andra/", 20)
    case (SiteMap.areaFolder, 2): return (prefix + parts[0] + "/:omrade/", 20)
    default:
      return (prefix + parts.map { $0 + "/" }.joined(), 20)
    }
  }
}
