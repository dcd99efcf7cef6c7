/// A file of the site as a server hands it out.
public struct ServedFile: Equatable, Sendable {
  /// The value of `Content-Type`.
  public let contentType: String
  /// Whether it is a page.
  public let isPage: Bool

  /// - Parameter parts: the parts of its path, none of them empty, `.`, `..` or with `/` in it; nil when there are none, or
  ///   when it is a file that a build keeps to itself.
  public init?(_ parts: [String]) {
    guard !parts.isEmpty, !Self.isKept(parts) else { return nil }
    let path = OutputPath(parts)
    // What nothing is known of, a browser is to keep and not to show.
    contentType = MediaType(of: path)?.header ?? "application/octet-stream"
    isPage = path.ending == "html"
  }

  /// The page of a folder.
  public static let indexName = "index.html"

  /// The pages that tell that there is none, the first that exists: that of the language whose folder was asked for, then
  /// that of the site.
  public static func notFoundPages(for parts: [String]) -> [[String]] {
    parts.prefix(1).map { [$0, SiteMap.notFoundName] } + [[SiteMap.notFoundName]]
  }

  /// The path that the site stands at, beginning and ending with `/`, as its own rules for headers tell it; nil when they
  /// tell nothing.
  ///
  /// - Parameter rules: the text of ``headersPath``.
  public static func basePath(from rules: String) -> String? {
    // That of the start page is what all others begin with.
    rules.split(separator: "\n").filter { $0.hasPrefix("/") }.min { $0.utf8.count < $1.utf8.count }
      .map(String.init)
  }

  /// The file with the rules for headers, in parts.
  public static let headersPath = SiteMap.headersPath.parts

  /// Hidden files but for those that are meant for others, and the rules for headers.
  private static func isKept(_ parts: [String]) -> Bool {
    parts == headersPath
      || parts.contains { $0.hasPrefix(".") && ![".well-known", ".nojekyll"].contains($0) }
  }
}
