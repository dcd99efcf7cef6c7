/// A text of the chrome in which `{name}` stands for a value.
public struct StringPattern: Equatable, Sendable {
  /// A part of the text.
  public enum Part: Equatable, Sendable {
    /// Words.
    case text(String)
    /// The value of this name.
    case value(String)
  }

  /// The text in parts. A brace that does not enclose a name is text.
  public let parts: [Part]

  /// The names that stand for values, in the order of the text.
  public var names: [String] {
    parts.compactMap { if case .value(let name) = $0 { name } else { nil } }
  }

  /// Reads a text.
  public init(_ text: String) {
    var parts: [Part] = []
    var words = ""
    var rest = text[...]
    while let brace = rest.firstIndex(of: "{") {
      words += rest[..<brace]
      let after = rest[rest.index(after: brace)...]
      let name = after.prefix {
        $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "_" || $0 == ".")
      }
      if !name.isEmpty, after[name.endIndex...].first == "}" {
        if !words.isEmpty { parts.append(.text(words)) }
        words = ""
        parts.append(.value(String(name)))
        rest = after[name.endIndex...].dropFirst()
      } else {
        words += "{"
        rest = after
      }
    }
    words += rest
    if !words.isEmpty { parts.append(.text(words)) }
    self.parts = parts
  }

  /// The text with `values` put in; a name without a value stays as it was written, in braces.
  public func text(with values: [String: String]) -> String {
    if parts.count == 1, case .text(let words) = parts[0] { return words }
    var text = ""
    for part in parts {
      switch part {
      case .text(let words): text += words
      case .value(let name): text += values[name] ?? "{\(name)}"
      }
    }
    return text
  }
}
