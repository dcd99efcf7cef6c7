import KompassModel

@testable import KompassData

/// A table for tests: a text, a number and a condition in each row.
enum TableSample {
  /// A row with only a text.
  static func table(_ texts: [String]) -> DataTable {
    table(texts.map { [DataCell.known($0), .empty, .empty] })
  }

  static func table(_ rows: [DataTable.Row]) -> DataTable {
    let definition = TableDefinition<DataTable.Row>(
      "sample", title: ("Prov", "Sample"), about: ("Ett prov.", "A sample."), key: "text",
      publication: .files,
      columns: [
        ColumnDefinition(
          "text", .text, title: ("Text; ord", "Text"), about: ("En text.", "A text."),
          empty: ("Ingen.", "None.")
        ) { $0[0] },
        ColumnDefinition(
          "number", .decimal, title: ("Tal", "Number"), about: ("Ett tal.", "A number."),
          empty: ("Inget.", "None.")
        ) { $0[1] },
        ColumnDefinition(
          "flag", .flag, title: ("Ja eller nej", "Yes or no"), about: ("Om.", "Whether."),
          empty: ("Inte känt.", "Not known.")
        ) { $0[2] },
      ])
    return definition.table([definition.part { _ in rows }])
  }

  /// A source that no table of these tests asks.
  static let noNarratives: NarrativeSource = { _ in throw Unasked() }

  struct Unasked: Error {}

  /// Everything that a writer hands over.
  static func text(_ write: (([UInt8]) throws -> Void) throws -> Void) rethrows -> String {
    var bytes: [UInt8] = []
    try write { bytes += $0 }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Texts that break what is careless.
  static let hostile = [
    "=1+1", "+46 8", "-5", "@sum", " =1", "\u{A0}=1", "\u{200B}=1", "\u{FEFF}@x", "\t=1", "\r=1",
    "\n1", "＝1", "＋1", "－1", "＠1", "'=1", "\"=1", "a=1", "–5", "−5", "a,b;c", "a\"b\"\"c", "\"",
    "rad ett\r\nrad två\nrad tre\r", " kant ", "\u{1}\u{1F}", "👩‍👩‍👧‍👦 å\u{308}", "=cmd|' /C calc'!A0",
    "%0A=1", "_x0041_", "<b>&amp;</b>", "http://example.org/=1", "{=1}",
  ]
}
