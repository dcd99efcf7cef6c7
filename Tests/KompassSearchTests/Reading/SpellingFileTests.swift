import Testing

@testable import KompassSearch

@Suite struct SpellingFileTests {
  /// A file of words: what a term adds to the one before, what its word leaves out and adds, the logarithm.
  private static func body(
    _ words: [(shared: Int, added: String, left: Int, ending: String, magnitude: Int)]
  ) -> [UInt8] {
    var code = CodeWriter(contexts: SpellingContexts.count)
    var term: [UInt8] = []
    for word in words {
      code.number(word.shared, SpellingContexts.shared)
      term = Array(term.prefix(word.shared))
      let added = Array(word.added.utf8)
      code.text(
        added[...], after: term.last ?? 0, count: SpellingContexts.added,
        letter: SpellingContexts.letter)
      term += added
      code.number(word.left, SpellingContexts.left)
      code.text(
        Array(word.ending.utf8)[...], after: term.dropLast(word.left).last ?? 0,
        count: SpellingContexts.ending, letter: SpellingContexts.ending)
      code.number(word.magnitude, SpellingContexts.magnitude)
    }
    code.end()
    return [UInt8(words.count)] + code.bytes
  }

  private func entries(_ body: [UInt8]) throws -> [SpellingEntry] {
    try SpellingFile(file: "f", bytes: FileBytes.file(6, body)).entries
  }

  @Test func wordsAreTermsWithAnotherEnding() throws {
    let body = Self.body([(0, "kommun", 0, "erna", 5), (4, "et", 2, "", 0)])
    #expect(
      try entries(body) == [
        SpellingEntry(term: "kommun", word: "kommunerna", magnitude: 5),
        SpellingEntry(term: "kommet", word: "komm", magnitude: 0),
      ])
    for count in 0..<body.count {
      #expect(throws: IndexFault.self) { try entries(Array(body.prefix(count))) }
    }
  }

  @Test(arguments: [
    (0, "a", 2, ""), (1, "a", 0, ""), (0, "\u{C0}", 1, ""),
    (0, String(repeating: "a", count: 256), 0, ""), (0, "a", 0, String(repeating: "a", count: 255)),
  ])
  func whatDoesNotFitIsRefused(_ shared: Int, _ added: String, _ left: Int, _ ending: String) {
    let body = Self.body([(shared, added, left, ending, 0)])
    #expect(throws: IndexFault.self) { try entries(body) }
  }
}
