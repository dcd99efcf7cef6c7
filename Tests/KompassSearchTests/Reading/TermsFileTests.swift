import Testing

@testable import KompassSearch

@Suite struct TermsFileTests {
  // Documents 0, 1 and 3 are short, 2 and 4 are long.
  private static let ranks = DocumentRanks([.strength, .opportunity, .analysis, .strength, .page])

  // Three terms: "hog" in documents 0 (level 15) and 3 (level 2); "hög" under the same key in 4 (level 5);
  // "nervös" under the key of its own "nerv" in 1 (level 9) and 2 (level 5).
  private static let body: [UInt8] = {
    var code = CodeWriter(contexts: TermContexts.count)
    write("hog", after: "", [], [(0, 15), (2, 2)], to: &code)
    write("hög", after: "hog", [(1, 5)], [], to: &code)
    write("nervös", after: "hög", key: "nerv", [(0, 5)], [(1, 9)], to: &code)
    code.end()
    return [3] + code.bytes
  }()

  /// Writes a term with places and levels in the long and in the short documents.
  private static func write(
    _ term: String, after previous: String, key: String? = nil, _ long: [(rank: Int, level: Int)],
    _ short: [(rank: Int, level: Int)], to code: inout CodeWriter
  ) {
    let letter = { (_: UInt8) in TermContexts.letters }
    code.shared(
      Array(term.utf8), after: Array(previous.utf8), shared: TermContexts.shared,
      added: TermContexts.added, letter: letter)
    code.bit(key != nil, TermContexts.hasOwnKey)
    if let key { code.text(Array(key.utf8)[...], count: TermContexts.keyLength, letter: letter) }
    code.number(long.count, TermContexts.long)
    code.number(short.count, TermContexts.short(long: long.count))
    for (isShort, documents) in [(false, long), (true, short)] where !documents.isEmpty {
      let total = ranks.documents(isShort: isShort).count
      let gaps = TermContexts.gaps(
        isShort: isShort, count: min(documents.count, total), of: total)
      var next = 0
      for (rank, level) in documents {
        code.number(rank - next, gaps)
        code.bits(level, 4, TermContexts.levels(isShort: isShort))
        next = rank + 1
      }
    }
  }

  private func file(_ body: [UInt8]) throws -> TermsFile {
    try TermsFile(file: "ord/f.bin", bytes: FileBytes.file(2, body), ranks: Self.ranks)
  }

  /// A file of one term, "a".
  private func file(
    long: [(rank: Int, level: Int)], short: [(rank: Int, level: Int)]
  ) throws -> TermsFile {
    var code = CodeWriter(contexts: TermContexts.count)
    Self.write("a", after: "", long, short, to: &code)
    code.end(atLeast: 8)
    return try file([1] + code.bytes)
  }

  @Test func termsAndDocuments() throws {
    let file = try file(Self.body)
    #expect(
      file.entries.map { String(decoding: $0.term, as: UTF8.self) } == ["hog", "hög", "nervös"])
    #expect(file.entries.map { String(decoding: $0.key, as: UTF8.self) } == ["hog", "hog", "nerv"])
    #expect(file.entries.map(\.postings.documents) == [[0, 3], [4], [1, 2]])
    #expect(file.entries.map(\.postings.levels) == [[15, 2], [5], [9, 5]])
    #expect(file.places(of: Array("hog".utf8)) == [0, 1])
    #expect(file.places(of: Array("nervos".utf8)).isEmpty)
  }

  @Test func documentsThatDoNotExistAreRefused() throws {
    #expect(try file(long: [(1, 5)], short: [(2, 5)]).entries[0].postings.documents == [3, 4])
    #expect(throws: IndexFault.self) { try file(long: [(2, 5)], short: []) }
    #expect(throws: IndexFault.self) { try file(long: [], short: [(3, 5)]) }
    #expect(throws: IndexFault.self) { try file(long: [(0, 5), (1, 5), (1, 5)], short: []) }
  }

  /// Expected bits take hardly any room: what a file names is held against its bytes before there is room for it.
  @Test func claimsAreHeldAgainstTheBytes() throws {
    let kinds = [DocumentKind](repeating: .strength, count: 1000)
    let read = { (least: Int) in
      var code = CodeWriter(contexts: TermContexts.count)
      let letter = { (_: UInt8) in TermContexts.letters }
      code.shared(
        [0x61], after: [], shared: TermContexts.shared, added: TermContexts.added, letter: letter)
      code.bit(false, TermContexts.hasOwnKey)
      code.number(0, TermContexts.long)
      code.number(1000, TermContexts.short(long: 0))
      for _ in kinds {
        code.number(0, TermContexts.gaps(isShort: true, count: 1000, of: 1000))
        code.bits(9, 4, TermContexts.levels(isShort: true))
      }
      code.end(atLeast: least)
      return try TermsFile(
        file: "ord/f.bin", bytes: FileBytes.file(2, [1] + code.bytes), ranks: DocumentRanks(kinds))
    }
    #expect(try read(63).entries[0].postings.documents.count == 1000)
    #expect(throws: IndexFault.self) { try read(0) }
    #expect(throws: IndexFault.self) { try read(62) }
    #expect(throws: IndexFault.self) { try file([9] + Self.body.dropFirst().prefix(8)) }
  }

  /// The last bits of a body that was cut off can make sense by chance; its checksum tells.
  @Test func shorterBodiesAreRefused() {
    for count in 0..<Self.body.count - 1 {
      #expect(throws: IndexFault.self) { try file(Array(Self.body.prefix(count))) }
    }
    #expect(throws: IndexFault.self) { try file(Self.body + [1]) }
  }

  // "hog" at place 2 of the short document 0; its part in 3 has no place. "hög" at 0 and 5 of the long document 4;
  // "nervös" at 1 of 1 and 300 of 2.
  private static let positions: [UInt8] = {
    var code = CodeWriter(contexts: PositionContexts.count)
    for (places, isShort, level) in [
      ([2], true, 15), ([0, 5], false, 5), ([1], true, 9), ([300], false, 5),
    ] {
      var next = 0
      for (number, place) in places.enumerated() {
        code.number(place - next, PositionContexts.gaps(isShort: isShort, level: level))
        code.bit(
          number + 1 < places.count,
          PositionContexts.goesOn(isShort: isShort, level: level, after: number + 1))
        next = place + 1
      }
    }
    code.end()
    return code.bytes
  }()

  private func places(_ place: Int, _ body: [UInt8]) throws -> [(document: Int, places: [Int])] {
    let terms = try file(Self.body)
    let positions = try PositionsFile(
      file: "lage/f.bin", bytes: FileBytes.file(3, body), terms: terms, ranks: Self.ranks)
    return positions.positions(
      of: place, in: terms.entries[place].postings, isWanted: { $0 != 2 })
  }

  @Test func placesOfWords() throws {
    let hog = try places(0, Self.positions)
    #expect(hog.map(\.document) == [0])
    #expect(hog.map(\.places) == [[2]])
    let marked = try places(1, Self.positions)
    #expect(marked.map(\.document) == [4])
    #expect(marked.map(\.places) == [[0, 5]])
    #expect(try places(2, Self.positions).map(\.document) == [1])
  }

  @Test func placesThatAreNotThereAreRefused() {
    #expect(throws: IndexFault.self) { try places(0, []) }
    #expect(throws: IndexFault.self) { try places(0, Array(Self.positions.prefix(2))) }
    #expect(throws: IndexFault.self) { try places(0, Self.positions + [1]) }
    // Each place is followed by another one.
    #expect(throws: IndexFault.self) { try places(0, [UInt8](repeating: 0xFF, count: 100)) }
  }
}
