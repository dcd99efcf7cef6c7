/// Words with rules of their own (docs/search.md, “Words” 6 and “Compounds”).
enum CommonWords {
  /// Words that are counted but not indexed.
  private static let common = set(
    """
    att av de dem den denna deras dess dessa det detta du då där efter eller en ett för från få får ha hade han har \
    hon hur här i in inte jag kan man med men mot när nu och om på sig sin sina sitt ska skulle som så till upp ut \
    vad var vi vid vilka vilken vilket än är även åt
    """)

  /// Prepositions and prefixes of at least four letters: words, but no parts of compounds.
  private static let prefixes = table(
    """
    över under efter mellan genom före utan inom emot igen samman fram tillbaka förut åter inter
    """)

  /// Whether a word in lower case is too common to be indexed.
  static func isCommon(_ word: [UInt8]) -> Bool { common.contains(word) }

  /// Whether a word in lower case, though indexed, never is a part of a compound.
  static func isPrefix(_ word: UnsafeBufferPointer<UInt8>) -> Bool { prefixes.find(word) != nil }

  /// The bytes of the longest such preposition or prefix that a word begins with, if there is more of it; else 0.
  static func prefixLength(of word: UnsafeBufferPointer<UInt8>) -> Int {
    var longest = 0
    prefixes.eachBeginning(of: word, atLeast: 1) { _, length in
      if length < word.count { longest = length }
      return true
    }
    return longest
  }

  /// Endings that look like words, or whose terms do: *-ande*, *-ning*, *-skap*, *-bara*.
  private static let endings = table(
    "and ande bara bart enas ing ling ment ning ring samma samt sera skap")

  /// Whether a word or a term is an ending, and so never a second part of a compound.
  static func isEnding(_ part: UnsafeBufferPointer<UInt8>) -> Bool { endings.find(part) != nil }

  private static func set(_ words: String) -> Set<[UInt8]> {
    Set(words.split(separator: " ").map { Array($0.utf8) })
  }

  private static func table(_ words: String) -> ByteTable {
    var table = ByteTable()
    for word in words.split(separator: " ") { _ = table.add(Array(word.utf8)) }
    return table
  }
}
