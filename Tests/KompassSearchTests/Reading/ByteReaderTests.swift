import Testing

@testable import KompassSearch

@Suite struct ByteReaderTests {
  private func reader(_ body: [UInt8]) throws -> ByteReader {
    try ByteReader(file: "f", bytes: FileBytes.file(2, body), kind: .terms)
  }

  private func fault(_ bytes: [UInt8], _ kind: FileKind = .terms) -> IndexFault.Reason? {
    do {
      _ = try ByteReader(file: "f", bytes: bytes, kind: kind)
      return nil
    } catch {
      #expect(error.file == "f")
      return error.reason
    }
  }

  /// The header as docs/search-format.md writes it, byte by byte: the FNV-1a of nothing is its offset basis.
  @Test func theHeaderIsChecked() {
    #expect(fault([0x4B, 0x53, 2, 2, 0xC5, 0x9D, 0x1C, 0x81]) == nil)
    #expect(fault(FileBytes.file(2, [1, 2, 3])) == nil)
    #expect(fault([]) != nil)
    #expect(fault(Array("<!doctype html>".utf8)) == .foreign)
    #expect(fault(FileBytes.file(3, [1])) == .foreign)
    #expect(fault(FileBytes.file(2, [1], version: 1)) == .version(1))
    for place in 4..<9 {
      var bytes = FileBytes.file(2, [7])
      bytes[place] ^= 1
      guard case .damaged = fault(bytes) else {
        Issue.record("byte \(place) is not checked")
        continue
      }
    }
    #expect(fault(Array(FileBytes.file(2, [7]).prefix(6))) != nil)
  }

  @Test(
    arguments: [
      ([0], 0), ([0x7F], 127), ([0x80, 1], 128), ([0xE5, 0x8E, 0x26], 624_485),
      ([0xFF, 0xFF, 0xFF, 0xFF, 0x0F], 0xFFFF_FFFF),
    ] as [([UInt8], Int)])
  func numbers(_ bytes: [UInt8], _ value: Int) throws {
    var reader = try reader(bytes)
    #expect(try reader.number() == value)
    #expect(reader.remaining == 0)
    try reader.finish()
  }

  @Test(
    arguments: [
      [], [0x80], [0xFF, 0xFF, 0xFF, 0xFF, 0x1F], [0x80, 0x80, 0x80, 0x80, 0x80, 0],
    ] as [[UInt8]])
  func whatIsNoNumberIsRefused(_ bytes: [UInt8]) throws {
    var reader = try reader(bytes)
    #expect(throws: IndexFault.self) { try reader.number() }
  }

  @Test func textsAndHashes() throws {
    var reader = try reader(FileBytes.text("Mölndal") + [0] + [0x01, 0x23, 0xAB, 0xCD, 0xEF])
    #expect(try reader.text() == "Mölndal")
    #expect(try reader.text() == "")
    #expect(try reader.hash().digits == "0123abcdef")
    #expect(throws: IndexFault.self) { try reader.hash() }
  }

  @Test func textsThatAreNoneAreRefused() throws {
    for body: [UInt8] in [
      [2, 0x61], [1, 0xFF], [2, 0xED, 0xA0], [0xFF, 0xFF, 0xFF, 0xFF, 0x0F],
    ] {
      var reader = try reader(body)
      #expect(throws: IndexFault.self) { try reader.text() }
    }
  }

  @Test func sharedTexts() throws {
    let long = [UInt8](repeating: 0x62, count: 17)
    var reader = try reader(
      [0x03] + Array("abc".utf8) + [0x21, 0x64] + [0x1F, 2] + long + [0xF0, 3])
    var text: [UInt8] = []
    var texts: [String] = []
    for _ in 0..<4 {
      try reader.sharedText(after: &text)
      texts.append(String(decoding: text, as: UTF8.self))
    }
    let b = String(repeating: "b", count: 17)
    #expect(texts == ["abc", "abd", "a" + b, "a" + b])
    try reader.finish()
  }

  @Test func sharedTextsShareOnlyWhatThereIs() throws {
    for body: [UInt8] in [
      [0x10], [0x02, 0x61], [0x0F, 0xFF, 0xFF, 0xFF, 0xFF, 0x0F], [0xFF, 9, 9],
    ] {
      var reader = try reader(body)
      var text = Array("".utf8)
      #expect(throws: IndexFault.self) { try reader.sharedText(after: &text) }
    }
    // Each could share all of the one before: without a bound a few bytes would fill the memory.
    let step: [UInt8] = [0x0F, 85] + [UInt8](repeating: 0x61, count: 100)
    var reader = try reader(
      step + [0xFF, 85, 85] + step.dropFirst(2) + [0xFF, 185, 1, 85] + step.dropFirst(2))
    var text: [UInt8] = []
    try reader.sharedText(after: &text)
    try reader.sharedText(after: &text)
    #expect(text.count == 200)
    #expect(throws: IndexFault.self) { try reader.sharedText(after: &text) }
  }

  @Test func nothingIsCountedThatDoesNotFit() throws {
    var few = try reader([3, 0, 0])
    #expect(throws: IndexFault.self) { try few.count() }
    var enough = try reader([2, 0, 0])
    #expect(try enough.count() == 2)
    var wide = try reader([2, 0, 0, 0])
    #expect(throws: IndexFault.self) { try wide.count(ofAtLeast: 2) }
    var place = try reader([3])
    #expect(throws: IndexFault.self) { try place.place(in: 3, of: "area") }
  }

  @Test func whatIsLeftOverIsRefused() throws {
    let reader = try reader([0])
    #expect(throws: IndexFault.self) { try reader.finish() }
  }
}
