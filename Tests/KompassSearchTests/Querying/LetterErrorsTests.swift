import Testing

@testable import KompassSearch

@Suite struct LetterErrorsTests {
  private func errors(_ one: String, _ other: String, _ most: Int) -> Int? {
    LetterErrors.count(Array(one.unicodeScalars), Array(other.unicodeScalars), most: most)
  }

  @Test(arguments: [
    ("kommun", "kommun", 0), ("kommun", "komun", 1), ("kommun", "kommmun", 1),
    ("kommun", "kommyn", 1), ("kommun", "komumn", 1), ("kommun", "okmmnu", 2),
    ("dialog", "idalogg", 2), ("", "ab", 2), ("ab", "", 2), ("ca", "abc", 3),
  ])
  func errorsAreCounted(_ one: String, _ other: String, _ count: Int) {
    #expect(errors(one, other, 3) == count)
    #expect(errors(other, one, 3) == count)
    #expect(errors(one, other, count) == count)
    if count > 0 { #expect(errors(one, other, count - 1) == nil) }
  }

  /// The bound changes nothing but what lies above it: all words of up to four of two letters, against each other.
  @Test func stoppingEarlyChangesNothing() {
    var words = [""]
    for length in 0..<4 {
      for word in words where word.count == length { words += ["a", "b"].map { word + $0 } }
    }
    #expect(words.count == 31)
    for one in words {
      for other in words {
        let whole = errors(one, other, 9)
        for most in 0...3 {
          #expect(errors(one, other, most) == whole.flatMap { $0 <= most ? $0 : nil })
        }
      }
    }
  }

  @Test func longerWordsMayHaveMore() {
    #expect([4, 5, 8, 9, 40].map(LetterErrors.most(for:)) == [0, 1, 1, 2, 2])
  }
}
