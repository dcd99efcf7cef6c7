import KompassModel

/// A node of a Markdown document, as the parser found it.
struct MarkdownNode: Sendable {
  /// What the node is.
  enum Kind: Sendable {
    /// A run of text.
    case paragraph
    /// A heading of level 1…6.
    case heading(level: Int)
    /// A list with marks.
    case bulletList(isTight: Bool)
    /// A list with numbers.
    case numberedList(start: Int, isTight: Bool)
    /// An item of a list; ticked or not in a task list.
    case item(isDone: Bool?)
    /// A quotation.
    case quote
    /// Text as typed, with what stands after the opening fence.
    case code(info: String, text: String)
    /// Raw HTML on lines of its own.
    case html(String)
    /// A rule between two parts.
    case rule
    /// A table; its first row is the heading.
    case table(alignments: [Block.Alignment])
    /// A row of a table.
    case row
    /// A cell of a row.
    case cell
    /// The text of a footnote.
    case footnote
    /// Plain text.
    case text(String)
    /// The end of a line that means nothing.
    case softBreak
    /// The end of a line that is meant.
    case lineBreak
    /// Text as typed, within a line.
    case codeRun(String)
    /// Raw HTML within a line.
    case htmlRun(String)
    /// Stress.
    case emphasis
    /// Strong stress.
    case strong
    /// Text struck out.
    case struck
    /// A link.
    case link(address: String, title: String)
    /// An image.
    case image(address: String, title: String)
    /// A reference to a footnote, counted from 1 through the document.
    case footnoteMark(Int)
  }

  /// The marks that open a block of code.
  struct Fence: Sendable {
    /// `` ` `` or `~`.
    let mark: Unicode.Scalar
    /// How many marks there are; as many, or more, close it.
    let count: Int
    /// The line that the block ends on, from 1: that of the closing marks when there are any.
    let lastLine: Int
  }

  /// What the node is.
  let kind: Kind
  /// The line that it begins on, from 1; 0 when the parser does not say.
  let line: Int
  /// The column in bytes, from 1; 0 when the parser does not say.
  let byteColumn: Int
  /// The marks that open it; nil when it is no code between marks.
  let fence: Fence?
  /// What it holds.
  let children: [MarkdownNode]
}

extension MarkdownNode.Kind {
  /// The texts in which the parser has put characters for references; what is shown as typed has none.
  var texts: [String] {
    switch self {
    case .text(let text): [text]
    case .code(let info, _): [info]
    case .link(let address, let title), .image(let address, let title): [address, title]
    default: []
    }
  }
}

extension [MarkdownNode] {
  /// The text of the nodes without any markup.
  var plainText: String {
    map { node in
      switch node.kind {
      case .text(let text), .codeRun(let text), .htmlRun(let text): text
      case .softBreak, .lineBreak: " "
      default: node.children.plainText
      }
    }.joined()
  }

  /// How many ends of lines there are among them.
  var lineBreaks: Int {
    reduce(0) { sum, node in
      switch node.kind {
      case .softBreak, .lineBreak: sum + 1
      default: sum + node.children.lineBreaks
      }
    }
  }
}
