import SharedByTests
import Testing

@testable import KompassSearch

@Suite struct TextTableTests {
  /// What a piece is listed as must give it back, or a text would come back with other letters.
  @Test func lettersComeBackFromTheList() {
    for scalar in (0x20...0x24F).compactMap(UnicodeScalar.init) {
      let piece = Array("\(Character(scalar))ord".utf8)
      let listed = TextTable.small(piece)
      guard TextTable.beginsWithCapital(piece) else {
        #expect(listed == piece)
        continue
      }
      #expect(!TextTable.beginsWithCapital(listed))
      #expect(TextTable.capital(listed) == piece)
      #expect(String(decoding: listed, as: UTF8.self).unicodeScalars.count == 4)
    }
    for capital in ["A", "Z", "Å", "Ä", "Ö", "É", "Þ"] {
      #expect(TextTable.beginsWithCapital(Array(capital.utf8)))
    }
    for other in ["a", "z", "å", "ö", "ß", "ÿ", "Ā", "”", "1", ""] {
      #expect(!TextTable.beginsWithCapital(Array(other.utf8)))
    }
  }

  @Test func aSentenceBeginsWithACapital() {
    #expect(TextTable.after(UInt8(ascii: ".")) == .capital)
    #expect(TextTable.after(UInt8(ascii: "?")) == .capital)
    #expect(TextTable.after(UInt8(ascii: ",")) == .start)
    #expect(TextTable.after(nil) == .start)
  }

  @Test func signsTakeTheBitsThatTheyNeed() {
    #expect(
      [0, 1, 2, 3, 4, 5, 8, 9].map { TextSign.numberBits(of: $0) } == [0, 0, 1, 2, 2, 3, 3, 4])
    #expect(
      ["ord", "ord.", "ord.,.", "a.b,", "...", ""].map { TextSign.repeated($0.utf8) } == [
        3, 3, 3, 3, 0, 0,
      ])
  }

  /// A word of no pieces of its own is written out once in a file, whatever sign stands after it.
  @Test func rareWordsAreWrittenOnce() throws {
    var random = SeededNumbers(seed: 7)
    let letters = Array("abcdefghijklmnopqrstuvwxyzåäö")
    let words = (0..<60).map { _ in String((0..<12).map { _ in letters[random.below(29)] }) }
    let size = { (times: Int) -> Int in
      let text = (0..<times).map { time in
        words.map { $0 + ["", ",", "."][time % 3] }.joined(separator: " ")
      }.joined(separator: " ")
      let built = SmallSite.build([SmallSite.evaluation(0, 2020, text)])
      #expect(IndexDecoder(built).evaluations[0].texts == [text])
      return built.files.filter { $0.name.hasPrefix("text/") }.reduce(0) { $0 + $1.bytes.count }
    }
    // Once, each of the twelve letters takes more than four bits; later the sign and a number do, and a full stop.
    #expect(size(1) > 60 * 12 / 2)
    #expect(size(3) < size(1) + 2 * 60 * 2)
  }
}
