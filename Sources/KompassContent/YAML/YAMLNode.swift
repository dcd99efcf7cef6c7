/// A node of a YAML file: text, a mapping or a list, with its place.
///
/// Every scalar is text. What it means is decided by the reader of the value, so that `0114`, `12:30` and `yes` never
/// turn into something else.
struct YAMLNode: Sendable {
  /// How a scalar was written.
  enum Style: Sendable {
    /// Without quotation marks.
    case plain
    /// Within `"` or `'`.
    case quoted
    /// As a block after `|`.
    case literal
    /// As a block after `>`.
    case folded
  }

  /// What a node holds.
  enum Content: Sendable {
    /// A scalar.
    case text(String, Style)
    /// Keys and values in the order written; keys are unique.
    case mapping([(key: YAMLNode, value: YAMLNode)])
    /// Items in the order written.
    case list([YAMLNode])
  }

  /// What the node holds.
  let content: Content
  /// Where it begins, and for a scalar on one line how long it is.
  let spot: Spot

  /// The text of a scalar; nil for a mapping and a list.
  var text: String? {
    if case .text(let text, _) = content { text } else { nil }
  }

  /// Whether nothing was written: an empty plain scalar, `~` or `null`.
  var isEmpty: Bool {
    if case .text(let text, .plain) = content {
      text.isEmpty || text == "~" || text == "null"
    } else {
      false
    }
  }

  /// What the node is, in words: `a text`, `a list`, `a mapping`.
  var kind: String {
    switch content {
    case .text: "a text"
    case .mapping: "keys with values"
    case .list: "a list"
    }
  }
}
