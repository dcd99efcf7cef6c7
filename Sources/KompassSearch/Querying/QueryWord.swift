/// A word of a query, or of a name that it is compared with.
struct QueryWord: Equatable, Sendable {
  /// The word in lower case.
  let text: [UInt8]
  private let found: WordTerm

  /// Makes a word.
  ///
  /// - Parameter text: in lower case and NFC, cut as `WordReader` cuts.
  init(_ text: [UInt8], stemmer: Stemmer) {
    self.text = text
    found = WordTerm(text, stemmer)
  }

  /// Its term.
  var term: [UInt8] { found.term }
  /// The folded term, by which it is looked up.
  var key: [UInt8] { found.key }

  /// Whether it can mean a term that stands under its key: it is that term, or differs from it only where it has a letter
  /// without marks.
  ///
  /// - Parameter hasOwnKey: whether the term stands there for its words without marks. Then the one can be longer than the
  ///   other (*höganas* has the term *högan*, *Höganäs* is its own), and what only the word has must be without marks.
  func canMean(_ other: [UInt8], hasOwnKey: Bool) -> Bool {
    if term == key { return true }
    let one = String(decoding: term, as: UTF8.self).unicodeScalars
    let plain = String(decoding: key, as: UTF8.self).unicodeScalars
    let other = String(decoding: other, as: UTF8.self).unicodeScalars
    guard hasOwnKey || one.count == other.count else { return false }
    let rest = plain.dropFirst(other.count)
    return zip(zip(one, plain), other + rest).allSatisfy { $0.0 == $1 || $0.0 == $0.1 }
  }

  /// Whether it can mean a word of a name, as it would if the name were indexed.
  func canMean(_ name: QueryWord) -> Bool {
    key == name.key && canMean(name.term, hasOwnKey: false)
      || key == name.found.otherKey && canMean(name.term, hasOwnKey: true)
  }
}
