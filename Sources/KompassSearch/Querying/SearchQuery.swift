/// What a reader asks for, taken apart (docs/search.md, "Queries").
public struct SearchQuery: Equatable, Sendable {
  /// The most characters that are read.
  public static let mostCharacters = 200
  /// The most units that are looked for.
  public static let mostUnits = 12

  /// The words and phrases that are looked for, in their order.
  public let units: [QueryUnit]
  /// The common words that were left out, each once, in their order.
  public let common: [String]

  private static let quotationMarks: Set<Unicode.Scalar> = ["\"", "”", "“", "»", "«"]

  /// Takes a query apart; any text is one.
  public init(_ text: String) {
    let composed = String(decoding: NormalForm.composed(text), as: UTF8.self)
    let scalars = composed.unicodeScalars.prefix(Self.mostCharacters)
    var units: [QueryUnit] = []
    var common: [String] = []
    let note = { (words: [[UInt8]]) in
      for word in words.map({ String(decoding: $0, as: UTF8.self) }) where !common.contains(word) {
        common.append(word)
      }
    }
    let parts = scalars.split(
      omittingEmptySubsequences: false, whereSeparator: Self.quotationMarks.contains)
    for (number, part) in parts.enumerated() {
      let isPhrase = number % 2 == 1
      let words = WordReader.words(of: Array(String(part).utf8))
      let rare = words.enumerated().filter { !CommonWords.isCommon($0.element) }
      if !isPhrase || rare.isEmpty { note(words.filter(CommonWords.isCommon)) }
      if !isPhrase {
        units += rare.map { QueryUnit(isPhrase: false, [$0.element], [0]) }
      } else if !rare.isEmpty {
        units.append(QueryUnit(isPhrase: true, words, rare.map(\.offset)))
      }
    }
    self.units = Array(units.prefix(Self.mostUnits))
    self.common = common
  }
}
