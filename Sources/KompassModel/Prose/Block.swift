/// A block of a text: what stands on lines of its own.
public indirect enum Block: Equatable, Sendable {
  /// One item of a list.
  public struct Item: Equatable, Sendable {
    /// Whether the item is ticked; nil unless it is an item of a task list.
    public let isDone: Bool?
    /// What stands in the item.
    public let blocks: [Block]

    /// Makes an item.
    public init(isDone: Bool? = nil, blocks: [Block]) {
      self.isDone = isDone
      self.blocks = blocks
    }
  }

  /// How a column of a table is aligned.
  public enum Alignment: Sendable {
    /// As the language has it.
    case natural
    /// To the left.
    case left
    /// Centred.
    case center
    /// To the right, as figures are.
    case right
  }

  /// A run of text.
  case paragraph([Inline])
  /// A heading of level 1…6 as written; a page moves it below its own headings.
  case heading(level: Int, [Inline])
  /// A list with marks, or with numbers from `start`; a tight one has no space between its items.
  case list(start: Int?, isTight: Bool, items: [Item])
  /// A quotation.
  case quote([Block])
  /// Text kept as it is, line by line; `language` names what it is written in.
  case code(language: String?, String)
  /// A table; every row has as many cells as `alignments`.
  case table(alignments: [Alignment], header: [[Inline]], rows: [[[Inline]]])
  /// A rule between two parts.
  case rule
}
