/// What a word is indexed under.
struct WordTerm: Hashable, Sendable {
  /// The term: the word without its ending.
  let term: [UInt8]
  /// The term without marks.
  let key: [UInt8]
  /// The key that the word has when it is typed without marks, if that is another: *nervös* gives *nerv*, *nervos*
  /// gives *nervos*.
  let otherKey: [UInt8]?

  /// - Parameter word: in lower case and NFC, cut as `WordReader` cuts.
  init(_ word: [UInt8], _ stemmer: Stemmer) {
    term = stemmer.term(word)
    let key = Folding.fold(term)
    self.key = key
    let folded = Folding.fold(word)
    let other = folded == word ? key : Folding.fold(stemmer.term(folded))
    otherKey = other == key ? nil : other
  }
}
