/// What kind of content a file has, told by the end of its name.
public struct MediaType: Equatable, Sendable {
  /// `"text/csv"`.
  let name: String
  /// How the names of such files end, without the dot.
  let endings: [String]
  /// Whether it is text, always in UTF-8.
  let isText: Bool
  /// Whether gzip is worth trying: it is text, or not compressed yet.
  public let isCompressible: Bool

  private init(
    _ name: String, _ endings: [String], isText: Bool = true, isCompressible: Bool? = nil
  ) {
    self.name = name
    self.endings = endings
    self.isText = isText
    self.isCompressible = isCompressible ?? isText
  }

  /// The value of `Content-Type`, with the charset of texts.
  var header: String { isText ? name + "; charset=utf-8" : name }

  /// The type of a file; nil when its name ends in nothing that is known.
  public init?(of path: OutputPath) {
    guard let type = Self.all.first(where: { $0.endings.contains(path.ending ?? "") }) else {
      return nil
    }
    self = path.name == SiteMap.feedName ? Self.feed : type
  }

  /// A feed; its name ends as that of any XML.
  static let feed = MediaType("application/atom+xml", ["atom"])

  /// Every known type, first what the site itself is made of, then what publishers may put into `assets/`.
  static let all: [MediaType] = [
    MediaType("text/html", ["html"]),
    MediaType("text/css", ["css"]),
    MediaType("text/javascript", ["js", "mjs"]),
    MediaType("application/json", ["json"]),
    MediaType("application/xml", ["xml"]),
    feed,
    MediaType("application/rdf+xml", ["rdf"]),
    MediaType("application/manifest+json", ["webmanifest"]),
    MediaType("image/svg+xml", ["svg"]),
    MediaType("text/csv", ["csv"]),
    MediaType("text/markdown", ["md"]),
    MediaType("text/plain", ["txt", "conf"]),
    MediaType("application/octet-stream", ["bin"], isText: false, isCompressible: true),
    MediaType("image/x-icon", ["ico"], isText: false, isCompressible: true),
    MediaType(
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", ["xlsx"],
      isText: false),
    MediaType("image/png", ["png"], isText: false),
    MediaType("image/jpeg", ["jpg", "jpeg"], isText: false),
    MediaType("image/webp", ["webp"], isText: false),
    MediaType("image/avif", ["avif"], isText: false),
    MediaType("image/gif", ["gif"], isText: false),
    MediaType("font/woff2", ["woff2"], isText: false),
    MediaType("font/woff", ["woff"], isText: false),
    MediaType("application/pdf", ["pdf"], isText: false),
  ]
}
