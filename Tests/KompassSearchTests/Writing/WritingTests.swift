import KompassModel
import SharedByTests
import Testing

@testable import KompassSearch

@Suite struct WritingTests {
  @Test func numbersAndTextsByHand() {
    var writer = ByteWriter()
    writer.number(0)
    writer.number(127)
    writer.number(300)
    writer.text("åb")
    writer.hash(ContentHash(bytes: [1, 2, 3, 4, 5]))
    #expect(writer.bytes == [0, 127, 0xAC, 2, 3, 0xC3, 0xA5, 0x62, 1, 2, 3, 4, 5])
  }

  @Test(arguments: [
    ("kommun", "", [0x06] + Array("kommun".utf8)),
    ("kommunen", "kommun", [0x62] + Array("en".utf8)),
    // å and ä share a byte, but no code point.
    ("bä", "bå", [0x12, 0xC3, 0xA4]),
    ("", "x", [0x00]),
    ("aaaaaaaaaaaaaaaaab", "aaaaaaaaaaaaaaaaac", [0xF1, 2, 0x62]),
    ("bcdefghijklmnopqr", "a", [0x0F, 2] + Array("bcdefghijklmnopqr".utf8)),
  ])
  func sharedTextsByHand(_ text: String, _ previous: String, _ bytes: [UInt8]) {
    var writer = ByteWriter()
    writer.shared(Array(text.utf8), after: Array(previous.utf8))
    #expect(writer.bytes == bytes)
  }

  /// 0, 1, 2 in order 0 are 1, 010, 011; 5 in order 2 is 9: 0 1001.
  @Test func expGolombByHand() {
    var bits = BitWriter()
    for value in 0..<3 { bits.write(value, order: 0) }
    bits.write(5, order: 2)
    bits.end()
    #expect(bits.bytes == [0b1010_0110, 0b1001_0000])
  }

  @Test func logarithmsAreWhole() {
    #expect([0, 1, 2, 3, 4, 1023, 1024].map(BinaryLogarithm.whole) == [0, 0, 1, 1, 2, 9, 10])
    // log2 3 is 1.585: 25.36 sixteenths; log2 10 is 3.322: 53.15; log2 of a billion is 29.897: 478.4.
    #expect([1, 2, 3, 10, 1_000_000_000].map(BinaryLogarithm.sixteenths) == [0, 16, 25, 53, 478])
    #expect(BinaryLogarithm.sixteenths(1 << 40) == 640)
  }

  @Test func codesAreShortForWhatIsFrequent() {
    #expect(HuffmanCode.lengths([1, 1], longest: 24) == [1, 1])
    #expect(HuffmanCode.lengths([8, 1, 4, 2], longest: 24) == [1, 3, 2, 3])
    // Numbers of Fibonacci give the longest codes.
    var counts = [1, 1]
    while counts.count < 40 { counts.append(counts[counts.count - 1] + counts[counts.count - 2]) }
    let lengths = HuffmanCode.lengths(counts, longest: 24)
    #expect((15...24).contains(lengths.max() ?? 0))
    #expect(lengths.reduce(0) { $0 + 1 << (24 - $1) } == 1 << 24)
  }

  @Test func aParseTakesTheFewestBits() {
    let pieces = [" ", "a", "b", "ab", " ab"].map { Array($0.utf8) }
    // Each costs as much within a unit as at its end, but for the last of `ends`.
    let parse = { (text: String, costs: [Int], ends: Int) -> [PieceParser.Step] in
      var both = costs.flatMap { [$0, $0] }
      both[9] = ends
      let parser = PieceParser(pieces, costs: both, escape: (500, 600))
      var scratch = PieceParser.Scratch()
      scratch.text = Array(text.utf8)
      var steps: [PieceParser.Step] = []
      parser.parse(&scratch) { steps.insert($0, at: 0) }
      return steps
    }
    let open = { PieceParser.Step.piece($0, isLast: false) }
    let last = { PieceParser.Step.piece($0, isLast: true) }
    #expect(parse(" abab", [50, 50, 50, 60, 60], 60) == [open(4), last(3)])
    #expect(parse(" ab", [10, 10, 10, 60, 60], 60) == [open(0), open(1), last(2)])
    #expect(parse(" ab", [10, 10, 10, 60, 60], 20) == [last(4)])
    #expect(
      parse("åa", [10, 10, 10, 60, 60], 60) == [.codePoint(0xE5, isLast: false), last(1)])
    #expect(parse("å", [10, 10, 10, 60, 60], 60) == [.codePoint(0xE5, isLast: true)])
    #expect(parse("", [1, 1, 1, 1, 1], 1) == [])
  }

  @Test func aTableFindsItsStrings() {
    var table = ByteTable()
    let strings = (0..<1000).map { Array("ord\($0 % 500)".utf8) }
    #expect(strings.map { table.add($0) } == (0..<1000).map { $0 % 500 })
    #expect(table[123] == Array("ord123".utf8))
    #expect(Array("ord9".utf8).withUnsafeBufferPointer { table.find($0) } == 9)
    #expect(Array("ord".utf8).withUnsafeBufferPointer { table.find($0) } == nil)
    #expect(
      table.sortedPlaces().prefix(3).map { table[$0] }
        == ["ord0", "ord1", "ord10"].map { Array($0.utf8) })
  }

  @Test func aTableIsMadeOfStringsOneAfterTheOther() throws {
    let strings = ["å", "", "ord", "or", "d"].map { Array($0.utf8) }
    var one = ByteTable()
    for string in strings { _ = one.add(string) }
    let other = try #require(
      ByteTable(strings.flatMap(\.self)[...], lengths: strings.map(\.count)))
    #expect((0..<other.count).map { other[$0] } == strings)
    for (place, string) in strings.enumerated() {
      #expect(string.withUnsafeBufferPointer { other.find($0) } == place)
    }
    var grown = other
    #expect(grown.add(Array("mer".utf8)) == 5)
    #expect(grown.add(Array("ord".utf8)) == 2)
    var writer = ByteWriter()
    writer.table(one)
    var reader = PackedReader(writer.bytes)
    let read = reader.table()
    #expect(reader.isAtEnd)
    #expect(read?.bytes == one.bytes)
    #expect(read?.sortedPlaces() == one.sortedPlaces())

    let bytes = Array("abab".utf8)
    #expect(ByteTable(bytes[...], lengths: [2, 2]) == nil)
    #expect(ByteTable(bytes[...], lengths: [0, 4, 0]) == nil)
    #expect(ByteTable(bytes[...], lengths: [3]) == nil)
    #expect(ByteTable(bytes[...], lengths: [3, 2]) == nil)
    #expect(ByteTable(bytes[1...], lengths: [1, 2])?.count == 2)
    #expect(ByteTable([], lengths: [])?.count == 0)
  }

  @Test func stretchesHaveOneKey() {
    let keys = [3, 3, 1, 2, 2, 2, 3]
    #expect(keys.indices.stretches { keys[$0] } == [0..<2, 2..<3, 3..<6, 6..<7])
    #expect((0..<0).stretches { _ in 0 } == [])
  }

  /// Also where one begins with the other, and where they differ behind the eighth byte.
  @Test func aTableSortsItsStringsByTheirBytes() {
    var numbers = SeededNumbers(seed: 11)
    var table = ByteTable()
    for _ in 0..<2000 {
      let length = Int.random(in: 0..<12, using: &numbers)
      _ = table.add(
        (0..<length).map { _ in UInt8([0, 0x61, 0x62, 0xFF].randomElement(using: &numbers) ?? 0) })
    }
    let sorted = table.sortedPlaces().map { table[$0] }
    #expect(sorted.count == table.count)
    for (one, next) in zip(sorted, sorted.dropFirst()) {
      #expect(one.lexicographicallyPrecedes(next))
    }
  }

  @Test(arguments: [
    ("kommunernas", 1, ["k", "kommun", "kommuner"]), ("kommunernas", 2, ["kommun", "kommuner"]),
    ("kommun", 6, ["kommun"]), ("kommun", 7, []), ("", 1, []), ("x", 1, []),
  ])
  func aTableFindsTheBeginningsOfAString(_ text: String, _ least: Int, _ expected: [String]) {
    var table = ByteTable()
    for word in ["kommun", "kommuner", "k", "ommun"] { _ = table.add(Array(word.utf8)) }
    var found: [String] = []
    Array(text.utf8).withUnsafeBufferPointer { text in
      table.eachBeginning(of: text, atLeast: least) { place, length in
        #expect(table[place] == Array(text[..<length]))
        found.append(String(decoding: table[place], as: UTF8.self))
        return true
      }
    }
    #expect(found == expected)
    found = []
    Array(text.utf8).withUnsafeBufferPointer { text in
      table.eachBeginning(of: text, atLeast: least) { place, _ in
        found.append(String(decoding: table[place], as: UTF8.self))
        return false
      }
    }
    #expect(found == Array(expected.prefix(1)))
  }

  /// Against counting every stretch by hand.
  @Test func stretchesAreCounted() {
    let units = [
      " åäå": 3, " åäåäå": 2, " a": 9, " ab\u{1}": 5, "": 4,
      " \(String(repeating: "x", count: 30))": 3,
    ]
    var table = StretchTable(longest: 24, firstPlain: 2)
    var expected: [String: [Int]] = [:]
    for (unit, count) in units.sorted(by: { $0.key < $1.key }) {
      Array(unit.utf8).withUnsafeBufferPointer { table.add($0, count: count) }
      let letters = Array(unit.unicodeScalars)
      for start in letters.indices {
        for end in letters.indices where end > start && end - start < 24 {
          var text = String.UnicodeScalarView()
          text += letters[start...end]
          var found = expected[String(text)] ?? [0, 0]
          found[0] += count
          if end == letters.count - 1 { found[1] += count }
          expected[String(text)] = found
        }
      }
    }
    let found = table.frequent.map {
      (String(decoding: table.bytes($0), as: UTF8.self), [$0.count, $0.closed], $0.letters)
    }
    #expect(
      Dictionary(uniqueKeysWithValues: found.map { ($0.0, $0.1) })
        == expected.filter { $0.value[0] > 2 && !$0.key.contains("\u{1}") })
    for (text, _, letters) in found { #expect(text.unicodeScalars.count == letters) }
  }

  /// The postings of some entries are those of all blocks, in their order.
  @Test func postingsOfBlocksArePutTogether() {
    let blocks = [
      [(0, 1, [7, 9]), (1, 1, [8]), (2, 2, [3])], [], [(0, 5, [1]), (2, 5, [2, 4]), (2, 6, [0])],
    ].map { Self.block($0) }
    let own = BlockPostings(of: 1..<4, in: blocks)
    #expect(own.counts == [1, 3, 0])
    #expect((0..<3).map { own.postings(of: $0).map(\.document) } == [[1], [2, 5, 6], []])
    #expect((0..<3).map { Array(own.places(of: $0)) } == [[8], [3, 2, 4, 0], []])
  }

  private static func block(
    _ block: [(entry: Int, document: Int, places: [UInt32])], level: Int = 5
  ) -> BlockPostings {
    BlockPostings(
      found: block.map { entry, document, places in
        let posting = BlockPostings.Posting(
          document: document, level: level, count: places.count)
        return (UInt32(entry), posting)
      },
      stood: block.flatMap { entry, _, places in places.map { (UInt32(entry), $0) } }, entries: 4)
  }

  @Test(arguments: [(0, 0, 0), (1, 2, 3), (.init(UInt32.max), 15, 1 << 28 - 1)])
  func aPostingSaysWhatItIsMadeOf(_ document: Int, _ level: Int, _ count: Int) {
    let posting = BlockPostings.Posting(document: document, level: level, count: count)
    #expect(posting.document == document)
    #expect(posting.level == level)
    #expect(posting.count == count)
  }

  /// A file is known by what it follows from, and by nothing else.
  @Test func filesOfTermsAreKnownByWhatIsInThem() {
    let entries = ["a", "b", "c", "d"].map {
      TermList.Entry(key: Array($0.utf8), term: Array($0.utf8), hasOwnKey: false)
    }
    func prints(
      _ blocks: [[(entry: Int, document: Int, places: [UInt32])]], level: Int = 5,
      entries: [TermList.Entry] = entries
    ) -> [Fingerprint] {
      let content = TermFile.Content(
        1..<3, of: entries, blocks.map { Self.block($0, level: level) }, DocumentRanks([]))
      return [
        content.termsFingerprint(Fingerprint()), content.positionsFingerprint(Fingerprint()),
      ]
    }
    let first = prints([[(0, 1, [7]), (1, 1, [8]), (2, 2, [3])], [(2, 5, [1, 2])]])
    #expect(first[0] != first[1])
    // Entries before and after say nothing of those between.
    #expect(
      prints([[(1, 1, [8]), (2, 2, [3]), (3, 2, [9])], [(0, 4, [0]), (2, 5, [1, 2])]]) == first)
    // Places stand in the file of positions only.
    let moved = prints([[(1, 1, [9]), (2, 2, [3])], [(2, 5, [1, 2])]])
    #expect(moved[0] == first[0])
    #expect(moved[1] != first[1])
    let fewer = prints([[(1, 1, [8]), (2, 2, [3])], [(2, 5, [1])]])
    #expect(fewer[0] == first[0])
    #expect(fewer[1] != first[1])
    // Documents, their levels, and which of two entries they belong to stand in both.
    for other in [
      prints([[(1, 3, [8]), (2, 2, [3])], [(2, 5, [1, 2])]]),
      prints([[(1, 1, [8]), (1, 2, [3])], [(2, 5, [1, 2])]]),
      prints([[(1, 1, [8]), (2, 2, [3])], [(2, 5, [1, 2])]], level: 4),
    ] {
      #expect(other[0] != first[0])
      #expect(other[1] != first[1])
    }
    let renamed = entries.map {
      TermList.Entry(key: $0.key, term: $0.term + [0x61], hasOwnKey: $0.hasOwnKey)
    }
    let other = prints([[(1, 1, [8]), (2, 2, [3])], [(2, 5, [1, 2])]], entries: renamed)
    #expect(other[0] != first[0])
    #expect(other[1] == first[1])
  }

  /// A small site must not pay for a large dictionary.
  @Test func onlyPiecesThatPayAreKept() {
    let one = SmallSite.build([SmallSite.evaluation(0, 2020, "Ett litet ord om ansvar.")])
    let pieces = one.files.filter { $0.name.hasPrefix("bitar-") }
    #expect(pieces.count == 1 && pieces[0].bytes.count < 100)
  }
}
