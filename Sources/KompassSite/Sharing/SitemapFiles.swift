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

  /// A file, made when it is written.
  struct File: Sendable {
    /// Its name at the root of the site.
    let name: String
    /// Gives its content in parts.
    fileprivate let content: @Sendable (_ sink: ([UInt8]) throws -> Void) throws -> Void

    /// Gives its content in parts.
    func write(to sink: ([UInt8]) throws -> Void) throws { try content(sink) }
  }

  /// The entry with which a file begins.
  private struct Place {
    /// The run that it is in.
    var run = 0
    /// Its place there.
    var entry = 0
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
    self.init(runs: 1, root: root, bounds: bounds) { _ in entries }
  }

  /// Of pages that are not held, for there may be many.
  ///
  /// - Parameters:
  ///   - runs: how many runs of pages there are, in the order of the files.
  ///   - root: the absolute address of the root of the site, with a `/` at its end.
  ///   - isSmall: whether it is known that one file may hold all; otherwise all are looked at to find out.
  ///   - entries: gives the pages of a run.
  init(
    runs: Int, root: String, bounds: Bounds = Bounds(), isSmall: Bool = false,
    entries: @escaping @Sendable (Int) -> [Entry]
  ) {
    let starts = isSmall ? [Place()] : Self.starts(runs, bounds, entries)
    let lists = starts.enumerated().map { place, start in
      File(name: starts.count == 1 ? Self.name : "sitemap-\(place + 1).xml") { sink in
        let end = place + 1 < starts.count ? starts[place + 1] : Place(run: runs)
        try Self.write(from: start, to: end, entries, sink)
      }
    }
    if lists.count == 1 {
      files = lists
      return
    }
    var index = XMLText()
    index.raw("<sitemapindex xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n")
    for part in lists {
      index.raw("<sitemap>\n")
      index.element("loc", root + part.name)
      index.raw("</sitemap>\n")
    }
    index.raw("</sitemapindex>\n")
    files = [File(name: Self.name) { [bytes = index.bytes] sink in try sink(bytes) }] + lists
  }

  /// Where the files begin.
  private static func starts(
    _ runs: Int, _ bounds: Bounds, _ entries: (Int) -> [Entry]
  ) -> [Place] {
    var head = XMLText()
    head.raw(opening)
    var starts = [Place()]
    var size = head.bytes.count
    var count = 0
    for run in 0..<runs {
      for (place, entry) in entries(run).enumerated() {
        let element = element(of: entry).utf8.count
        if count > 0,
          count == bounds.addresses || size + element + closing.utf8.count > bounds.bytes
        {
          starts.append(Place(run: run, entry: place))
          size = head.bytes.count
          count = 0
        }
        size += element
        count += 1
      }
    }
    return starts
  }

  private static func write(
    from start: Place, to end: Place, _ entries: (Int) -> [Entry],
    _ sink: ([UInt8]) throws -> Void
  ) throws {
    var list = XMLText()
    list.raw(opening)
    try sink(list.bytes)
    // The last run is one that is only begun, or none at all.
    for run in start.run..<(end.entry > 0 ? end.run + 1 : end.run) {
      let all = entries(run)
      let first = run == start.run ? start.entry : 0
      let last = run == end.run ? end.entry : all.count
      try sink(Array(all[first..<last].map(element).joined().utf8))
    }
    try sink(Array(closing.utf8))
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
