/// A text in Markdown, as a tree.
public struct Prose: Equatable, Sendable {
  /// The paragraphs, lists, tables … in order.
  public let blocks: [Block]
  /// Footnotes in the order that they are first referred to; their labels count from 1.
  public let footnotes: [[Block]]

  /// Whether there is nothing to show.
  public var isEmpty: Bool { blocks.isEmpty }

  /// Makes a text.
  public init(blocks: [Block], footnotes: [[Block]] = []) {
    self.blocks = blocks
    self.footnotes = footnotes
  }

  /// A text of one plain paragraph.
  public init(paragraph text: String) {
    self.init(blocks: [.paragraph([.text(text)])])
  }
}
