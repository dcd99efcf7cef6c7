import Foundation
import KompassModel
import Testing

@testable import KompassData

/// `docs/data.md` lists every column; it is written from the definitions themselves.
@Suite struct DataDocumentTests {
  private let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().appending(path: "docs/data.md")

  /// What comes before the list, its last line included.
  private static let mark = "`RECORD_GOLDENS=1 make test` writes it anew.\n"

  @Test func theColumnsAreThoseOfTheDefinitions() throws {
    let document = try String(contentsOf: file, encoding: .utf8)
    let end = try #require(document.range(of: Self.mark)).upperBound
    let text = document[..<end] + (try Self.columns())
    if ProcessInfo.processInfo.environment["RECORD_GOLDENS"] == "1" {
      try text.write(to: file, atomically: true, encoding: .utf8)
      Issue.record("docs/data.md was written anew; run again")
      return
    }
    #expect(document == text)
  }

  /// The version that is promised is the one that is written.
  @Test func theVersionIsThatOfTheFiles() throws {
    let document = try String(contentsOf: file, encoding: .utf8)
    #expect(document.contains("in the catalogue: `\(DataCatalogue.version)`."))
  }

  private static func columns() throws -> String {
    try DescribedSample.schemas.map { schema in
      var text = "\n### \(schema.name)\n\n"
      text += "*\(schema.title.text(in: .english)).* \(schema.about.text(in: .english))"
      text += schema.publication == .none ? " In `kommun/SLUG/data.json`.\n" : "\n"
      text += "Rows are told apart by `\(schema.key)`."
      for key in schema.foreignKeys {
        text += " `\(key.column)` leads to `\(key.table)`.`\(key.target)`."
      }
      text += "\n\n| column | type | meaning | empty |\n|---|---|---|---|\n"
      for column in schema.columns {
        text += "| `\(column.name)` | \(kind(column)) | \(meaning(column)) | "
        text += "\(column.emptyMeaning.map { cell($0.text(in: .english)) } ?? "never") |\n"
      }
      return text
    }.joined()
  }

  private static func kind(_ column: DataColumn) -> String {
    switch column.kind {
    case .text: "text"
    case .identifier: "code"
    case .integer: "whole number"
    case .decimal: "number"
    case .year: "year"
    case .date: "date, partial"
    case .flag: "`true`, `false`"
    case .address: "address"
    case .language: "language"
    case .choice(let choices): choices.map { "`\($0.value)`" }.joined(separator: ", ")
    }
  }

  private static func meaning(_ column: DataColumn) -> String {
    var parts = [column.about.text(in: .english)]
    if case .choice(let choices) = column.kind {
      parts += choices.map { "`\($0.value)`: \($0.meaning.text(in: .english))" }
    }
    return cell(parts.joined(separator: " "))
  }

  private static func cell(_ text: String) -> String { text.replacing("|", with: "\\|") }
}
