import Testing

@testable import KompassSearch

@Suite struct SpellingFileTests {
  private static let body: [UInt8] =
    [2, 0x06] + Array("kommun".utf8) + [0] + FileBytes.text("erna") + [5]
    + [0x42] + Array("et".utf8) + [2] + FileBytes.text("") + [0]

  @Test func wordsAreTermsWithAnotherEnding() throws {
    let file = try SpellingFile(file: "f", bytes: FileBytes.file(6, Self.body))
    #expect(
      file.entries == [
        SpellingEntry(term: "kommun", word: "kommunerna", magnitude: 5),
        SpellingEntry(term: "kommet", word: "komm", magnitude: 0),
      ])
  }

  @Test func whatDoesNotFitIsRefused() {
    for count in 0..<Self.body.count {
      #expect(throws: IndexFault.self) {
        try SpellingFile(file: "f", bytes: FileBytes.file(6, Array(Self.body.prefix(count))))
      }
    }
    let cut: [UInt8] = [1, 0x01, 0x61, 2, 0, 0]
    #expect(throws: IndexFault.self) {
      try SpellingFile(file: "f", bytes: FileBytes.file(6, cut))
    }
  }
}
