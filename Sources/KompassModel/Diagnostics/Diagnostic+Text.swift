extension Diagnostic {
  /// As a person reads it: place and message, the line with the spot marked, what to do.
  ///
  /// Control characters of the publisher's line are shown as `�`, so that a file cannot write to the terminal;
  /// a line of more than 120 characters is cut around the spot.
  public var text: String {
    var text = summary + "\n"
    if let excerpt, let line = location.line {
      let number = String(line)
      let gutter = String(repeating: " ", count: max(0, 4 - number.count))
      let shown = Self.markedLine(of: excerpt, at: location.column)
      text += "\(gutter)\(number) | \(shown.before + shown.marked + shown.after)\n"
      if location.column != nil {
        // Columns count Unicode scalars; on the screen a letter and the accents on it take one place.
        text += String(repeating: " ", count: max(4, number.count)) + " | "
        text += String(repeating: " ", count: shown.before.count)
        text += String(repeating: "^", count: max(1, shown.marked.count)) + "\n"
      }
    }
    if let fix { text += "  fix: \(Self.printable(fix))\n" }
    return text
  }

  /// Its first line: place, message and name.
  public var summary: String {
    var place = location.file
    if let line = location.line { place += ":\(line)" }
    if location.line != nil, let column = location.column { place += ":\(column)" }
    let message = Self.printable(message)
    return "\(Self.printable(place)): \(severity.rawValue): \(message) [\(identifier)]"
  }

  /// The line that a diagnostic points into, as ``text`` shows it.
  public struct MarkedLine: Equatable, Sendable {
    /// What stands before the spot.
    public let before: String
    /// The spot; empty when the location has no column, or it is the end of the line.
    public let marked: String
    /// What follows.
    public let after: String
  }

  /// The line, cut around the spot as in ``text``; nil when there is none.
  public var markedLine: MarkedLine? {
    location.line == nil ? nil : excerpt.map { Self.markedLine(of: $0, at: location.column) }
  }

  private static func markedLine(of excerpt: Excerpt, at column: Int?) -> MarkedLine {
    let window = window(of: excerpt, around: column ?? 1)
    guard column != nil else { return MarkedLine(before: window.text, marked: "", after: "") }
    let scalars = window.text.unicodeScalars
    let rest = scalars.dropFirst(window.column - 1)
    return MarkedLine(
      before: String(scalars.prefix(window.column - 1)),
      marked: String(rest.prefix(excerpt.length)), after: String(rest.dropFirst(excerpt.length)))
  }

  /// How many there are: “2 errors, 1 warning”.
  public static func count(of diagnostics: [Diagnostic]) -> String {
    let errors = diagnostics.filter { $0.severity == .error }.count
    let warnings = diagnostics.count - errors
    return
      "\(errors) error\(errors == 1 ? "" : "s"), \(warnings) warning\(warnings == 1 ? "" : "s")"
  }

  /// The most characters of a line that are shown.
  private static let widest = 120

  /// The part of `line` that is shown, and where the column falls in it, from 1.
  private static func window(
    of excerpt: Excerpt, around column: Int
  ) -> (text: String, column: Int) {
    let scalars = Array(printable(excerpt.line).unicodeScalars)
    let column = min(max(column - excerpt.firstColumn + 1, 1), scalars.count + 1)
    if scalars.count <= widest, excerpt.firstColumn == 1 { return (String(scalars), column) }
    let first = max(0, min(column - 1 - widest / 2, scalars.count - widest))
    let shown = scalars[first..<min(first + widest, scalars.count)]
    let lead = first > 0 || excerpt.firstColumn > 1 ? "…" : ""
    let trail = first + widest < scalars.count ? "…" : ""
    return (lead + String(shown) + trail, column - first + lead.count)
  }

  /// A text that can be shown in a terminal: every control character and every ``RefusedCharacter`` is replaced by `�`.
  public static func printable(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\t": result.append(" ")
      case "\n": result.append("\u{FFFD}")
      default: result.append(RefusedCharacter(scalar) == nil ? scalar : "\u{FFFD}")
      }
    }
    return String(result)
  }
}

extension String {
  /// The text of some scalars.
  fileprivate init(_ scalars: some Sequence<Unicode.Scalar>) {
    var view = UnicodeScalarView()
    view.append(contentsOf: scalars)
    self.init(view)
  }
}
