import Foundation
import KompassModel

/// How a site with mistakes ended.
enum Verdict {
  /// It was published.
  case built
  /// It was refused as it should be.
  case refused
  /// Something that must not be.
  case wrong(String)
}

extension Verdict {
  /// What concerns a file as a whole, and so has no line; neither has what concerns a folder.
  private static let withoutLine: Set<String> = [
    // The file holds nothing, is in UTF-16 throughout, or has findings beyond those that are shown.
    "empty-file", "not-utf-8", "more-findings",
    // Two files contend for an address that stands in neither.
    "output-collision",
    // A text that a language lacks altogether; a page whose name has a language that the site does not.
    "missing-string", "unknown-language",
  ]

  /// Looks at what was said of a site that was not built.
  ///
  /// - Parameters:
  ///   - folder: the folder with the mistakes; every error must be in it.
  ///   - lineCount: how many lines a file has; nil when there is no such file.
  static func of(
    _ diagnostics: [Diagnostic], in folder: String, lineCount: (String) -> Int?
  ) -> Verdict {
    let errors = diagnostics.filter { $0.severity == .error }
    if errors.isEmpty { return .wrong("refused without an error") }
    for error in errors {
      let said = error.text
      guard error.location.file.hasPrefix(folder + "/") else {
        return .wrong("not a file of the folder: \(said)")
      }
      guard let line = error.location.line else {
        if withoutLine.contains(error.identifier) || isFolder(error.location.file) { continue }
        return .wrong("no line: \(said)")
      }
      guard let count = lineCount(error.location.file) else {
        return .wrong("no such file: \(said)")
      }
      guard (1...count).contains(line), error.location.column ?? 1 >= 1 else {
        return .wrong("no such place among \(count) lines: \(said)")
      }
      guard error.excerpt != nil, error.fix?.isEmpty == false, !error.message.isEmpty else {
        return .wrong("lacks the line or the advice: \(said)")
      }
    }
    return .refused
  }

  private static func isFolder(_ path: String) -> Bool {
    var isFolder: ObjCBool = false
    return FileManager.default.fileExists(atPath: path, isDirectory: &isFolder)
      && isFolder.boolValue
  }
}
