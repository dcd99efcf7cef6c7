import CCmarkGFM
import Foundation
import KompassModel

/// Parses GitHub-flavoured Markdown with tables, strikethrough (`~~`), autolinks, task lists and footnotes: the only
/// place that meets the Markdown library.
enum MarkdownParser {
  /// A document as the parser found it.
  struct Document {
    /// The blocks, without footnotes.
    let blocks: [MarkdownNode]
    /// Footnotes in the order that they are first referred to.
    let footnotes: [MarkdownNode]
  }

  /// The nesting is deeper than ``deepest``.
  struct TooDeep: Error {
    /// The line where it becomes too deep, from 1.
    let line: Int
  }

  /// The deepest nesting of lists and quotations, and likewise of emphasis and links, that is read.
  static let deepest = 32

  /// Parses `text`.
  static func parse(_ text: String) throws(TooDeep) -> Document {
    guard let root = tree(of: text) else { return Document(blocks: [], footnotes: []) }
    defer { cmark_node_free(root) }
    var blocks: [MarkdownNode] = []
    var footnotes: [MarkdownNode] = []
    for node in try children(of: root, depth: Depth(), line: 1) {
      if case .footnote = node.kind { footnotes.append(node) } else { blocks.append(node) }
    }
    return Document(blocks: blocks, footnotes: footnotes)
  }

  /// One text at a time: while it parses, the library (0.29.0.gfm.6) keeps the characters that its extensions look for
  /// in a table of the whole process, and clears it at the end. Two at once lose strikethrough and autolinks now and
  /// then. Making our own tree of the result needs no lock.
  private static let turn = NSLock()

  /// The library's tree, to be freed by the caller; nil when there is no memory for it.
  private static func tree(of text: String) -> OpaquePointer? {
    _ = areExtensionsRegistered
    let options = CMARK_OPT_FOOTNOTES | CMARK_OPT_STRIKETHROUGH_DOUBLE_TILDE
    guard let parser = cmark_parser_new(options) else { return nil }
    defer { cmark_parser_free(parser) }
    for name in ["table", "strikethrough", "autolink", "tasklist"] {
      if let found = cmark_find_syntax_extension(name) {
        cmark_parser_attach_syntax_extension(parser, found)
      }
    }
    var text = text
    turn.lock()
    defer { turn.unlock() }
    text.withUTF8 { buffer in
      buffer.withMemoryRebound(to: CChar.self) {
        cmark_parser_feed(parser, $0.baseAddress, $0.count)
      }
    }
    return cmark_parser_finish(parser)
  }

  // A `static let` is initialised once, whichever thread comes first.
  private static let areExtensionsRegistered: Bool = {
    cmark_gfm_core_extensions_ensure_registered()
    return true
  }()

  /// How many containers of each kind are open.
  private struct Depth {
    var blocks = 0
    var runs = 0
  }

  private static func children(
    of parent: OpaquePointer, depth: Depth, line: Int
  ) throws(TooDeep) -> [MarkdownNode] {
    var nodes: [MarkdownNode] = []
    var next = cmark_node_first_child(parent)
    while let node = next {
      nodes.append(try convert(node, depth: depth, line: line))
      next = cmark_node_next(node)
    }
    return nodes
  }

  private static func convert(
    _ node: OpaquePointer, depth: Depth, line parentLine: Int
  ) throws(TooDeep) -> MarkdownNode {
    let stated = Int(cmark_node_get_start_line(node))
    let line = stated > 0 ? stated : parentLine
    let kind = kind(of: node)
    var depth = depth
    switch kind {
    case .quote, .bulletList, .numberedList: depth.blocks += 1
    case .emphasis, .strong, .struck, .link, .image: depth.runs += 1
    default: break
    }
    guard depth.blocks <= deepest, depth.runs <= deepest else { throw TooDeep(line: line) }
    return MarkdownNode(
      kind: kind, line: line, byteColumn: Int(cmark_node_get_start_column(node)),
      fence: fence(of: node), children: try children(of: node, depth: depth, line: line))
  }

  private static func kind(of node: OpaquePointer) -> MarkdownNode.Kind {
    // By far the most common, told apart without making a text of their name.
    let type = cmark_node_get_type(node)
    if type == CMARK_NODE_TEXT { return .text(literal(node)) }
    if type == CMARK_NODE_PARAGRAPH { return .paragraph }
    if type == CMARK_NODE_SOFTBREAK { return .softBreak }
    return switch String(cString: cmark_node_get_type_string(node)) {
    case "heading": .heading(level: Int(cmark_node_get_heading_level(node)))
    case "list":
      cmark_node_get_list_type(node) == CMARK_ORDERED_LIST
        ? .numberedList(
          start: Int(cmark_node_get_list_start(node)), isTight: cmark_node_get_list_tight(node) != 0
        )
        : .bulletList(isTight: cmark_node_get_list_tight(node) != 0)
    case "item": .item(isDone: nil)
    case "tasklist": .item(isDone: cmark_gfm_extensions_get_tasklist_item_checked(node))
    case "block_quote": .quote
    case "code_block": .code(info: text(cmark_node_get_fence_info(node)), text: literal(node))
    case "html_block": .html(literal(node))
    case "thematic_break": .rule
    case "table": .table(alignments: alignments(of: node))
    case "table_row", "table_header": .row
    case "table_cell": .cell
    case "linebreak": .lineBreak
    case "code": .codeRun(literal(node))
    case "html_inline": .htmlRun(literal(node))
    case "emph": .emphasis
    case "strong": .strong
    case "strikethrough": .struck
    case "link":
      .link(address: text(cmark_node_get_url(node)), title: text(cmark_node_get_title(node)))
    case "image":
      .image(address: text(cmark_node_get_url(node)), title: text(cmark_node_get_title(node)))
    default:
      // The library has no name for footnotes.
      cmark_node_get_type(node) == CMARK_NODE_FOOTNOTE_REFERENCE
        ? .footnoteMark(Int(literal(node)) ?? 0)
        : cmark_node_get_type(node) == CMARK_NODE_FOOTNOTE_DEFINITION
          ? .footnote : .text(literal(node))
    }
  }

  private static func fence(of node: OpaquePointer) -> MarkdownNode.Fence? {
    var count: Int32 = 0
    var indentation: Int32 = 0
    var mark: CChar = 0
    guard cmark_node_get_type(node) == CMARK_NODE_CODE_BLOCK,
      cmark_node_get_fenced(node, &count, &indentation, &mark) != 0
    else { return nil }
    return MarkdownNode.Fence(
      mark: Unicode.Scalar(UInt8(bitPattern: mark)), count: Int(count),
      lastLine: Int(cmark_node_get_end_line(node)))
  }

  private static func alignments(of table: OpaquePointer) -> [Block.Alignment] {
    let count = Int(cmark_gfm_extensions_get_table_columns(table))
    guard let letters = cmark_gfm_extensions_get_table_alignments(table) else { return [] }
    return (0..<count).map { column in
      switch letters[column] {
      case UInt8(ascii: "l"): .left
      case UInt8(ascii: "c"): .center
      case UInt8(ascii: "r"): .right
      default: .natural
      }
    }
  }

  private static func literal(_ node: OpaquePointer) -> String {
    text(cmark_node_get_literal(node))
  }

  private static func text(_ pointer: UnsafePointer<CChar>?) -> String {
    pointer.map { String(cString: $0) } ?? ""
  }
}
