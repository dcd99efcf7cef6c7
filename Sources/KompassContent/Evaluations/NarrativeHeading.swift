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

  /// More bytes than the longest word for a list has, however its letters are put together.
  private static let mostBytesOfList = 96

  /// - Returns: nil when the text opens nothing.
  init?(_ text: String) {
    // Asked of every paragraph of every narrative, and true of nearly none.
    guard Self.mayOpen(text) else { return nil }
    let words = text.trimmingBlanks()
    if words.utf8.count <= Self.mostBytesOfList {
      let name = words.lowercased()
      if Self.strengthWords.contains(name) {
        self = .strengths
        return
      }
      if Self.opportunityWords.contains(name) {
        self = .opportunities
        return
      }
    }
    guard let number = Self.areaNumber(words) else { return nil }
    self = .area(number)
  }

  /// Whether the first letter may be one that a name begins with.
  private static func mayOpen(_ text: String) -> Bool {
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "o"), UInt8(ascii: "O"), UInt8(ascii: "a"), UInt8(ascii: "A"),
        UInt8(ascii: "s"), UInt8(ascii: "S"), UInt8(ascii: "f"), UInt8(ascii: "F"):
        return true
      // White space beyond ASCII may stand before a name.
      case 0x80...: return true
      case 0x09...0x0D, 0x20: continue
      default: return false
      }
    }
    return false
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
    let word = words.prefix { !$0.isWhitespace }
    guard word.utf8.count <= mostBytesOfList, ["område", "area"].contains(word.lowercased()) else {
      return nil
    }
    let rest = words[word.endIndex...]
    guard !rest.isEmpty else { return nil }
    let digits = rest.drop(while: \.isWhitespace).prefix { $0.isASCII && $0.isNumber }
    let after = rest.drop(while: \.isWhitespace).dropFirst(digits.count).first
    if after?.isLetter == true { return nil }
    return AreaNumber(String(digits))
  }
}
