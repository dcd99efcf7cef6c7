import KompassData

/// `sitemap.xml`, by which search engines find every page: one file, or several with a file that lists them where one may not
/// hold them all.
///
/// <https://www.sitemaps.org/protocol.html>; translations as
/// <https://developers.google.com/search/docs/specialty/international/localized-versions#sitemap> has them.
struct SitemapFiles {
  /// One page in one language.
  struct Entry {
    /// The absolute address.
    let url: String
    /// The page in every language, its own included, and the one for everybody else; empty when there is one only.
    let alternates: [AlternateView]
    /// The day of the last change, as `2024-03-01`; nil when not known.
    let changed: String?
  }

  /// How much one file may hold.
  struct Bounds {
    /// The most addresses.
    var addresses = 50_000
    /// The most bytes.
    var bytes = 50 * 1_048_576
  }

  /// A file and its content.
  struct File {
    /// Its name at the root of the site.
    let name: String
    /// Its content.
    let bytes: [UInt8]
  }

  /// The name that `robots.txt` gives.
  static let name = "sitemap.xml"

  private static let opening =
    "<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\""
    + " xmlns:xhtml=\"http://www.w3.org/1999/xhtml\">\n"
  private static let closing = "</urlset>\n"

  /// The files.
  let files: [File]

  /// - Parameters:
  ///   - entries: the pages, in the order of the file.
  ///   - root: the absolute address of the root of the site, with a `/` at its end.
  init(_ entries: [Entry], root: String, bounds: Bounds = Bounds()) {
    var lists: [[UInt8]] = []
    var list = XMLText()
    list.raw(Self.opening)
    var count = 0
    for entry in entries {
      let element = Self.element(of: entry)
      let size = list.bytes.count + element.utf8.count + Self.closing.utf8.count
      if count > 0, count == bounds.addresses || size > bounds.bytes {
        list.raw(Self.closing)
        lists.append(list.bytes)
        list = XMLText()
        list.raw(Self.opening)
        count = 0
      }
      list.raw(element)
      count += 1
    }
    list.raw(Self.closing)
    lists.append(list.bytes)
    if lists.count == 1 {
      files = [File(name: Self.name, bytes: lists[0])]
      return
    }
    let parts = lists.enumerated().map { place, bytes in
      File(name: "sitemap-\(place + 1).xml", bytes: bytes)
    }
    var index = XMLText()
    index.raw("<sitemapindex xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n")
    for part in parts {
      index.raw("<sitemap>\n")
      index.element("loc", root + part.name)
      index.raw("</sitemap>\n")
    }
    index.raw("</sitemapindex>\n")
    files = [File(name: Self.name, bytes: index.bytes)] + parts
  }

  private static func element(of entry: Entry) -> String {
    var text = XMLText.part()
    text.raw("<url>\n")
    text.element("loc", entry.url)
    if let changed = entry.changed { text.element("lastmod", changed) }
    for alternate in entry.alternates {
      text.empty(
        "xhtml:link",
        [("rel", "alternate"), ("hreflang", alternate.language), ("href", alternate.url)])
    }
    text.raw("</url>\n")
    return String(decoding: text.bytes, as: UTF8.self)
  }
}
