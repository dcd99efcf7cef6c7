import KompassModel

/// Whom and what evaluations can be of.
public struct ContentBasis: Sendable {
  /// The municipalities of the register; empty when it cannot be read.
  public let municipalities: [Municipality]
  /// The revisions of the instrument that could be read, the one that is valid from the latest year first.
  public let frameworks: [Framework]
  /// The errors in these files, in the order of files and lines.
  public let diagnostics: [Diagnostic]

  /// Makes a basis.
  init(municipalities: [Municipality], frameworks: [Framework], diagnostics: [Diagnostic]) {
    self.municipalities = municipalities
    self.frameworks = frameworks
    self.diagnostics = diagnostics
  }
}
