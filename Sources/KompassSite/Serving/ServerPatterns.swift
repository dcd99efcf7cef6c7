import KompassModel

/// Regular expressions that tell from an address how a file is delivered, as `Delivery` does from its path: what nginx and
/// Apache ask in turn. The first that matches counts; what matches none is a page.
struct ServerPatterns: Sendable {
  /// The path of the root, beginning and ending with `/`.
  let base: String
  /// The languages that have a folder of their own.
  let languages: [LanguageCode]

  init(of site: SiteConfiguration) {
    base = site.baseURL.path
    languages = Array(site.languages.dropFirst())
  }

  /// The patterns in their order.
  ///
  /// - Parameter seesCopies: whether a file that is answered with its compressed copy is asked about by the name of that.
  func all(seesCopies: Bool = false) -> [(pattern: String, delivery: Delivery)] {
    let end = seesCopies ? "([.]gz)?$" : "$"
    let other = seesCopies ? "(html|gz)" : "html"
    let root = Self.escaped(base)
    let folders = languages.map { Self.escaped($0.text) + "/" }
    let prefix = folders.isEmpty ? "" : "(\(folders.joined(separator: "|")))?"
    let element = Self.escaped(base + SiteMap.elementPath.address)
    return [
      (
        "^\(root)\(prefix)\(SiteMap.municipalityFolder)/[^/]+/([0-9]+/)?\(SiteMap.embedFolder)(/|$)",
        .embed
      ),
      ("^\(root)\(SiteMap.assetFolder)/.*-[0-9a-f]{16}[.](css|js)\(end)", .fingerprinted),
      ("^\(root)\(SiteMap.indexAddress).*[.]bin\(end)", .fingerprinted),
      ("^\(element)\(end)", .element),
      ("[.](?!\(other)\(end))[^./]+\(end)", .file),
    ]
  }

  /// Dots in paths stand for themselves.
  private static func escaped(_ text: String) -> String { text.replacing(".", with: "[.]") }
}
