import KompassModel

/// Reads Markdown texts of one file.
struct MarkdownReader {
  /// The file and where findings go.
  let reading: FileReading

  /// Reads a text that is a whole of its own.
  ///
  /// - Returns: nil when it cannot be read at all, which has been reported.
  func prose(_ text: MarkdownText) -> Prose? {
    guard let document = document(text) else { return nil }
    var assembler = ProseAssembler(reading: reading, text: text, footnotes: document.footnotes)
    let prose = assembler.assemble(document.blocks)
    DefinitionCheck(reading: reading, text: text, document: document).check()
    return prose
  }

  /// Parses a text within the bounds of the content format.
  ///
  /// - Returns: nil when it is beyond a bound, which has been reported.
  func document(_ text: MarkdownText) -> MarkdownParser.Document? {
    if !reading.isChecked, let fault = MarkdownBounds.firstFault(in: text) {
      reading.report(
        fault.identifier, at: text.spot(line: fault.line, column: fault.column), fault.message,
        fix: fault.fix)
      return nil
    }
    do {
      let document = try MarkdownParser.parse(text.text)
      if !reading.isChecked {
        check(document.blocks + document.footnotes, of: text, line: 1)
        MissedMarks(reading: reading, text: text).check(document.blocks + document.footnotes)
      }
      return document
    } catch {
      reading.report(
        .nestingTooDeep, at: text.spot(line: error.line),
        "lists, quotations or emphasis are nested deeper than \(MarkdownParser.deepest) levels",
        fix: "take out levels")
      return nil
    }
  }

  /// Reports refused characters. They cannot stand in the file, but a reference such as `&#x202E;` stands for one.
  private func check(_ nodes: [MarkdownNode], of text: MarkdownText, line: Int) {
    for node in nodes {
      let line = max(node.line, line)
      for piece in node.kind.texts {
        guard let character = RefusedCharacter.first(in: piece) else { continue }
        reading.report(
          character.identifier, at: text.spot(line: line),
          "a character reference of this text stands for \(character.description)",
          fix: "delete what stands between & and ;")
      }
      check(node.children, of: text, line: line)
    }
  }
}
