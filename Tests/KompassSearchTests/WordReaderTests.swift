import Foundation
import Testing

@testable import KompassSearch

@Suite struct WordReaderTests {
  /// The words of a text, and what stands in it where they were found.
  private func words(_ text: String) -> [(word: String, there: String, length: Int)] {
    let bytes = NormalForm.composed(text)
    var words: [(String, String, Int)] = []
    var reader = WordReader()
    bytes.withUnsafeBufferPointer { text in
      while reader.next(in: text) {
        words.append(
          (
            String(decoding: reader.word, as: UTF8.self),
            String(decoding: bytes[reader.range], as: UTF8.self), reader.length
          ))
      }
    }
    return words
  }

  @Test(arguments: [
    ("", []),
    (" – … !", []),
    ("Tydligt ansvar, och mål.", ["tydligt", "ansvar", "och", "mål"]),
    ("Upplands-Bro e-tjänst", ["upplands", "bro", "e", "tjänst"]),
    ("kommunens’ EU’s", ["kommunens", "eu", "s"]),
    ("2024 75,5 § 3b", ["2024", "75", "5", "3b"]),
    ("ÅÄÖ ÉÜ Ǆ", ["åäö", "éü", "ǆ"]),
    ("små\u{AD}barns\u{200B}skola", ["småbarnsskola"]),
    ("A\u{30A}mål o\u{308}ra", ["åmål", "öra"]),
    ("x\u{307}y", ["x\u{307}y"]),
    ("👍kommun👍🏽 b", ["kommun", "b"]),
    ("½ m² ª", ["½", "m²", "ª"]),
    ("İ", ["i\u{307}"]),
    ("Straße ΣΑΣ", ["straße", "σασ"]),
    ("a\u{0}b\u{1}c\nd\te", ["a", "b", "c", "d", "e"]),
  ])
  func findsWords(_ text: String, _ expected: [String]) {
    #expect(words(text).map(\.word) == expected)
  }

  @Test func knowsWhereAWordStands() {
    let text = "Se (Små\u{AD}barn\u{AD}) nu"
    #expect(words(text).map(\.there) == ["Se", "Små\u{AD}barn", "nu"])
    #expect(words(text).map(\.length) == [2, 7, 2])
  }

  @Test func cutsAfterFortyCodePoints() {
    let long = String(repeating: "å", count: 50)
    let found = words("\(long) b")
    #expect(found.map(\.word) == [String(repeating: "å", count: 40), "b"])
    #expect(found.map(\.there) == [long, "b"])
  }

  @Test(arguments: [
    ("höganäs", "hoganas"), ("åmål", "amal"), ("övergripande", "overgripande"), ("idé", "ide"),
    ("çđłñřšťůýž", "cdlnrstuyz"), ("æœø", "aoo"), ("straße", "straße"), ("i\u{307}", "i\u{307}"),
  ])
  func folds(_ word: String, _ folded: String) {
    #expect(Folding.fold(Array(word.utf8)) == Array(folded.utf8))
  }

  @Test func commonWordsAreKnownByTheirMarks() {
    #expect(CommonWords.isCommon(Array("på".utf8)))
    #expect(!CommonWords.isCommon(Array("pa".utf8)))
    #expect(!CommonWords.isCommon(Array("vara".utf8)))
    #expect(Array("över".utf8).withUnsafeBufferPointer(CommonWords.isPrefix))
  }

  @Test func normalFormsAreComposed() {
    // Quotation marks and dashes go the short way, U+2000 does not: it is another name of U+2002.
    for text in ["", "å", "”x” – €", "\u{2000}", "a\u{30A}", "\u{212B}", "e\u{301}\u{E9}", "👍"] {
      #expect(
        NormalForm.composed(text).elementsEqual(
          text.precomposedStringWithCanonicalMapping.utf8))
    }
  }
}
