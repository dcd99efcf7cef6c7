import SharedByTests
import Testing

@testable import KompassSearch

@Suite struct CodeReaderTests {
  private func reader(_ bytes: [UInt8]) throws -> CodeReader {
    try CodeReader(
      ByteReader(file: "f", bytes: FileBytes.file(2, bytes), kind: .terms), contexts: 256)
  }

  /// Nothing was seen: 0 and 1 have half of the numbers each. After a 1 the odds of a 0 are 10,923 of 65,536.
  @Test func bitsByHand() throws {
    var writer = CodeWriter(contexts: 1)
    writer.bit(true, 0)
    // From 0x80000000 to 0xFFFFFFFF; a sixth of it is a 0: up to 0x95557FFE.
    writer.bit(false, 0)
    writer.end()
    #expect(writer.bytes == [0x81])
    var code = try reader([0x81])
    #expect(try code.bit(0))
    #expect(try !code.bit(0))
    try code.finish()
    // The next number above is a 1.
    var next = try reader([0x96])
    #expect(try next.bit(0))
    #expect(try next.bit(0))
  }

  @Test func numbersOfAllSizes() throws {
    let numbers = [0, 1, 2, 3, 62, 63, 64, 1000, 1 << 20, 0xFFFF_FFFD, 0xFFFF_FFFE]
    var writer = CodeWriter(contexts: 256)
    for number in numbers { writer.number(number, 0) }
    writer.bits(9, 4, 64)
    writer.end()
    var code = try reader(writer.bytes)
    for number in numbers { #expect(try code.number(0) == number) }
    #expect(try code.bits(4, 64) == 9)
    try code.finish()
  }

  /// Odds of all kinds, and what the decoder of the tests makes of the same bytes.
  @Test(arguments: [1, 2, 30, 900, 999])
  func bitsOfAnyOdds(_ ones: Int) throws {
    var random = SeededNumbers(seed: UInt64(ones))
    let bits = (0..<20000).map { _ in random.below(1000) < ones }
    var writer = CodeWriter(contexts: 2)
    for (place, bit) in bits.enumerated() { writer.bit(bit, place % 2) }
    writer.end()
    var code = try reader(writer.bytes)
    #expect(try bits.indices.allSatisfy { try code.bit($0 % 2) == bits[$0] })
    try code.finish()
    var decoder = CodeDecoder(writer.bytes)
    #expect(bits.indices.allSatisfy { decoder.bit($0 % 2) == (bits[$0] ? 1 : 0) })
    #expect(decoder.isAtEnd)
    // A bit of one in thirty takes a fifth of a bit.
    if ones == 30 { #expect((450...550).contains(writer.bytes.count)) }
  }

  @Test func nothingIsReadBeyondTheEnd() throws {
    #expect(throws: IndexFault.self) { try reader([]) }
    var code = try reader([0xFF])
    #expect(throws: IndexFault.self) { for _ in 0..<100 { _ = try code.number(0) } }
  }

  @Test func onlyZerosMayFollow() throws {
    var writer = CodeWriter(contexts: 1)
    writer.bit(true, 0)
    writer.end(atLeast: 4)
    #expect(writer.bytes == [0x81, 0, 0, 0])
    for (rest, isWhole) in [([0, 0, 0], true), ([0, 0, 1], false), ([1], false), ([], true)] {
      var code = try reader([0x81] + rest.map { UInt8($0) })
      _ = try code.bit(0)
      if isWhole {
        try code.finish()
      } else {
        #expect(throws: IndexFault.self) { try code.finish() }
      }
    }
  }
}
