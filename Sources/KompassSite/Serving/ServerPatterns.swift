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
  var all: [(pattern: String, delivery: Delivery)] {
    let root = Self.escaped(base)
    let folders = languages.map { Self.escaped($0.text) + "/" }
    let prefix = folders.isEmpty ? "" : "(\(folders.joined(separator: "|")))?"
    let element = Self.escaped(base + SiteMap.elementPath.address)
    return [
      ("^\(root)\(prefix)kommun/[^/]+/([0-9]+/)?\(SiteMap.frameFolder)(/|$)", .embed),
      ("^\(root)assets/.*-[0-9a-f]{16}[.](css|js)$", .fingerprinted),
      ("^\(root)\(SiteMap.indexAddress).*[.]bin$", .fingerprinted),
      ("^\(element)$", .element),
      ("[.](?!html$)[^./]+$", .file),
    ]
  }

  /// Dots in paths stand for themselves.
  private static func escaped(_ text: String) -> String { text.replacing(".", with: "[.]") }
}
