import SharedByTests
import Testing

@testable import KompassSearch

@Suite struct ExcerptTests {
  /// An excerpt of words `a`, `b` … of a text, each a word of the query; what is marked is in brackets.
  private func excerpt(_ text: String, _ wanted: [String]) -> Excerpt {
    let scalars = Array(text.unicodeScalars)
    var marks: [(range: Range<Int>, words: [Int])] = []
    var start = 0
    for word in text.split(separator: " ", omittingEmptySubsequences: false) {
      let end = start + word.unicodeScalars.count
      if let place = wanted.firstIndex(of: String(word)) { marks.append((start..<end, [place])) }
      start = end + 1
    }
    return Excerpt(scalars, marks: marks)
  }

  private func shown(_ excerpt: Excerpt) -> String {
    excerpt.runs.map { $0.isMarked ? "[\($0.text)]" : $0.text }.joined()
  }

  /// So many words of five letters and a space.
  private func filler(_ count: Int) -> String { String(repeating: "fyllt ", count: count) }

  @Test func aShortTextIsWhole() {
    let excerpt = excerpt("en bra dialog med medborgarna", ["dialog", "bra"])
    #expect(shown(excerpt) == "en [bra] [dialog] med medborgarna")
    #expect(!excerpt.isCutBefore && !excerpt.isCutAfter)
    #expect(Excerpt([], marks: []).runs == [])
  }

  @Test func aLongTextIsCutBetweenWords() {
    let excerpt = excerpt(filler(50) + "dialog " + filler(50) + "slut", ["dialog"])
    #expect(shown(excerpt) == filler(10) + "[dialog] " + filler(28) + "fyllt")
    #expect(excerpt.isCutBefore && excerpt.isCutAfter)
    #expect(excerpt.text.unicodeScalars.count <= Excerpt.mostCharacters)
  }

  @Test func withoutAMarkItIsTheBeginning() {
    let excerpt = excerpt(filler(60) + "slut", [])
    #expect(excerpt.text == filler(39) + "fyllt")
    #expect(!excerpt.isCutBefore && excerpt.isCutAfter)
  }

  @Test func theStretchWithTheMostDifferentWordsWins() {
    let text = "ett ett ett " + filler(60) + "ett två " + filler(60) + "ett två"
    let excerpt = excerpt(text, ["ett", "två"])
    #expect(shown(excerpt).contains("[ett] [två]"))
    #expect(excerpt.isCutBefore && excerpt.isCutAfter)
  }

  /// The words that won the place are never pushed out by what leads up to them.
  @Test func theLeadLeavesRoomForAllItsWords() {
    let text = filler(60) + "ett " + filler(38) + "två " + filler(60)
    let excerpt = excerpt(text, ["ett", "två"])
    #expect(excerpt.runs.filter(\.isMarked).map(\.text) == ["ett", "två"])
    #expect(excerpt.text.unicodeScalars.count <= Excerpt.mostCharacters)
  }

  @Test func nearTheEndThereIsRoomForMoreLead() {
    let excerpt = excerpt(filler(60) + "dialog", ["dialog"])
    #expect(!excerpt.isCutAfter)
    #expect(excerpt.text.unicodeScalars.count > 230)
  }

  @Test func aWordLongerThanAnExcerptIsCut() {
    let long = String(repeating: "å", count: 1000)
    for text in [long, "x " + long + " y", filler(50) + long] {
      let excerpt = excerpt(text, [long])
      #expect(excerpt.text.unicodeScalars.count <= Excerpt.mostCharacters)
      #expect(excerpt.runs.contains { $0.isMarked })
    }
  }

  /// Whatever the text: what is shown stands in it, is not longer than it may be, and no run is empty.
  @Test func excerptsAreStretchesOfTheText() {
    var random = SeededNumbers(seed: 7)
    for _ in 0..<500 {
      let words = (0..<random.below(120)).map { _ in
        ["ett", "två", "tre,", "(fyra", "", "ordningsamt"][random.below(6)]
      }
      let text = words.joined(separator: " ")
      let excerpt = excerpt(text, ["ett", "två"])
      #expect(text.contains(excerpt.text) || excerpt.text.isEmpty)
      #expect(excerpt.text.unicodeScalars.count <= Excerpt.mostCharacters)
      #expect(excerpt.runs.allSatisfy { !$0.text.isEmpty })
      #expect(excerpt.isCutAfter == !text.hasSuffix(excerpt.text) || excerpt.text.isEmpty)
    }
  }
}
