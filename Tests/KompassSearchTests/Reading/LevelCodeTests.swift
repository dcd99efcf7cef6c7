import Testing

@testable import KompassSearch

@Suite struct LevelCodeTests {
  /// Level 9 has the code 0, level 2 the code 10, levels 5 and 15 the codes 110 and 111.
  private static let lengths = [0, 0, 2, 0, 0, 3, 0, 0, 0, 1, 0, 0, 0, 0, 0, 3]

  @Test(arguments: [
    (0b011_1111_1111_1111, 9, 1), (0b100_0000_0000_0000, 2, 2), (0b110_1111_1111_1111, 5, 3),
    (0b111_0000_0000_0000, 15, 3),
  ])
  func bitsBeginWithALevel(_ window: Int, _ level: UInt8, _ length: Int) throws {
    let code = try #require(LevelCode(lengths: Self.lengths))
    let found = try #require(code.level(window))
    #expect(found == (level, length))
  }

  @Test func codesAreCountedByLengthThenLevel() throws {
    let code = try #require(LevelCode(lengths: Self.lengths))
    let codes = code.codes
    #expect([9, 2, 5, 15].map { codes[$0] } == [0b0, 0b10, 0b110, 0b111])
  }

  @Test func bitsThatAreNoLevel() throws {
    var lengths = Self.lengths
    lengths[15] = 0
    let code = try #require(LevelCode(lengths: lengths))
    #expect(code.level(0b111_0000_0000_0000) == nil)
    let nothing = try #require(LevelCode(lengths: Array(repeating: 0, count: 16)))
    #expect(nothing.level(0) == nil)
  }

  @Test func moreCodesThanBitsAreRefused() {
    #expect(LevelCode(lengths: Array(repeating: 3, count: 16)) == nil)
    #expect(LevelCode(lengths: Array(repeating: 4, count: 16)) != nil)
  }

  /// A class of documents with one level, and one with none, are written too.
  @Test func oneLevelTakesOneBit() {
    let posting = BlockPostings.Posting(document: 0, level: 7, count: 1)
    let block = BlockPostings(found: [(0, posting)], stood: [(0, 0)], entries: 1)
    let codes = LevelCodes([block], kinds: [.strength])
    #expect(codes.short[7].length == 1)
    #expect(codes.long.allSatisfy { $0.length == 0 })
    var writer = ByteWriter()
    codes.write(to: &writer)
    #expect(writer.bytes == [0, 0, 0, 0x01, 0, 0, 0, 0] + Array(repeating: 0, count: 8))
  }
}
