import Testing

@testable import KompassSearch

@Suite struct HashTests {
  /// FNV-1a of “foobar”, from the algorithm's reference: 0xbf9cf968 and 0x85944171f73967e8.
  @Test func sumsAreFNV() {
    #expect(Checksum.of([]) == 0x811C_9DC5)
    #expect(Checksum.of("foobar".utf8) == 0xBF9C_F968)
    // 0x71f73967e8 ^ 0x859441
    #expect(ContentHash(Array("foobar".utf8)).digits == "71f7bcf3a9")
    #expect(ContentHash(Array("foo".utf8), Array("bar".utf8)).digits == "71f7bcf3a9")
  }

  @Test func aFileBeginsWithItsHeader() {
    let file = FileHeader.file(.spelling, Array("foobar".utf8))
    #expect(file == [0x4B, 0x53, 6, 2, 0x68, 0xF9, 0x9C, 0xBF] + Array("foobar".utf8))
  }
}
