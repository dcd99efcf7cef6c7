/// What a browser may load for a file of the site, and who may frame it: the one place for the site's
/// `Content-Security-Policy`.
///
/// Pages name every kind of source, so that nothing falls back to a wider one; no source is `'unsafe-inline'`. Data blocks
/// (`application/ld+json`) are no scripts to a browser, and need no permission.
struct ContentPolicy: Equatable, Sendable {
  /// The directives in their order, without `frame-ancestors`.
  private let directives: [String]
  /// Who may frame the file: sources of `frame-ancestors`, never empty.
  let ancestors: [String]

  /// A page. It may show other pages of the site in a frame, as the page on embedding does.
  static let page = ContentPolicy(
    directives: [
      "default-src 'none'", "script-src 'self'", "style-src 'self'", "img-src 'self'",
      "font-src 'self'", "connect-src 'self'", "manifest-src 'self'", "frame-src 'self'",
      "base-uri 'none'", "form-action 'self'",
    ], ancestors: [none])

  /// A page that others may frame.
  ///
  /// - Parameter allowed: who may, as `site.yaml` says it; nobody when it is empty. Where anybody may, so may the site, whose
  ///   page on embedding shows the frame.
  static func embed(allowed: [String]) -> ContentPolicy {
    ContentPolicy(
      directives: [
        "default-src 'none'", "script-src 'self'", "style-src 'self'", "img-src 'self'",
        "font-src 'self'", "base-uri 'none'", "form-action 'none'",
      ], ancestors: sources(allowed))
  }

  /// Any other file. A drawing brings its own style along, so styles are not named; nothing in a file may run, load or
  /// frame anything, should somebody open it by itself.
  static let file = ContentPolicy(
    directives: [
      "script-src 'none'", "object-src 'none'", "connect-src 'none'", "frame-src 'none'",
      "base-uri 'none'", "form-action 'none'",
    ], ancestors: [none])

  /// The value of the header.
  var header: String { meta + "; frame-ancestors " + ancestors.joined(separator: " ") }

  /// The value for `<meta http-equiv>`, where a browser refuses `frame-ancestors`.
  var meta: String { directives.joined(separator: "; ") }

  /// Whether anybody may frame the file.
  var allowsFrames: Bool { ancestors != [Self.none] }

  private static let none = "'none'"
  private static let own = "'self'"

  /// `*` says all that the others say, and `'none'` means something only by itself. What is no source is left out: it would
  /// end the directive, or the line of the file that it is written to.
  private static func sources(_ allowed: [String]) -> [String] {
    if allowed.contains("*") { return ["*"] }
    let named = allowed.filter { $0 == own || isHost($0) }
    return named.isEmpty ? [none] : [own] + named.filter { $0 != own }
  }

  private static func isHost(_ source: String) -> Bool {
    let scheme = "https://"
    return source.hasPrefix(scheme) && source.utf8.count > scheme.utf8.count
      && source.utf8.dropFirst(scheme.utf8.count).allSatisfy { byte in
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
          UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."),
          UInt8(ascii: ":"), UInt8(ascii: "*"):
          true
        default: false
        }
      }
  }
}
