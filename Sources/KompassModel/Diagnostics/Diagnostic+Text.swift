extension Diagnostic {
  /// As a person reads it: place and message, the line with the spot marked, what to do.
  ///
  /// Control characters of the publisher's line are shown as `�`, so that a file cannot write to the terminal;
  /// a line of more than 120 characters is cut around the spot.
  public var text: String {
    var place = location.file
    if let line = location.line { place += ":\(line)" }
    if location.line != nil, let column = location.column { place += ":\(column)" }
    var text = "\(Self.printable(place)): \(severity.rawValue): \(Self.printable(message)) [\(identifier)]\n"
    if let excerpt, let line = location.line {
      let number = String(line)
      let gutter = String(repeating: " ", count: max(0, 4 - number.count))
      let window = Self.window(of: excerpt.line, around: location.column ?? 1)
      text += "\(gutter)\(number) | \(window.text)\n"
      if location.column != nil {
        let length = min(max(excerpt.length, 1), max(window.text.count - window.column + 1, 1))
        text += String(repeating: " ", count: max(4, number.count)) + " | "
        text += String(repeating: " ", count: window.column - 1)
        text += String(repeating: "^", count: length) + "\n"
      }
    }
    if let fix { text += "  fix: \(Self.printable(fix))\n" }
    return text
  }

  /// The most characters of a line that are shown.
  private static let widest = 120

  /// The part of `line` that is shown, and where the column falls in it, from 1.
  private static func window(of line: String, around column: Int) -> (text: String, column: Int) {
    let characters = Array(printable(line))
    if characters.count <= widest { return (String(characters), min(column, characters.count + 1)) }
    let first = max(0, min(column - 1 - widest / 2, characters.count - widest))
    let shown = characters[first..<min(first + widest, characters.count)]
    let lead = first > 0 ? "…" : ""
    let trail = first + widest < characters.count ? "…" : ""
    return (lead + String(shown) + trail, column - first + lead.count)
  }

  /// The text with every control character, and every one that turns the direction of writing, replaced.
  private static func printable(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x09: result.append(" ")
      case 0...0x1F, 0x7F...0x9F, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069, 0xFEFF:
        result.append("\u{FFFD}")
      default: result.append(scalar)
      }
    }
    return String(result)
  }
}
