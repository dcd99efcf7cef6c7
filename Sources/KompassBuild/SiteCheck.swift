import KompassContent
import KompassModel
import KompassSite

/// Checks content and templates as a build does, and writes nothing.
public struct SiteCheck: Sendable {
  /// What a check found.
  public struct Findings: Sendable {
    /// Errors and warnings, in the order of files and lines.
    public let diagnostics: [Diagnostic]
    /// How many files of content were read.
    public let fileCount: Int

    /// Whether anything keeps the site from being published.
    public var hasErrors: Bool { diagnostics.contains { $0.severity == .error } }
  }

  private let content: String
  private let templates: String

  /// Names the folders, relative to the working folder or absolute.
  public init(content: String, templates: String) {
    self.content = content
    self.templates = templates
  }

  /// Reads and checks everything.
  public func run() -> Findings {
    let inputs = SiteInputs.read(content: content, templates: templates)
    return Findings(diagnostics: inputs.diagnostics, fileCount: inputs.fileCount)
  }
}
