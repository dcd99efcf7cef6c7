import KompassModel

/// What a heading of a narrative opens.
enum NarrativeHeading: Equatable {
  /// `Område N`, whatever follows the number.
  case area(AreaNumber)
  /// `Styrkor`.
  case strengths
  /// `Förbättringsmöjligheter`.
  case opportunities

  /// The words for each list, in lower case; the first of each is what messages propose.
  private static let strengthWords = ["styrkor", "strengths"]
  private static let opportunityWords = [
    "förbättringsmöjligheter", "förbättringsområden", "opportunities",
  ]

  /// - Returns: nil when the text opens nothing.
  init?(_ text: String) {
    let words = text.lowercased().trimmingBlanks()
    if Self.strengthWords.contains(words) {
      self = .strengths
    } else if Self.opportunityWords.contains(words) {
      self = .opportunities
    } else if let number = Self.areaNumber(words) {
      self = .area(number)
    } else {
      return nil
    }
  }

  /// The heading that somebody who wrote `text` probably meant, as it should be written; nil when none is near.
  static func meant(by text: String) -> String? {
    let words = text.lowercased().trimmingBlanks()
    let lists = [
      "styrkor": "## Styrkor", "strengths": "## Strengths",
      "förbättringsmöjligheter": "## Förbättringsmöjligheter",
      "förbättringsområden": "## Förbättringsområden", "opportunities": "## Opportunities",
      "styrka": "## Styrkor", "förbättringsmöjlighet": "## Förbättringsmöjligheter",
      "förbättringsområde": "## Förbättringsområden",
    ]
    if let near = NearestName.find(words, among: lists.keys) { return lists[near] }
    guard seemsToOpenArea(words) else { return nil }
    let number = words.drop { !$0.isWhitespace && !$0.isNumber }.drop(while: \.isWhitespace)
      .prefix(while: \.isNumber)
    return AreaNumber(String(number)).map { "# Område \($0)" }
  }

  /// Whether the first word is meant to be `Område` or `Area`, whatever follows it.
  static func seemsToOpenArea(_ text: String) -> Bool {
    let first = text.lowercased().trimmingBlanks().prefix { !$0.isWhitespace && !$0.isNumber }
    return NearestName.find(String(first), among: ["område", "area"]) != nil
  }

  private static func areaNumber(_ words: String) -> AreaNumber? {
    // å may come as a and a ring above; Swift compares the two as equal.
    guard let word = ["område", "area"].first(where: { words.hasPrefix($0) }) else { return nil }
    let rest = words.dropFirst(word.count)
    guard rest.first?.isWhitespace == true else { return nil }
    let digits = rest.drop(while: \.isWhitespace).prefix { $0.isASCII && $0.isNumber }
    let after = rest.drop(while: \.isWhitespace).dropFirst(digits.count).first
    if after?.isLetter == true { return nil }
    return AreaNumber(String(digits))
  }
}
