import KompassModel
import KompassTemplates

/// A page that its template cannot finish, which shows only when it is laid out.
public struct PageFault: Error, Equatable, Sendable {
  /// What is said of it.
  public let diagnostic: Diagnostic

  /// Makes the page at `path`, and tells of one that grows too large.
  static func telling(
    _ path: OutputPath, _ render: () throws -> [UInt8]
  ) throws -> [UInt8] {
    do {
      return try render()
    } catch let fault as PageTooLarge {
      throw PageFault(
        diagnostic: Diagnostic(
          .error, "page-too-large", at: SourceLocation(file: fault.template),
          "the page “\(path)” grows beyond \(PageTooLarge.mostBytes / 1_000_000) MB, or beyond"
            + " \(PageTooLarge.mostParts / 1_000_000) million parts",
          fix: "look for lists that are laid out within each other, here or in its partials"))
    }
  }
}
