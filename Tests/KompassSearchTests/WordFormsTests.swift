import Testing

@testable import KompassSearch

@Suite struct WordFormsTests {
  @Test(arguments: [
    ("miljö", ["miljön", "miljöet", "miljöat"]),
    ("miljön", ["miljö", "miljönat"]),
    ("parti", ["partin", "partiet", "partiat"]),
    ("partiet", ["parti", "partietat"]),
    ("result", ["resultat"]),
    ("resultat", ["resultatat", "result"]),
    // The shorter form has at least four letters.
    ("bron", ["bronat"]), ("idé", []), ("broat", ["broatat"]), ("åren", ["årenat"]),
    ("", []),
  ])
  func others(_ term: String, _ others: [String]) {
    let found = WordForms.others(than: Array(term.utf8)).map { String(decoding: $0, as: UTF8.self) }
    #expect(found == others)
  }
}
