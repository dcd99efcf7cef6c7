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
  /// The folded term.
  var key: [UInt8] { found.key }
  /// What it is looked up as: its own term, then those of its other forms.
  var wanted: [WantedTerm] {
    [own] + WordForms.others(than: term).map { WantedTerm(term: $0, key: Folding.fold($0)) }
  }

  private var own: WantedTerm { WantedTerm(term: term, key: key) }

  /// Whether it can mean a word of a name, as it would if the name were indexed.
  func canMean(_ name: QueryWord) -> Bool {
    key == name.key && own.canMean(name.term, hasOwnKey: false)
      || key == name.found.otherKey && own.canMean(name.term, hasOwnKey: true)
  }
}
