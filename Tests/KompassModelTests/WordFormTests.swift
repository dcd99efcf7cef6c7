import KompassModel
import Testing

@Suite struct WordFormTests {
  @Test(arguments: ["a", "Z", "0", "-", "_", "å", "Ö", "é", "\u{AD}", "\u{2011}", "\u{301}", "ł"])
  func belongsToAWord(_ text: Unicode.Scalar) {
    #expect(WordForm.isWord(text))
  }

  @Test(arguments: [
    " ", "\n", "\u{A0}", ".", ",", "(", "/", "–", "—", "”", "’", "'", "&", "+", "…", "→",
    "\u{FFFD}",
  ])
  func doesNotBelongToAWord(_ text: Unicode.Scalar) {
    #expect(!WordForm.isWord(text))
  }

  @Test func latinLettersAreWhatUnicodeSaysTheyAre() throws {
    for value in UInt32(0)...0x17F {
      let scalar = try #require(Unicode.Scalar(value))
      let properties = scalar.properties
      let isWord =
        properties.isAlphabetic || properties.numericType != nil
        || ["-", "_", "\u{AD}"].contains(scalar)
      #expect(WordForm.isWord(scalar) == isWord, "\(value)")
      let lower = properties.lowercaseMapping.unicodeScalars
      #expect(WordForm.folded(scalar) == (lower.count == 1 ? lower.first : scalar), "\(value)")
      if properties.generalCategory == .spaceSeparator { #expect(WordForm.isBlank(scalar)) }
    }
  }

  @Test func formsAreComparedInLowerCaseWithSingleSpaces() {
    #expect(WordForm.folded("  Härledd\u{A0}\n SIFFRA ") == "härledd siffra")
    #expect(WordForm.folded("DEL\u{AD}OMRÅDE") == "delområde")
    // Lower case would make two characters of this one.
    #expect(WordForm.folded("İ") == "İ")
    #expect(WordForm.folded(" \n") == "")
  }
}
