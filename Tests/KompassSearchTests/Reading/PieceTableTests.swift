import Testing

@testable import KompassSearch

@Suite struct PieceTableTests {
  // The signs, then “.”, “a”, “ansvar”, “ansvaret”, “å”.
  private static let shared: [UInt8] = [0, 0, 0, 0, 0, 0, 1, 6, 0]
  private static let added: [UInt8] = [1, 1, 1, 1, 1, 1, 5, 2, 2]
  private static let list = Array("\0\u{1}\u{2}\u{3}.ansvaretå".utf8)
  // Codes: “00” is the other table, “01” ends a text, “100” “Ansvar…”, “101” “A”, “110” “Å”, “1110” again.
  private static let capital: [UInt8] =
    [0, 0, 0, 2, 0, 0, 3, 0, 0] + [2, 0, 4, 0, 0, 3, 0, 0, 3]
  // Codes: “00” is the other table, “01” “ansvar…”, “100” ends a text, “101” “ansvaret”, “1100” again, “1101” again….
  private static let start: [UInt8] =
    [0, 0, 4, 2, 0, 0, 2, 0, 0] + [3, 0, 4, 0, 0, 0, 0, 3, 0]
  // Codes: “0” is “.”, “10” a code point, “110” “a…”, “1110” “å”, “11110” the other table, “11111” a text's end.
  private static let inside: [UInt8] =
    [0, 0, 0, 5, 0, 3, 0, 0, 0] + [5, 2, 0, 0, 1, 0, 0, 0, 4]
  private static let body = [9] + shared + added + list + capital + start + inside

  private func table(_ body: [UInt8]) throws -> PieceTable {
    try PieceTable(file: "bitar-f.bin", bytes: FileBytes.file(4, body))
  }

  private func texts(_ bits: String, _ count: Int) throws -> [String] {
    try table(Self.body).texts(
      count, file: "text/f-0.bin", bytes: FileBytes.file(5, FileBytes.bits(bits)))
  }

  @Test func textsAreUnitsOfPieces() throws {
    #expect(try texts("101  01 0  110  100  01", 2) == ["A ansvar. Å", ""])
    // U+1F642 = 0001 1111 0110 0100 0010 in 21 bits.
    let smile = "10 0 0001 1111 0110 0100 0010"
    #expect(try texts("00 01 \(smile)  00 101  100", 1) == ["ansvar🙂 A"])
    #expect(try texts("", 0) == [])
  }

  /// What took several pieces comes again by its number, without its full stop, and in later texts of the file too.
  @Test func unitsStandThereAgain() throws {
    // “ansvar.” is not counted: its word is one piece. Nor is what comes again.
    let written = "00 01 0  00 01 110 1110  1100 0  1110  01 1110"
    let again = "1101 1  1101 0  100    1110 1  100"
    #expect(
      try texts(written + again, 2)
        == ["ansvar. ansvaraå ansvaraå. ansvaraå ansvarå ansvarå ansvaraå", "ansvarå"])
  }

  @Test func whatIsNoTextIsRefused() {
    for bits in [
      "", "101 01", "1111", "1110 100", "00 01 10 0 0000 1101 1000 0000 0000 0", "00 01 10 01",
      "100 11110 01", "100 11111 01",
    ] {
      #expect(throws: IndexFault.self, "\(bits)") { try texts(bits, 1) }
    }
    #expect(throws: IndexFault.self) { try texts("01", 9) }
  }

  /// Many texts can be claimed, and no more made than there are bits for.
  @Test func claimsAreHeldAgainstTheBits() {
    #expect(throws: IndexFault.self) { try texts("01", Int.max) }
  }

  @Test func codesMustFit() throws {
    // One piece, the end, with a code of one bit where it ends a unit.
    let rest = [UInt8](repeating: 0, count: 4)
    _ = try table([1, 0, 1, 0, 0, 1] + rest)
    // Two codes of one bit leave none for a third.
    #expect(throws: IndexFault.self) {
      try table([2, 0, 0, 1, 1, 0, 1, 1, 1, 1, 0] + [UInt8](repeating: 0, count: 8))
    }
    #expect(throws: IndexFault.self) { try table([1, 0, 1, 0, 0, 25] + rest) }
    // The first piece shares nothing.
    #expect(throws: IndexFault.self) { try table([1, 1, 1, 0, 0, 1] + rest) }
  }

  @Test func everyShorterBodyIsRefused() {
    for count in 0..<Self.body.count {
      #expect(throws: IndexFault.self) { try table(Array(Self.body.prefix(count))) }
    }
    #expect(throws: IndexFault.self) { try table(Self.body + [0]) }
  }

  /// A text of one piece over and over is cut off at a bound, not at the end of the memory.
  @Test func textsHaveABound() throws {
    let piece = [UInt8](repeating: 0x61, count: 255)
    let body = [1, 0, 255] + piece + [0, 1] + [0, 1] + [0, 0]
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
