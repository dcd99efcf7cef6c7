import Testing

@testable import KompassSearch

@Suite struct StemmerTests {
  private let stemmer = Stemmer()

  private func term(_ word: String) -> String {
    String(decoding: stemmer.term(Array(word.utf8)), as: UTF8.self)
  }

  /// Words of one meaning that are one term.
  @Test(arguments: [
    ["kommun", "kommunen", "kommuner", "kommunerna", "kommuns", "kommunernas"],
    ["medborgare", "medborgaren", "medborgarna", "medborgarnas", "medborgar"],
    ["skola", "skolor", "skolorna", "skolornas", "skol"],
    ["ansvar", "ansvaret", "ansvarets"],
    ["område", "området", "områden", "områdets"],
    ["arbete", "arbetet", "arbetets", "arbeta", "arbetar"],
    ["tydlig", "tydligt", "tydliga"],
    ["politiker", "politikern", "politikerna"],
    ["mål", "målet", "målen"],
    ["öppenhet", "öppenheten", "öppenhetens"],
  ])
  func formsShareATerm(_ forms: [String]) {
    #expect(Set(forms.map(term)).count == 1, "\(forms.map(term))")
  }

  /// Words that must not become one.
  @Test(arguments: [
    ("universitet", "univers"), ("kapacitet", "kapac"), ("paket", "pak"), ("får", "fara"),
    ("kommun", "kommunikation"), ("rad", "råd"), ("nervös", "nerv"),
  ])
  func othersDoNot(_ one: String, _ other: String) {
    #expect(term(one) != term(other))
  }

  /// What goes to Snowball.
  @Test(arguments: [
    ("ansvaret", "ansvar"), ("ansvarets", "ansvar"), ("målet", "mål"), ("området", "områd"),
    ("universitet", "universitet"), ("kapacitet", "kapacitet"), ("öppenhet", "öppenhet"),
    ("öppenhets", "öppenhets"), ("deltagandet", "deltagandet"), ("paket", "paket"),
    ("samhället", "samhäll"), ("dokumentets", "dokument"), ("konkret", "konkret"),
    ("budget", "budget"), ("internet", "internet"),
    ("alfabet", "alfabet"), ("det", "det"), ("et", "et"), ("skåpet", "skåp"), ("fältet", "fält"),
    ("folket", "folk"), ("året", "året"), ("nervöst", "nervös"), ("hjälplöst", "hjälplös"),
    ("religiöst", "religiös"), ("öst", "öst"), ("", ""), ("rådet", "råd"), ("komitet", "komitet"),
  ])
  func theEndingOfTheNeuterIsTakenOff(_ word: String, _ left: String) {
    let bytes = Array(word.utf8)
    let length = bytes.withUnsafeBufferPointer(DefiniteForm.lengthBefore)
    #expect(String(decoding: bytes.prefix(length), as: UTF8.self) == left)
  }

  @Test(arguments: [
    ("skolan", "skol"), ("skolans", "skol"), ("frågan", "fråg"), ("samverkan", "samverk"),
    ("ansökan", "ansök"), ("plan", "plan"), ("talman", "talman"), ("ombudsmans", "ombudsman"),
    ("ian", "ian"), ("sultanian", "sultanian"), ("höganas", "högan"), ("an", "an"), ("", ""),
  ])
  func theEndingOfWordsInAIsTakenOff(_ word: String, _ left: String) {
    #expect(term(word) == left)
  }

  @Test func aWordWithoutItsMarksHasAKeyOfItsOwn() {
    let found = { (word: String) in WordTerm(Array(word.utf8), stemmer) }
    #expect(found("åmål").otherKey == nil)
    #expect(found("åmål").key == Array("amal".utf8))
    // “as” is an ending, “äs” is none.
    #expect(found("höganäs").term == Array("höganäs".utf8))
    #expect(found("höganäs").otherKey == Array("hogan".utf8))
    // Only “löst” loses its t.
    let loose = found("hjälplöst")
    #expect(loose.key == Array("hjalplos".utf8))
    #expect(loose.otherKey == Array("hjalplost".utf8))
  }
}
