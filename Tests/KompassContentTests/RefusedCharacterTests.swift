import KompassModel
import Testing

@testable import KompassContent

/// What nobody sees is refused wherever it can come from: typed, as an escape of YAML or JSON, as a reference of Markdown.
@Suite struct RefusedCharacterTests {
  /// One of every kind, and the ends of every range that turns the direction of writing.
  static let refused = [
    0x1, 0x1B, 0x7F, 0x9F, 0x34F, 0x61C, 0x115F, 0x180E, 0x200B, 0x200E, 0x200F, 0x202A, 0x202E,
    0x2060, 0x2066, 0x2069, 0x206F, 0x3164, 0xFEFF, 0xFFA0, 0xFDD0, 0xFFF9, 0xFFFB, 0x1D173,
    0xE0001, 0xE0041, 0x1FFFE, 0x10FFFE,
  ].compactMap { Unicode.Scalar(UInt32($0)) }

  /// Letters of any script, what is seen, and what emoji and right-to-left scripts are written with.
  static let allowed = [
    "Åäö", "e\u{301}", "\"\u{301}", "kommun\u{AD}styrelse", "עברית", "العربية ٢٠٢٤", "नमस्ते",
    "\u{915}\u{94D}\u{200D}\u{937}", "می\u{200C}خواهم", "👩‍👩‍👧", "❤\u{FE0F}", "🇸🇪", "葛\u{E0100}",
    "a\u{A0}b", "a\u{2009}b", "a\u{202F}b", "\u{FFFD}", "\u{E000}",
  ]

  private func name(_ scalar: Unicode.Scalar) -> String {
    let hex = String(scalar.value, radix: 16, uppercase: true)
    return "U+" + String(repeating: "0", count: max(0, 4 - hex.count)) + hex
  }

  @Test(arguments: refused)
  func typed(scalar: Unicode.Scalar) throws {
    let text = "första raden\nMa\(scalar)rk och Habo\n"
    let faults = TextCheck(path: "a.md", bytes: Array(text.utf8)).faults()
    #expect(faults.count == 1)
    let fault = try #require(faults.first)
    #expect(fault.location == SourceLocation(file: "a.md", line: 2, column: 3))
    #expect(fault.message.contains(name(scalar)))
    #expect(fault.severity == .error)
    // The message cannot disorder the terminal that shows it.
    if RefusedCharacter(scalar)?.kind == .direction {
      #expect(!fault.text.unicodeScalars.contains(scalar))
    }
  }

  @Test(arguments: refused.filter { $0.value < 0x10000 })
  func escapedInYAML(scalar: Unicode.Scalar) {
    let digits = name(scalar).dropFirst(2)
    let reading = FileReading.test("namn: \"Ma\\u\(digits)rk\"\n")
    let root = YAMLComposer(reading).compose()
    #expect(reading.hasErrors)
    #expect(reading.diagnostics.map(\.location.line) == [1])
    #expect(reading.diagnostics.map(\.location.column) == [7])
    #expect(reading.diagnostics.allSatisfy { $0.message.contains("U+\(digits)") })
    // What comes after it is looked at too, without the character.
    guard case .mapping(let pairs)? = root?.content else {
      Issue.record("no mapping")
      return
    }
    #expect(pairs.first?.value.text == "Mark")
  }

  @Test(arguments: refused)
  func referredToInMarkdown(scalar: Unicode.Scalar) {
    let reference = "&#x\(String(scalar.value, radix: 16));"
    for text in [
      "Ma\(reference)rk", "[a](https://example.org/\(reference))", "*x **\(reference)***",
      "[a](https://example.org \"\(reference)\")", "a[^1]\n\n[^1]: \(reference)",
      "| a |\n|---|\n| \(reference) |",
    ] {
      let reading = FileReading.test("Ett stycke.\n\n" + text)
      _ = MarkdownReader(reading: reading).prose(MarkdownText(reading.source))
      #expect(reading.hasErrors, "\(text)")
      #expect(
        reading.diagnostics.contains {
          $0.message.contains(name(scalar)) && ($0.location.line ?? 0) >= 3
        }, "\(text)")
    }
    // Shown as typed, it is harmless.
    let code = FileReading.test("`\(reference)`")
    _ = MarkdownReader(reading: code).prose(MarkdownText(code.source))
    #expect(code.diagnostics.isEmpty)
  }

  @Test(arguments: allowed)
  func letters(text: String) {
    #expect(TextCheck(path: "a.md", bytes: Array("a \(text) b\n".utf8)).faults().isEmpty)
    let reading = FileReading.test("namn: '\(text)'\n")
    #expect(YAMLComposer(reading).compose() != nil && reading.diagnostics.isEmpty)
  }

  @Test func everyLineIsReportedOnceAndABinaryFileIsNotListedForEver() {
    let three = "a\u{202E}b\u{202C}\nb\nc\u{200B}\nd\u{2028}\n"
    let faults = TextCheck(path: "a.md", bytes: Array(three.utf8)).faults()
    #expect(faults.map(\.location.line) == [1, 3, 4])
    let many = String(repeating: "\u{200B}\n", count: 1000)
    #expect(TextCheck(path: "a.md", bytes: Array(many.utf8)).faults().count == 20)
    // A wrong encoding makes everything else doubtful.
    let latin = Array("a\u{200B}\nf".utf8) + [0xF6, 0x72]
    let found = TextCheck(path: "a.md", bytes: latin).faults()
    #expect(found.count == 1 && found.first?.identifier == "not-utf-8")
  }

  @Test func theAttributionOfTheMapAndTheAnswerAreTextsToo() throws {
    let fixture = try Fixture(copyOf: "valid/small")
    try fixture.replace(
      "title: Ny sida på webben", with: "title: \"Ny sida \\u2066på webben\"",
      in: "evaluations/mark/2024.response.yaml")
    let map = try fixture.read("map.geojson")
    try fixture.write(
      "{\"attribution\": \"Källa\\u202E\"," + map.drop { $0 != "{" }.dropFirst(), to: "map.geojson")
    let found = ContentReader(folder: fixture.path).read().diagnostics
    #expect(
      found.filter { $0.identifier == "invisible-character" }.map { $0.location.line } == [8, 1])
  }

  /// A file full of warnings can hold an error too, and what is not reported would not stop the build.
  @Test func warningsHideNoError() throws {
    let fixture = try Fixture(copyOf: "valid/small")
    let pictures = String(repeating: "![a](https://example.org/)\n", count: 300)
    try fixture.replace(
      "Dialogen är", with: pictures + "\n[b](javascript:x)\n\nDialogen är",
      in: "evaluations/mark/2024.md")
    let reading = ContentReader(folder: fixture.path).read()
    let errors = reading.diagnostics.filter { $0.severity == .error }
    #expect(errors.map(\.identifier) == ["unsafe-link"])
    #expect(reading.results == nil)
    #expect(reading.diagnostics.filter { $0.identifier == "image-as-link" }.count == 200)
    #expect(reading.diagnostics.contains { $0.identifier == "more-findings" })
  }
}
