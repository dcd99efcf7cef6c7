/// Writes plain text as Markdown (GitHub's), so that nothing in it can become a heading, a link, a list or markup.
public enum MarkdownText {
  /// A text on one line: ends of lines and control characters become spaces.
  ///
  /// - Parameter startsLine: whether the text comes first on its line, where more characters mean something.
  public static func escaped(_ text: String, startsLine: Bool = true) -> String {
    let scalars = Array(
      text.unicodeScalars.map { $0.properties.isWhitespace || $0.value < 0x20 ? " " : $0 })
    var written = String.UnicodeScalarView()
    let start =
      startsLine ? scalars.firstIndex { $0 != " " } ?? scalars.endIndex : scalars.startIndex
    let marker = startsLine ? markerPlace(in: scalars, from: start) : nil
    for place in start..<scalars.endIndex {
      if place == marker || isMarkup(scalars, at: place) { written.append("\\") }
      written.append(scalars[place])
    }
    return String(written)
  }

  /// Whether a character means something wherever it stands, or would make a link of an address. Addresses of mail become
  /// links whatever is done: GitHub's Markdown looks for them when everything else has been read.
  private static func isMarkup(_ scalars: [Unicode.Scalar], at place: Int) -> Bool {
    switch scalars[place] {
    case "#", "\\", "`", "*", "_", "[", "]", "<", ">", "~", "|", "&": true
    case ":": scalars.dropFirst(place + 1).starts(with: ["/", "/"])
    case ".":
      place >= 3 && scalars[(place - 3)..<place].allSatisfy { $0 == "w" || $0 == "W" }
    default: false
    }
  }

  /// The place of the character that would make a heading, a list or a rule of the line; nil when there is none.
  private static func markerPlace(in scalars: [Unicode.Scalar], from start: Int) -> Int? {
    guard start < scalars.endIndex else { return nil }
    switch scalars[start] {
    case "#", "+", "-", "=": return start
    case "0"..."9":
      let end = scalars[start...].firstIndex { !("0"..."9").contains($0) } ?? scalars.endIndex
      guard end < scalars.endIndex, scalars[end] == "." || scalars[end] == ")" else { return nil }
      return end
    default: return nil
    }
  }

  /// An address as it may stand between the brackets of a link.
  static func address(_ address: String) -> String {
    var written = ""
    for scalar in address.unicodeScalars {
      switch scalar {
      case "(", ")", "<", ">", "\\", " ", "\u{0}"..."\u{1F}", "\u{7F}":
        let digits = String(scalar.value, radix: 16, uppercase: true)
        written += (digits.utf8.count < 2 ? "%0" : "%") + digits
      default: written.unicodeScalars.append(scalar)
      }
    }
    return written
  }

  /// A link.
  public static func link(_ label: String, to address: String) -> String {
    "[\(escaped(label, startsLine: false))](\(self.address(address)))"
  }
}
