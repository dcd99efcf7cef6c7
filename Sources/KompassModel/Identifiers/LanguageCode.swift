/// A language that the site speaks, as a two-letter ISO 639-1 code: `"sv"`.
public struct LanguageCode: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// Two lower-case ASCII letters.
  public let text: String

  /// Swedish: the language of narrative and of the instrument.
  public static let swedish = LanguageCode(unchecked: "sv")
  /// English: the second language of the chrome.
  public static let english = LanguageCode(unchecked: "en")

  /// The two letters.
  public var description: String { text }

  /// - Returns: nil unless `text` is two lower-case ASCII letters.
  public init?(_ text: String) {
    guard text.utf8.count == 2,
      text.utf8.allSatisfy({ (UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0) })
    else { return nil }
    self.text = text
  }

  private init(unchecked text: String) { self.text = text }

  /// In alphabetical order.
  public static func < (left: Self, right: Self) -> Bool { left.text < right.text }
}
