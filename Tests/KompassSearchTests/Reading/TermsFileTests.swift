import Testing

@testable import KompassSearch

@Suite struct TermsFileTests {
  // Three terms: "hog" in documents 0 (level 15) and 3 (level 2); "hög" under the same key in 4 (level 5);
  // "nervös" under the key of its own "nerv" in 1 (level 9).
  private static let body: [UInt8] =
    [3]
    + [0x03] + Array("hog".utf8) + [4, 0, 2]
    + [0x13] + Array("ög".utf8) + [2, 2, 2]
    + [0x07] + Array("nervös".utf8) + [3] + FileBytes.text("nerv") + [0, 1]
    + FileBytes.bits("1 1111 011 0010") + FileBytes.bits("01000 0101") + FileBytes.bits("010 1001")

  private func file(_ body: [UInt8]) throws -> TermsFile {
    try TermsFile(file: "ord/f.bin", bytes: FileBytes.file(2, body))
  }

  @Test func termsAndDocuments() throws {
    let file = try file(Self.body)
    #expect(
      file.entries.map { String(decoding: $0.term, as: UTF8.self) } == ["hog", "hög", "nervös"])
    #expect(file.entries.map { String(decoding: $0.key, as: UTF8.self) } == ["hog", "hog", "nerv"])
    let postings = try file.entries.map { try file.postings(of: $0, total: 5) }
    #expect(postings.map(\.documents) == [[0, 3], [4], [1]])
    #expect(postings.map(\.levels) == [[15, 2], [5], [9]])
    #expect(file.entries(of: Array("hog".utf8)).map(\.place) == [0, 1])
    #expect(file.entries(of: Array("nervos".utf8)).isEmpty)
  }

  @Test func documentsThatDoNotExistAreRefused() throws {
    let file = try file(Self.body)
    #expect(throws: IndexFault.self) { try file.postings(of: file.entries[0], total: 3) }
    #expect(throws: IndexFault.self) { try file.postings(of: file.entries[1], total: 4) }
  }

  /// A term that claims more documents than its bits can hold is refused before there is room for them.
  @Test func claimsAreHeldAgainstTheBits() throws {
    let body: [UInt8] = [1, 0x01, 0x61, 0xFE, 0xFF, 0xFF, 0xFF, 0x0F, 0, 1, 0xFF]
    let file = try file(body)
    #expect(file.entries[0].count == 0x7FFF_FFFF)
    #expect(throws: IndexFault.self) { try file.postings(of: file.entries[0], total: 1 << 40) }
  }

  @Test func everyShorterBodyIsRefused() {
    for count in 0..<Self.body.count {
      #expect(throws: IndexFault.self) { try file(Array(Self.body.prefix(count))) }
    }
    #expect(throws: IndexFault.self) { try file(Self.body + [0]) }
  }

  // "hog" at place 2 of the short document 0; its part in 3 has no place. "hög" at 0 and 5 of the long document 4.
  private static let positions: [UInt8] =
    [2, 3, 1]
    + FileBytes.bits("0001 0000 1 0100")
    + FileBytes.bits("0000 0001 010 10 0110")
    + FileBytes.bits("0000 0000")

  private func places(_ place: Int, _ body: [UInt8]) throws -> [(document: Int, places: [Int])] {
    let terms = try file(Self.body)
    let positions = try PositionsFile(
      file: "lage/f.bin", bytes: FileBytes.file(3, body), terms: terms.entries.count)
    return try positions.positions(
      of: place, in: terms.postings(of: terms.entries[place], total: 5), isShort: { $0 < 4 },
      isWanted: { _ in true })
  }

  @Test func placesOfWords() throws {
    let hog = try places(0, Self.positions)
    #expect(hog.map(\.document) == [0])
    #expect(hog.map(\.places) == [[2]])
    let marked = try places(1, Self.positions)
    #expect(marked.map(\.document) == [4])
    #expect(marked.map(\.places) == [[0, 5]])
  }

  @Test func placesThatAreNotThereAreRefused() {
    #expect(throws: IndexFault.self) { try places(2, Self.positions) }
    #expect(throws: IndexFault.self) { try places(0, Array(Self.positions.dropLast())) }
    #expect(throws: IndexFault.self) { try places(0, Self.positions + [0]) }
  }
}
