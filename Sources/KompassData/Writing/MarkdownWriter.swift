import KompassModel

/// Writes a text as Markdown (GitHub's) that reads the same wherever it is put: links are absolute, headings stand below
/// those around them, and characters that mean something are escaped.
public struct MarkdownWriter: Sendable {
  private let addresses: any DataAddresses
  private let page: @Sendable () -> String
  private let topHeading: Int?
  private let footnotePrefix: String

  /// - Parameters:
  ///   - page: the absolute address of the page that the text stands on; asked for by links within it.
  ///   - topHeading: the level that the highest headings of a text get, 1…6, and those below follow; nil to leave all as
  ///     they were written.
  ///   - footnotePrefix: what labels of footnotes begin with, where several texts stand in one file.
  public init(
    addresses: any DataAddresses, page: @autoclosure @escaping @Sendable () -> String,
    topHeading: Int? = nil, footnotePrefix: String = ""
  ) {
    self.addresses = addresses
    self.page = page
    self.topHeading = topHeading
    self.footnotePrefix = footnotePrefix
  }

  /// The text, without a line end at its end.
  public func text(of prose: Prose) -> String {
    if prose.footnotes.isEmpty, prose.blocks.count == 1,
      case .paragraph(let inlines) = prose.blocks[0]
    {
      return inline(inlines, startsLine: true, breaks: true)
    }
    let levels = prose.blocks.compactMap { block in
      if case .heading(let level, _) = block { level } else { nil }
    }
    let offset = topHeading.flatMap { top in levels.min().map { top - $0 } } ?? 0
    var parts = blocks(prose.blocks, offset: offset)
    for (place, footnote) in prose.footnotes.enumerated() {
      let lines = blocks(footnote, offset: offset).joined(separator: [""])
      parts.append(
        Self.indented(Array(lines), first: "[^\(footnotePrefix)\(place + 1)]: ", rest: 4))
    }
    return parts.joined(separator: [""]).joined(separator: "\n")
  }

  // MARK: Blocks

  /// Each block as its lines.
  ///
  /// - Parameter offset: how many levels deeper headings stand than they were written.
  private func blocks(_ blocks: [Block], offset: Int) -> [[String]] {
    var written: [[String]] = []
    var alternates = false
    for (place, block) in blocks.enumerated() {
      // Two lists after each other would become one if they had the same mark.
      alternates = place > 0 && Self.isList(block, like: blocks[place - 1]) && !alternates
      written.append(lines(of: block, alternates: alternates, offset: offset))
    }
    return written
  }

  private static func isList(_ block: Block, like other: Block) -> Bool {
    if case .list(let start, _, _) = block, case .list(let otherStart, _, _) = other {
      (start == nil) == (otherStart == nil)
    } else {
      false
    }
  }

  private func lines(of block: Block, alternates: Bool, offset: Int) -> [String] {
    switch block {
    case .paragraph(let inlines): return lines(of: inlines)
    case .heading(let level, let inlines):
      let marks = String(repeating: "#", count: min(max(level + offset, topHeading ?? 1), 6))
      return ["\(marks) \(inline(inlines, startsLine: false, breaks: false))"]
    case .list(let start, let isTight, let items):
      return list(
        items, start: start, isTight: isTight, alternates: alternates, offset: offset)
    case .quote(let inner):
      return blocks(inner, offset: offset).joined(separator: [""]).map {
        $0.isEmpty ? ">" : "> \($0)"
      }
    case .code(let language, let code): return Self.code(code, language: language)
    case .table(let alignments, let header, let rows):
      return table(alignments, header: header, rows: rows)
    case .rule: return ["***"]
    }
  }

  private func list(
    _ items: [Block.Item], start: Int?, isTight: Bool, alternates: Bool, offset: Int
  ) -> [String] {
    var lines: [String] = []
    for (place, item) in items.enumerated() {
      if place > 0, !isTight { lines.append("") }
      let mark =
        start.map { "\($0 + place)\(alternates ? ")" : ".") " } ?? (alternates ? "+ " : "- ")
      let task = item.isDone.map { $0 ? "[x] " : "[ ] " } ?? ""
      let separator = isTight ? [] : [""]
      lines += Self.indented(
        Array(blocks(item.blocks, offset: offset).joined(separator: separator)), first: mark + task,
        rest: mark.utf8.count)
    }
    return lines
  }

  private static func indented(_ lines: [String], first: String, rest: Int) -> [String] {
    guard let head = lines.first else { return [first] }
    let blank = String(repeating: " ", count: rest)
    return [first + head] + lines.dropFirst().map { $0.isEmpty ? "" : blank + $0 }
  }

  private static func code(_ code: String, language: String?) -> [String] {
    let fence = String(repeating: "`", count: max(3, longestRun(of: "`", in: code) + 1))
    var lines = code.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    if lines.last == "" { lines.removeLast() }
    let name = (language ?? "").unicodeScalars.filter {
      $0 != "`" && !$0.properties.isWhitespace
    }
    return [fence + String(String.UnicodeScalarView(name))] + lines + [fence]
  }

  private func table(
    _ alignments: [Block.Alignment], header: [[Inline]], rows: [[[Inline]]]
  ) -> [String] {
    func line(_ cells: [String]) -> String { "| " + cells.joined(separator: " | ") + " |" }
    func texts(_ cells: [[Inline]]) -> [String] {
      cells.map { inline($0, startsLine: false, breaks: false, inTable: true) }
    }
    let rule = alignments.map { alignment in
      switch alignment {
      case .natural: "---"
      case .left: ":--"
      case .center: ":-:"
      case .right: "--:"
      }
    }
    return [line(texts(header)), line(rule)] + rows.map { line(texts($0)) }
  }

  // MARK: Runs

  private func lines(of inlines: [Inline]) -> [String] {
    let text = inline(inlines, startsLine: true, breaks: true)
    // Most paragraphs are one line, and characters are slow to go through.
    guard text.utf8.contains(UInt8(ascii: "\n")) else { return [text] }
    return text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  }

  /// - Parameters:
  ///   - startsLine: whether the first run begins a line.
  ///   - breaks: whether lines may end within; else they go on after a space.
  private func inline(
    _ inlines: [Inline], startsLine: Bool, breaks: Bool, inTable: Bool = false
  ) -> String {
    var text = ""
    for run in inlines {
      let isFirst = text.isEmpty ? startsLine : text.utf8.last == UInt8(ascii: "\n")
      switch run {
      case .text(let words): text += MarkdownText.escaped(words, startsLine: isFirst)
      case .softBreak: text += " "
      case .lineBreak: text += breaks ? "\\\n" : " "
      case .emphasis(let inner):
        text += "*" + inline(inner, startsLine: false, breaks: breaks, inTable: inTable) + "*"
      case .strong(let inner):
        text += "**" + inline(inner, startsLine: false, breaks: breaks, inTable: inTable) + "**"
      case .struck(let inner):
        text += "~~" + inline(inner, startsLine: false, breaks: breaks, inTable: inTable) + "~~"
      case .code(let code): text += Self.span(code, inTable: inTable)
      case .link(let destination, let inner):
        let label = inline(inner, startsLine: false, breaks: false, inTable: inTable)
        text += "[\(label)](\(MarkdownText.address(address(of: destination))))"
      case .footnoteMark(let label): text += "[^\(footnotePrefix)\(label)]"
      }
    }
    return text
  }

  private static func span(_ code: String, inTable: Bool) -> String {
    var text = String(
      String.UnicodeScalarView(
        code.unicodeScalars.map { $0 == "\n" || $0 == "\r" ? " " : $0 }))
    if inTable {
      text = text.split(separator: "|", omittingEmptySubsequences: false).joined(separator: "\\|")
    }
    let fence = String(repeating: "`", count: longestRun(of: "`", in: text) + 1)
    let isPadded = text.hasPrefix("`") || text.hasSuffix("`") || text.hasPrefix(" ")
    return fence + (isPadded ? " \(text) " : text) + fence
  }

  private func address(of destination: Inline.Destination) -> String {
    switch destination {
    case .external(let address): address
    case .page(let path): addresses.page(path)
    case .fragment(let name): page() + "#" + name
    case .municipality(let slug): addresses.profile(of: slug)
    }
  }

  private static func longestRun(of character: Character, in text: String) -> Int {
    var longest = 0
    var run = 0
    for other in text {
      run = other == character ? run + 1 : 0
      longest = max(longest, run)
    }
    return longest
  }
}
