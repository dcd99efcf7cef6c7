import KompassModel

/// What the readers of a folder found besides the values: mistakes and warnings, and links that only the plan of the
/// site can check.
struct Findings: Sendable {
  /// Errors and warnings, in any order.
  var diagnostics: [Diagnostic] = []
  /// Links to pages of the site, in any order.
  var pageLinks: [PageLink] = []

  /// Takes what was found in one file.
  mutating func take(_ reading: FileReading) {
    diagnostics += reading.diagnostics
    pageLinks += reading.pageLinks
  }

  /// Takes what was found elsewhere.
  mutating func take(_ other: Findings) {
    diagnostics += other.diagnostics
    pageLinks += other.pageLinks
  }
}
