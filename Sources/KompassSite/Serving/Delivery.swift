/// How a server is to deliver a file: which headers it has. Every file has one way.
enum Delivery: String, CaseIterable, Sendable {
  /// A page that nobody may frame.
  case page
  /// A page that others may frame, as the publisher says.
  case embed
  /// A file whose name holds a hash of its content: it never changes.
  case fingerprinted
  /// The script by which other sites embed a profile, which keeps its name.
  case element
  /// Anything else: data, drawings, pictures.
  case file

  /// How a file is delivered, by where it lies.
  init(_ path: OutputPath) {
    if path.ending == "html" {
      self = SiteMap.isFrame(path) ? .embed : .page
    } else if path == SiteMap.elementPath {
      self = .element
    } else {
      self = SiteMap.isFingerprinted(path) ? .fingerprinted : .file
    }
  }

  /// What a browser may load for the file, and who may frame it.
  func policy(allowedAncestors: [String]) -> ContentPolicy {
    switch self {
    case .page: .page
    case .embed: .embed(allowed: allowedAncestors)
    case .fingerprinted, .element, .file: .file
    }
  }

  /// The headers in the order in which they are written, each once; `Content-Type` is the file's own.
  ///
  /// - Parameter allowedAncestors: who may frame a profile, as `site.yaml` says it.
  func headers(allowedAncestors: [String]) -> [Header] {
    [
      Header("Content-Security-Policy", policy(allowedAncestors: allowedAncestors).header),
      Header("X-Content-Type-Options", "nosniff"),
      Header("Referrer-Policy", "strict-origin-when-cross-origin"),
      // What every browser knows: one that does not know a name says so on the console.
      Header("Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=(), usb=()"),
      Header("Cross-Origin-Resource-Policy", self == .page ? "same-origin" : "cross-origin"),
      Header("Cache-Control", caching),
    ] + (isOpen ? [Header("Access-Control-Allow-Origin", "*")] : [])
  }

  /// Whether scripts of other sites may read it. Stylesheets and scripts, too: a profile in a frame with `sandbox` has no
  /// origin, so its own site is another one to it.
  private var isOpen: Bool { self != .page && self != .embed }

  private var caching: String {
    switch self {
    // Short, for a page names files that the next build may not have.
    case .page, .embed, .file: "public, max-age=60, must-revalidate"
    case .fingerprinted: "public, max-age=31536000, immutable"
    case .element: "public, max-age=3600, must-revalidate"
    }
  }
}
