/// XML 1.0 under construction, and the escaping of what is put into it.
public struct XMLText: Sendable {
  /// The file so far, as UTF-8.
  public private(set) var bytes: [UInt8] = []

  /// Begins a file.
  public init() { raw("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n") }

  private init(bytes: [UInt8]) { self.bytes = bytes }

  /// Begins a part of a file.
  public static func part() -> XMLText { XMLText(bytes: []) }

  /// Appends markup of the program's own.
  public mutating func raw(_ markup: String) { bytes.append(contentsOf: markup.utf8) }

  /// Appends an element that holds a text, on a line of its own.
  public mutating func element(_ name: String, _ text: String) {
    raw("<\(name)>\(Self.escaped(text))</\(name)>\n")
  }

  /// Appends an element with attributes and nothing in it, on a line of its own.
  public mutating func empty(_ name: String, _ attributes: [(name: String, value: String)]) {
    raw("<\(name)")
    for attribute in attributes { self.attribute(attribute.name, attribute.value) }
    raw("/>\n")
  }

  /// Appends ` name="value"`.
  public mutating func attribute(_ name: String, _ value: String) {
    raw(" \(name)=\"\(Self.escaped(value))\"")
  }

  /// A text as the content of an element or as the value of an attribute in double quotation marks.
  ///
  /// What XML forbids even as a reference (most control characters, U+FFFE, U+FFFF) becomes U+FFFD: it can stand in a
  /// source, and a file that no program can read would help no one.
  public static func escaped(_ text: String) -> String {
    var escaped = ""
    escaped.reserveCapacity(text.utf8.count)
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": escaped += "&amp;"
      case "<": escaped += "&lt;"
      case ">": escaped += "&gt;"
      case "\"": escaped += "&quot;"
      // Written out, for a reader makes spaces of them in an attribute and of a lone U+000D everywhere.
      case "\t", "\n", "\r": escaped += "&#\(scalar.value);"
      case "\u{0}"..<" ", "\u{FFFE}", "\u{FFFF}": escaped += "\u{FFFD}"
      default: escaped.unicodeScalars.append(scalar)
      }
    }
    return escaped
  }
}
