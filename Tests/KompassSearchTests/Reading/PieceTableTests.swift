import Testing

@testable import KompassSearch

@Suite struct PieceTableTests {
  // Codes: "0" ends a text, "10" is " a", "110" is "b", "1110" is a code point of its own.
  private static let body: [UInt8] =
    [1, 0x01, 0x00] + [1, 0x02, 0x20, 0x61] + [1, 0x01, 0x62] + [1, 0x01, 0x01]
    + [UInt8](repeating: 0, count: 20)

  private func table(_ body: [UInt8]) throws -> PieceTable {
    try PieceTable(file: "bitar-f.bin", bytes: FileBytes.file(4, body))
  }

  private func texts(_ bits: String, _ count: Int) throws -> [String] {
    try table(Self.body).texts(
      count, file: "text/f-0.bin", bytes: FileBytes.file(5, FileBytes.bits(bits)))
  }

  @Test func textsArePiecesAfterASpace() throws {
    // U+1F642 = 0001 1111 0110 0100 0010 in 21 bits.
    let smile = "1110 0 0001 1111 0110 0100 0010"
    #expect(try texts("10 110 10 0 0 10 \(smile) 0", 3) == ["ab a", "", "a🙂"])
    #expect(try texts("", 0) == [])
  }

  @Test func whatIsNoTextIsRefused() {
    for bits in [
      "", "10 10 10 10", "110 0", "1111 1111", "1110 0 0000 1101 1000 0000 0000 0", "1110 01",
    ] {
      #expect(throws: IndexFault.self, "\(bits)") { try texts(bits, 1) }
    }
    #expect(throws: IndexFault.self) { try texts("0", 9) }
  }

  /// Many texts can be claimed, and no more made than there are bits for.
  @Test func claimsAreHeldAgainstTheBits() {
    #expect(throws: IndexFault.self) { try texts("0", Int.max) }
  }

  @Test func codesMustFit() throws {
    let few = [UInt8](repeating: 0, count: 23)
    #expect(throws: IndexFault.self) { try table([3, 1, 0, 1, 1, 1, 2] + few) }
    // Two codes of one bit leave none for a third.
    #expect(throws: IndexFault.self) { try table([2, 1, 0, 1, 1, 1, 1, 2] + few.dropLast()) }
    _ = try table([2, 1, 0, 1, 1] + few)
  }

  @Test func everyShorterBodyIsRefused() {
    for count in 0..<Self.body.count {
      #expect(throws: IndexFault.self) { try table(Array(Self.body.prefix(count))) }
    }
    #expect(throws: IndexFault.self) { try table(Self.body + [0]) }
  }

  /// A text of one piece over and over is cut off at a bound, not at the end of the memory.
  @Test func textsHaveABound() throws {
    let piece = [0x20] + [UInt8](repeating: 0x61, count: 254)
    let body = [1, 0x0F, 0xF0, 0x01] + piece + [UInt8](repeating: 0, count: 23)
    let table = try table(body)
    let bytes = FileBytes.file(5, [UInt8](repeating: 0, count: 10_000))
    do {
      _ = try table.texts(1, file: "text/f-0.bin", bytes: bytes)
      Issue.record("20 MB were read")
    } catch {
      #expect(error.description.contains("too long"))
    }
  }
}
