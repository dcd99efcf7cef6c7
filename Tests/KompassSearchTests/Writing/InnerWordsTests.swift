import Testing

@testable import KompassSearch

@Suite struct InnerWordsTests {
  /// Every stretch of words short and long, some of which are there.
  @Test(arguments: [1, 8, 63, 64, 65, 90]) func whatWasAddedIsThere(_ count: Int) {
    var words = InnerWords(of: count)
    let all = (0..<count).flatMap { start in (start + 1...count).map { start..<$0 } }
    for range in all { #expect(!words.contains(range)) }
    let some = all.filter { ($0.lowerBound * 7 + $0.upperBound * 3) % 5 == 0 }
    some.forEach { words.insert($0) }
    let found = all.filter(words.contains)
    #expect(found == some)
  }
}
