import KompassModel
import SharedByTests
import Testing

@testable import KompassData

/// CSV as other programs read it.
@Suite struct CSVWriterTests {
  private func text(_ table: DataTable, _ dialect: CSVWriter.Dialect = .standard) throws -> String {
    let writer = CSVWriter(table.schema, dialect: dialect)
    return try TableSample.text { sink in
      var bytes = writer.head
      try table.forEachRow(TableSample.noNarratives) {
        writer.append($0, to: &bytes)
      }
      try sink(bytes + writer.tail)
    }
  }

  /// Forms that are written at once are what each is alone, and a table of any length is whole.
  @Test func severalFormsAtOnceAreWhatEachIsAlone() throws {
    let publication = DataPublication(try DescribedSample.site())
    let forms: [DataForm] = [.csv, .swedishCSV, .json]
    for count in [0, 1, 3, 5_000] {
      let table = TableSample.table((0..<count).map { "rad \($0) \"x\"" })
      func written(_ forms: [DataForm]) throws -> [String] {
        var bytes = forms.map { _ in [UInt8]() }
        try TableWriter(table, as: forms, publication: publication)
          .write(TableSample.noNarratives) { bytes[$0] += $1 }
        return bytes.map { String(decoding: $0, as: UTF8.self) }
      }
      let together = try written(forms)
      for (place, form) in forms.enumerated() {
        #expect(try written([form]) == [together[place]])
        // A row is a line, beside one for the head, and two in JSON.
        #expect(together[place].utf8.filter { $0 == 0x0A }.count == count + (form == .json ? 2 : 1))
      }
      #expect(together[0] == (try text(table)))
      #expect(together[1] == (try text(table, .swedish)))
    }
  }

  @Test func aTableIsWrittenAsTheStandardSays() throws {
    let table = TableSample.table([
      [.text("a"), .decimal(Points(hundredths: -1250)), .flag(true)],
      [.empty, .decimal(.zero), .flag(false)], [.text("x,\"y\""), .empty, .empty],
    ])
    #expect(
      try text(table)
        == "text,number,flag\r\na,-12.5,true\r\n,0,false\r\n\"x,\"\"y\"\"\",,\r\n")
    #expect(
      try text(table, .swedish)
        == "\u{FEFF}\"Text; ord\";Tal;Ja eller nej\r\na;-12,5;ja\r\n;0;nej\r\n\"x,\"\"y\"\"\";;\r\n"
    )
  }

  @Test func namedValuesAreInTheLanguageOfTheFile() throws {
    let definition = TableDefinition<String>(
      "sample", title: ("Prov", "Sample"), about: ("Ett prov.", "A sample."), key: "level",
      publication: .files,
      columns: [
        ColumnDefinition(
          "level", .choice(DataColumn.Choice.levels), title: ("Nivå", "Level"),
          about: ("En nivå.", "A level.")
        ) { .text($0) },
        ColumnDefinition(
          "text", .text, title: ("Text", "Text"), about: ("En text.", "A text.")
        ) { .text($0) },
      ])
    let table = definition.table([definition.part { _ in ["total", "area", "subarea"] }])
    #expect(
      try text(table) == "level,text\r\ntotal,total\r\narea,area\r\nsubarea,subarea\r\n")
    // Only what is one of the values: a text that is the same word stays.
    #expect(
      try text(table, .swedish)
        == "\u{FEFF}Nivå;Text\r\ntotalt;total\r\nområde;area\r\ndelområde;subarea\r\n")
  }

  @Test func everyTextComesBack() throws {
    let texts = TableSample.hostile
    let table = TableSample.table(texts)
    for (dialect, separator) in [(CSVWriter.Dialect.standard, ","), (.swedish, ";")] {
      let written = try text(table, dialect).unicodeScalars.drop { $0 == "\u{FEFF}" }
      let rows = try CSVReader.rows(
        String(written), separator: try #require(separator.unicodeScalars.first))
      #expect(rows.count == texts.count + 1)
      for (row, text) in zip(rows.dropFirst(), texts) {
        #expect(row.count == 3)
        let apostrophes = CSVWriter.neutralised(text) == text ? "" : "'"
        #expect(row[0].unicodeScalars.elementsEqual((apostrophes + text).unicodeScalars))
      }
    }
  }

  /// What a spreadsheet program would take for a formula, whatever it passes over before it.
  @Test func noTextIsAFormula() throws {
    let rows = try CSVReader.rows(text(TableSample.table(TableSample.hostile)))
    for row in rows.dropFirst() {
      let first = row[0].unicodeScalars.first { !$0.properties.isWhitespace && $0.value > 0x20 }
      #expect(!"=+-@＝＋－＠".unicodeScalars.contains(first ?? "x"), "\(row[0])")
    }
  }

  @Test(arguments: [
    ("=1", "'=1"), ("-5", "'-5"), (" \u{200B}+1", "' \u{200B}+1"), ("\ta", "'\ta"), ("a=1", "a=1"),
    ("'=1", "'=1"), ("–5", "–5"), ("", ""), (" ", " "), ("＝1", "'＝1"),
  ])
  func onlyWhatIsDangerousIsChanged(_ text: String, _ expected: String) {
    #expect(CSVWriter.neutralised(text) == expected)
  }

  @Test func aNegativeNumberStaysANumber() {
    #expect(
      CSVWriter.bytes(columns: ["d"], rows: [[.decimal(Points(whole: -3))], [.text("-3")]])
        == Array("d\r\n-3\r\n'-3\r\n".utf8))
  }

  /// Random texts of the characters that matter, against a reader that shares nothing with the writer.
  @Test func randomTextsComeBack() throws {
    let characters: [Unicode.Scalar] = [
      "\"", ",", ";", "\r", "\n", "\t", " ", "=", "+", "-", "@", "'", "a", "å", "\u{A0}", "👍",
    ]
    var state: UInt64 = 1
    var texts: [String] = []
    for _ in 0..<2_000 {
      var text = String.UnicodeScalarView()
      for _ in 0..<6 {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        text.append(characters[Int(state >> 60)])
      }
      texts.append(String(text))
    }
    let rows = try CSVReader.rows(text(TableSample.table(texts)))
    #expect(rows.count == texts.count + 1)
    for (row, text) in zip(rows.dropFirst(), texts) {
      let cell = row[0].unicodeScalars
      #expect(
        cell.elementsEqual(text.unicodeScalars)
          || (cell.first == "'" && cell.dropFirst().elementsEqual(text.unicodeScalars)))
    }
  }
}
