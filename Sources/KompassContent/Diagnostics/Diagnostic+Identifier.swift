import KompassModel

extension Diagnostic {
  /// Makes a diagnostic whose gravity follows from its identifier.
  init(
    _ identifier: DiagnosticIdentifier, at location: SourceLocation, _ message: String,
    excerpt: Excerpt? = nil, fix: String
  ) {
    self.init(
      identifier.severity, identifier.rawValue, at: location, message, excerpt: excerpt, fix: fix)
  }

  /// Makes a diagnostic that concerns a whole file or folder.
  init(_ identifier: DiagnosticIdentifier, file: String, _ message: String, fix: String) {
    self.init(identifier, at: SourceLocation(file: file), message, fix: fix)
  }
}

extension [Diagnostic] {
  /// Whether there is an error among them.
  var haveErrors: Bool { contains { $0.severity == .error } }

  /// In the order of file, line and column; at one place errors first, then by identifier and message, so that the
  /// order does not depend on who found what first.
  func inReadingOrder() -> [Diagnostic] {
    sorted {
      if $0.location != $1.location { return $0.location < $1.location }
      if $0.severity != $1.severity { return $0.severity < $1.severity }
      return ($0.identifier, $0.message) < ($1.identifier, $1.message)
    }
  }
}
