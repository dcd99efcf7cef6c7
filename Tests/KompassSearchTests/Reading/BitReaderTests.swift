import Testing

@testable import KompassSearch

@Suite struct BitReaderTests {
  private func reader(_ bits: String) throws -> BitReader {
    var bytes = try ByteReader(
      file: "f", bytes: FileBytes.file(2, FileBytes.bits(bits)), kind: .terms)
    return BitReader(bytes, try bytes.range(bytes.remaining))
  }

  @Test func bitsAreReadFromTheMostSignificant() throws {
    var bits = try reader("1 010 11110000 0011")
    #expect(try bits.bits(1) == 1)
    #expect(try bits.bits(3) == 2)
    #expect(bits.peek(4) == 15)
    #expect(try bits.bits(8) == 0xF0)
    #expect(try bits.bits(4) == 3)
    #expect(throws: IndexFault.self) { try bits.bits(1) }
  }

  @Test(arguments: [
    ("1", 0, 0), ("010", 0, 1), ("011", 0, 2), ("00100", 0, 3), ("10", 1, 0), ("11", 1, 1),
    ("0100", 1, 2), ("100", 2, 0), ("111", 2, 3), ("01000", 2, 4), ("0010000", 2, 12),
  ])
  func expGolombByHand(_ text: String, _ order: Int, _ value: Int) throws {
    var bits = try reader(text + "1")
    #expect(try bits.expGolomb(order) == value)
    #expect(try bits.bits(1) == 1)
  }

  @Test func theGreatestNumberHas32Bits() throws {
    let zeros = String(repeating: "0", count: 32)
    var greatest = try reader(zeros + "1" + zeros)
    #expect(try greatest.expGolomb(0) == 0xFFFF_FFFF)
    var beyond = try reader("0" + zeros + "1" + zeros + "0")
    #expect(throws: IndexFault.self) { try beyond.expGolomb(0) }
    var order = try reader("1" + zeros + zeros)
    #expect(throws: IndexFault.self) { try order.expGolomb(32) }
    #expect(throws: IndexFault.self) { try order.expGolomb(255) }
  }

  @Test func nothingIsReadBeyondTheEnd() throws {
    for text in ["", "00000000", "00000001", "00001000"] {
      var bits = try reader(text)
      #expect(throws: IndexFault.self) { try bits.expGolomb(0) }
    }
  }

  @Test func longRunsAreReadWhole() throws {
    var bits = try reader(String(repeating: "00100110111", count: 80))
    for _ in 0..<80 { #expect(try bits.bits(11) == 0b001_0011_0111) }
    #expect(throws: IndexFault.self) { try bits.bits(1) }
  }
}
