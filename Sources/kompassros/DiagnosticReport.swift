import Foundation
import KompassModel

/// Prints diagnostics for a person or for a program.
enum DiagnosticReport {
  /// All of them as text, with a line that counts them; empty when there are none.
  static func text(_ diagnostics: [Diagnostic]) -> String {
    if diagnostics.isEmpty { return "" }
    return diagnostics.map(\.text).joined() + Diagnostic.count(of: diagnostics) + "\n"
  }

  /// The most diagnostics that ``summary(_:)`` names.
  private static let mostNamed = 10

  /// One line for each of the first ten, and how many more there are; empty when there are none.
  static func summary(_ diagnostics: [Diagnostic]) -> String {
    var lines = diagnostics.prefix(mostNamed).map(\.summary)
    let more = diagnostics.count - lines.count
    if more > 0 { lines.append("… and \(more) more: kompassros check") }
    return lines.joined(separator: "\n")
  }

  /// A JSON array with one object per diagnostic: severity, identifier, file, line, column, message, fix.
  static func json(_ diagnostics: [Diagnostic]) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    return String(decoding: try encoder.encode(diagnostics.map(Entry.init)), as: UTF8.self)
  }

  /// A diagnostic as it stands in JSON; what is not known is left out.
  private struct Entry: Encodable {
    let severity: String
    let identifier: String
    let file: String
    let line: Int?
    let column: Int?
    let message: String
    let fix: String?

    init(_ diagnostic: Diagnostic) {
      severity = diagnostic.severity.rawValue
      identifier = diagnostic.identifier
      file = diagnostic.location.file
      line = diagnostic.location.line
      column = diagnostic.location.column
      message = diagnostic.message
      fix = diagnostic.fix
    }
  }
}
