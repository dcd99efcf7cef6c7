import KompassTemplates

/// XML under construction.
struct XMLText {
  /// The file so far, as UTF-8.
  private(set) var bytes: [UInt8] = []

  /// Begins a file.
  init() { raw("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n") }

  private init(bytes: [UInt8]) { self.bytes = bytes }

  /// Begins a part of a file.
  static func part() -> XMLText { XMLText(bytes: []) }

  /// Appends markup of the program's own.
  mutating func raw(_ markup: String) { bytes.append(contentsOf: markup.utf8) }

  /// Appends an element that holds a text, on a line of its own.
  mutating func element(_ name: String, _ text: String) {
    raw("<\(name)>")
    Escaping.append(text, to: &bytes)
    raw("</\(name)>\n")
  }

  /// Appends an element with attributes and nothing in it, on a line of its own.
  mutating func empty(_ name: String, _ attributes: [(name: String, value: String)]) {
    raw("<\(name)")
    for attribute in attributes { self.attribute(attribute.name, attribute.value) }
    raw("/>\n")
  }

  /// Appends ` name="value"`.
  mutating func attribute(_ name: String, _ value: String) {
    raw(" \(name)=\"")
    Escaping.append(value, to: &bytes)
    raw("\"")
  }
}
