/// A text with how it is set.
struct StyledText: Hashable, Sendable {
  /// The text, as it was written.
  let text: String
  /// How it is set.
  let style: TextStyle

  /// A text that is set in a style.
  init(_ text: String, style: TextStyle) {
    self.text = text
    self.style = style
  }

  // Few texts are set in several styles, and a style has five texts of its own.
  func hash(into hasher: inout Hasher) {
    var text = text
    text.withUTF8 { hasher.combine(bytes: UnsafeRawBufferPointer($0)) }
  }
}
