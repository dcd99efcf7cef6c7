import KompassModel

/// Turns the parser's nodes into a ``Prose``, part by part of one document.
///
/// Links are checked, links to municipalities resolved, raw HTML kept as text, comments left out. What a part refers
/// to in footnotes comes with it, counted anew from 1.
struct ProseAssembler {
  /// The file and where findings go.
  let reading: FileReading
  /// The text, to find places in it.
  let text: MarkdownText
  /// The footnotes of the document, in the order that the parser counted them.
  let footnotes: [MarkdownNode]
  /// The municipalities that were linked to since ``takeMentions()``, in the order found, each once.
  private var mentions: [Slug] = []
  private var locator: TextLocator
  /// The links of the part to places on its page, and where they stand.
  private var fragments: [(name: String, spot: Spot)] = []
  /// The footnotes of the part: the parser's count to the part's own.
  private var labels: [Int: Int] = [:]
  private var pending: [Int] = []
  private var isInCell = false

  /// Begins with a document.
  init(reading: FileReading, text: MarkdownText, footnotes: [MarkdownNode]) {
    self.reading = reading
    self.text = text
    self.footnotes = footnotes
    locator = TextLocator(text, isExact: !reading.isChecked)
  }

  /// Assembles one part.
  mutating func assemble(_ nodes: [MarkdownNode]) -> Prose {
    labels = [:]
    pending = []
    let blocks = blocks(of: nodes)
    var notes: [[Block]] = []
    // A footnote may refer to further ones, which then join the queue.
    while notes.count < pending.count {
      let number = pending[notes.count]
      notes.append(
        footnotes.indices.contains(number - 1)
          ? self.blocks(of: footnotes[number - 1].children) : [])
    }
    let prose = Prose(blocks: blocks, footnotes: notes)
    checkFragments(in: prose)
    return prose
  }

  /// A link to a place leads to a heading of the same part, or to an area's chapter.
  private mutating func checkFragments(in prose: Prose) {
    defer { fragments = [] }
    if fragments.isEmpty || reading.isChecked { return }
    let names = Anchors.names(in: prose)
    for (name, spot) in fragments where !names.contains(name) && !Self.isChapter(name) {
      let near = NearestName.find(name, among: names)
      reading.report(
        .unknownFragment, at: spot, "there is no heading “#\(name)” in this part of the text",
        fix: near.map { "did you mean #\($0)?" }
          ?? (names.isEmpty
            ? "write the heading, or take the link away"
            : "use one of \(names.map { "#" + $0 }.joined(separator: ", "))"))
    }
  }

  /// Whether a name is that of an area's chapter: `omrade-3`.
  private static func isChapter(_ name: String) -> Bool {
    name.hasPrefix("omrade-") && AreaNumber(String(name.dropFirst("omrade-".count))) != nil
  }

  /// The municipalities that were linked to since the last call.
  mutating func takeMentions() -> [Slug] {
    defer { mentions = [] }
    return mentions
  }

  // MARK: Blocks

  private mutating func blocks(of nodes: [MarkdownNode]) -> [Block] {
    var blocks: [Block] = []
    for node in nodes {
      if let block = block(of: node) { blocks.append(block) }
    }
    return blocks
  }

  private mutating func block(of node: MarkdownNode) -> Block? {
    switch node.kind {
    case .paragraph:
      let inlines = inlines(of: node.children, line: node.line)
      return inlines.isEmpty ? nil : .paragraph(inlines)
    case .heading(let level):
      if node.children.plainText.trimmingBlanks().isEmpty {
        reading.report(
          .emptyHeading, at: text.spot(line: node.line), "the heading has no text",
          fix: "write its text after the # marks, or delete the line")
      }
      return .heading(level: level, inlines(of: node.children, line: node.line))
    case .bulletList(let isTight):
      return .list(start: nil, isTight: isTight, items: items(of: node))
    case .numberedList(let start, let isTight):
      return .list(start: start, isTight: isTight, items: items(of: node))
    case .quote: return .quote(blocks(of: node.children))
    case .code(let info, let code):
      let language = info.split(separator: " ").first.map(String.init)
      return .code(language: language, code)
    case .html(let html): return literalParagraph(html, line: node.line)
    case .rule: return .rule
    case .table(let alignments): return table(node, alignments)
    default: return nil
    }
  }

  private mutating func items(of list: MarkdownNode) -> [Block.Item] {
    list.children.map { item in
      if case .item(let isDone) = item.kind {
        return Block.Item(isDone: isDone, blocks: blocks(of: item.children))
      }
      return Block.Item(blocks: blocks(of: item.children))
    }
  }

  private mutating func table(_ node: MarkdownNode, _ alignments: [Block.Alignment]) -> Block {
    var rows: [[[Inline]]] = []
    isInCell = true
    defer { isInCell = false }
    for row in node.children {
      checkWidth(of: row, columns: alignments.count)
      rows.append(row.children.map { inlines(of: $0.children, line: row.line) })
    }
    let header = rows.isEmpty ? [] : rows.removeFirst()
    return .table(alignments: alignments, header: header, rows: rows)
  }

  /// The parser drops cells beyond the last column without a word.
  private func checkWidth(of row: MarkdownNode, columns: Int) {
    guard !reading.isChecked, row.line >= 1, row.line <= text.lines.count else { return }
    let line = text.lines[row.line - 1]
    let cells = TableRow.cellStarts(in: line, from: max(0, row.byteColumn - 1))
    guard cells.count > columns else { return }
    reading.report(
      .tableRowTooLong,
      at: text.spot(line: row.line, column: cells[columns] + 1),
      "the row has \(cells.count) cells, but the table has \(columns) columns, so the rest would be lost",
      fix: "take out cells or add columns to the heading; write \\| for a | within a cell")
  }

  private mutating func literalParagraph(_ html: String, line: Int) -> Block? {
    let content = HTMLComments.remove(from: html)
    if content.isUnclosed {
      reading.report(
        .unclosedComment, at: text.spot(line: line),
        "the comment that begins here hides all that follows",
        fix: "close it with -->")
    }
    guard !content.rest.isEmpty else { return nil }
    reportHTML(content.rest, at: text.spot(line: line))
    let lines = content.rest.split(whereSeparator: \.isNewline)
    return .paragraph(
      Array(lines.map { [Inline.text(String($0))] }.joined(separator: [.softBreak])))
  }

  private func reportHTML(_ html: String, at spot: Spot) {
    let shown = html.prefix { !$0.isNewline }.prefix(40)
    reading.report(
      .rawHTML, at: spot, "the HTML “\(shown)” is shown as text, not carried out",
      fix: "write it in Markdown")
  }

  // MARK: Runs

  private mutating func inlines(
    of nodes: [MarkdownNode], line: Int, isInLink: Bool = false
  ) -> [Inline] {
    var result: [Inline] = []
    for node in nodes {
      let line = max(node.line, line)
      switch node.kind {
      case .text(let run): append(run, to: &result, line: line, isInLink: isInLink)
      case .softBreak: result.append(.softBreak)
      case .lineBreak: result.append(.lineBreak)
      case .codeRun(let code): result.append(.code(code))
      case .htmlRun(let html):
        let content = HTMLComments.remove(from: html)
        guard !content.rest.isEmpty else { continue }
        // The tag that closes what was reported is no further news.
        if !html.hasPrefix("</") {
          reportHTML(content.rest, at: locator.find(html, onOrAfter: line))
        }
        Self.append(.text(html), to: &result)
      case .emphasis:
        result.append(.emphasis(inlines(of: node.children, line: line, isInLink: isInLink)))
      case .strong:
        result.append(.strong(inlines(of: node.children, line: line, isInLink: isInLink)))
      case .struck:
        result.append(.struck(inlines(of: node.children, line: line, isInLink: isInLink)))
      case .link(let address, let title):
        let inner = inlines(of: node.children, line: line, isInLink: true)
        result += link(to: address, title: title, inner, line: line, isInLink: isInLink)
      case .image(let address, let title):
        let inner = inlines(of: node.children, line: line, isInLink: true)
        let place = locator.find("![", onOrAfter: line)
        reading.report(
          .imageAsLink, at: place, "the site shows no images; this one becomes a link",
          fix: "write a link [text](address) instead, and say in words what the image shows")
        result += link(to: address, title: title, inner, line: line, isInLink: isInLink)
      case .footnoteMark(let number): result.append(.footnoteMark(label(of: number)))
      default: result += inlines(of: node.children, line: line, isInLink: isInLink)
      }
    }
    return result
  }

  private mutating func label(of number: Int) -> Int {
    if let label = labels[number] { return label }
    pending.append(number)
    labels[number] = pending.count
    return pending.count
  }

  private mutating func link(
    to address: String, title: String, _ inner: [Inline], line: Int, isInLink: Bool
  ) -> [Inline] {
    if !title.isEmpty {
      reading.report(
        .linkTitle, at: locator.find(title, onOrAfter: line),
        "the title “\(title)” of the link is not shown",
        fix: "put it into the text of the link")
    }
    do {
      let destination = try LinkDestination.read(address)
      if case .fragment(let fragment) = destination {
        fragments.append((fragment, locator.find(address, onOrAfter: line)))
      }
      if case .page(let page) = destination {
        reading.notePageLink(to: page, at: locator.find(address, onOrAfter: line))
      }
      let shown = inner.isEmpty ? [Inline.text(address)] : inner
      return isInLink ? shown : [.link(destination, shown)]
    } catch {
      let spot =
        address.isEmpty
        ? locator.find("]()", onOrAfter: line) : locator.find(address: address, onOrAfter: line)
      reading.report(error.identifier, at: spot, error.message, fix: error.fix)
      return inner
    }
  }

  private mutating func append(
    _ run: String, to result: inout [Inline], line: Int, isInLink: Bool
  ) {
    if !reading.isChecked { reportUnknownFootnotes(in: run, line: line) }
    for piece in MunicipalityLink.split(run) {
      switch piece {
      case .text(let text): Self.append(.text(text), to: &result)
      case .unclosed:
        reading.report(
          .unclosedMunicipalityLink, at: locator.find("[[", onOrAfter: line),
          "the link to a municipality that begins here is not closed in the same run of text",
          fix: "write [[slug]] or [[slug|Text]] without emphasis or line break within")
      case .link(let slug, let shown, let source):
        // In a table cell `|` is written `\|`.
        let written = isInCell ? source.replacing("|", with: "\\|") : source
        let spot = locator.find(written, onOrAfter: line)
        let inline = municipality(slug, shown: shown, at: spot)
        if isInLink, case .link(_, let inner) = inline {
          for inline in inner { Self.append(inline, to: &result) }
        } else {
          Self.append(inline, to: &result)
        }
      }
    }
  }

  private mutating func municipality(_ typed: String, shown: String?, at spot: Spot) -> Inline {
    let slug = Slug(typed)
    guard let known = reading.vocabulary.municipalities else {
      return slug.map { .link(.municipality($0), [.text(shown ?? typed)]) } ?? .text(shown ?? typed)
    }
    if let slug, let name = known[slug] {
      if !mentions.contains(slug) { mentions.append(slug) }
      return .link(.municipality(slug), [.text(shown ?? name)])
    }
    let place = Spot(
      line: spot.line, column: spot.column.map { $0 + 2 }, length: typed.unicodeScalars.count)
    reading.report(
      .unknownMunicipality, at: place, "there is no municipality “\(typed)” in municipalities.csv",
      fix: UnknownMunicipality.fix(for: typed, among: known))
    return .text(shown ?? typed)
  }

  /// The parser leaves `[^x]` as text when there is no footnote of that name.
  private mutating func reportUnknownFootnotes(in run: String, line: Int) {
    guard run.holds("[^") else { return }
    var rest = run[...]
    while let open = rest.firstRange(of: "[^") {
      rest = rest[open.upperBound...]
      guard let close = rest.firstIndex(of: "]") else { return }
      let label = rest[..<close]
      guard !label.isEmpty, !label.contains(where: \.isWhitespace) else { continue }
      let piece = "[^\(label)]"
      // A footnote that is there but was swallowed, by a comment for example, is not unknown.
      if text.text.contains(piece + ":") { continue }
      let spot = locator.find(piece, onOrAfter: line)
      guard spot.length == piece.unicodeScalars.count, !isEscaped(spot) else { continue }
      reading.report(
        .unknownFootnote, at: spot, "there is no footnote “\(label)”",
        fix:
          "add a line “\(piece): …” at the end of the text, or write \\\(piece) to show the brackets"
      )
    }
  }

  private func isEscaped(_ spot: Spot) -> Bool {
    guard let column = spot.column, column > 1 else { return false }
    return reading.source.line(spot.line)?.unicodeScalars.dropFirst(column - 2).first == "\\"
  }

  /// Adds a run; text next to text becomes one.
  private static func append(_ inline: Inline, to result: inout [Inline]) {
    if case .text(let text) = inline {
      if text.isEmpty { return }
      if case .text(let before) = result.last {
        result[result.count - 1] = .text(before + text)
        return
      }
    }
    result.append(inline)
  }
}
