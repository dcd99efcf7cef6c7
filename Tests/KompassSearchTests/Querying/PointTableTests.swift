import Testing

@testable import KompassSearch

@Suite struct PointTableTests {
  @Test func pointsByHand() {
    let exact = (0...15).map { PointTable.points(level: UInt8($0), isExact: true) }
    #expect(exact == [12, 17, 22, 27, 32, 40, 46, 52, 58, 64, 70, 76, 82, 88, 94, 100])
    let other = (0...15).map { PointTable.points(level: UInt8($0), isExact: false) }
    #expect(other == [4, 6, 8, 10, 12, 15, 17, 19, 21, 24, 26, 28, 30, 33, 35, 37])
  }

  /// *D* = 99 and *n* = 99: *r* = 16, *b* = 4, 32 + 0 − 24; *n* = 9: *r* = 160, *b* = 7, 56 + ⌊8 · 32 ÷ 128⌋ − 24;
  /// *n* = 0: *r* = 1600, *b* = 10, 80 + ⌊8 · 576 ÷ 1024⌋ − 24.
  @Test(arguments: [(99, 8), (9, 34), (0, 60)])
  func weightsByHand(_ matched: Int, _ weight: Int) {
    #expect(PointTable.weight(matched: matched, total: 99) == weight)
  }

  @Test func rarerWordsNeverCountLess() {
    let weights = (0...1000).map { PointTable.weight(matched: $0, total: 1000) }
    #expect(zip(weights, weights.dropFirst()).allSatisfy { $0 >= $1 })
    #expect(weights.last == 8)
  }
}
