/// A part of a query that a document matches or not: a word, or a phrase.
public struct QueryUnit: Equatable, Sendable {
  /// A word of a phrase.
  struct Word: Equatable, Sendable {
    /// The word in lower case.
    let text: [UInt8]
    /// Its place in the phrase, with common words counted.
    let place: Int
  }

  /// Whether it stands in quotation marks.
  public let isPhrase: Bool
  /// What it is shown as: the word in lower case, the phrase's words with a space between them.
  public let text: String
  /// The words that are looked for, without those that are common; one when it is no phrase.
  let words: [Word]

  /// - Parameters:
  ///   - words: all words of a phrase, else the one.
  ///   - places: those of them that are looked for.
  init(isPhrase: Bool, _ words: [[UInt8]], _ places: [Int]) {
    self.isPhrase = isPhrase
    text = words.map { String(decoding: $0, as: UTF8.self) }.joined(separator: " ")
    self.words = places.map { Word(text: words[$0], place: $0) }
  }
}
