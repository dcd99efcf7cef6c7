/// Values as the reader sees them where the caller gave no text.
enum DecimalText {
  /// A whole number as such, another with one decimal: after a full stop in English, after a comma
  /// in any other language. The sign is U+2212. Empty for a value that is not finite.
  static func text(of value: Double, language: String) -> String {
    guard value.isFinite else { return "" }
    let magnitude = Markup.rounded(min(value.magnitude, 1e9) * 10)
    var text = value < 0 && magnitude > 0 ? "\u{2212}" : ""
    text += String(magnitude / 10)
    if magnitude % 10 > 0 {
      text += isEnglish(language) ? "." : ","
      text += String(magnitude % 10)
    }
    return text
  }

  private static func isEnglish(_ language: String) -> Bool {
    language == "en" || language.utf8.starts(with: "en-".utf8)
  }
}
