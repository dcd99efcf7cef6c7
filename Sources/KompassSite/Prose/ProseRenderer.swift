import KompassModel
import KompassTemplates

/// Turns a Markdown tree into markup for one page. Every text is escaped; nothing else can come in.
struct ProseRenderer {
  /// The links of the page.
  private let links: Links
  /// The level that the outermost headings of the text have on the page, 2…6.
  private let topHeading: Int
  /// The levels, as written, of the headings that are open at a place.
  private var openLevels: [Int] = []
  /// What identifiers begin with, so that several texts can stand on one page. Two hyphens part it from the rest, which
  /// no heading's own name has.
  private let idPrefix: String
  /// The words for marks of footnotes and tasks.
  private let book: Phrasebook

  /// The names of all headings of the text.
  private let anchors: Set<String>
  /// The names of the headings that are still to come.
  private var coming: ArraySlice<String>

  private var output = Markup()

  /// The whole text as blocks.
  static func render(
    _ prose: Prose, links: Links, book: Phrasebook, topHeading: Int, idPrefix: String
  ) -> Markup {
    var renderer = ProseRenderer(
      links: links, book: book, topHeading: topHeading, idPrefix: idPrefix,
      anchors: Anchors.names(in: prose))
    renderer.append(prose.blocks, isTight: false)
    renderer.appendFootnotes(prose.footnotes)
    return renderer.output
  }

  private init(
    links: Links, book: Phrasebook, topHeading: Int, idPrefix: String, anchors: [String]
  ) {
    self.links = links
    self.book = book
    self.topHeading = topHeading
    self.idPrefix = idPrefix
    self.anchors = Set(anchors)
    coming = anchors[...]
  }

  private mutating func append(_ blocks: [Block], isTight: Bool) {
    for block in blocks { append(block, isTight: isTight) }
  }

  private mutating func append(_ block: Block, isTight: Bool) {
    switch block {
    case .paragraph(let inlines):
      if isTight {
        append(inlines)
      } else {
        element("p") { $0.append(inlines) }
      }
    case .heading(let level, let inlines):
      let tag = "h\(shownLevel(of: level))"
      output.append(trusted: "<\(tag) id=\"\(idPrefix)\(coming.popFirst() ?? "")\">")
      append(inlines)
      output.append(trusted: "</\(tag)>\n")
    case .list(let start, let isTight, let items): append(items, start: start, isTight: isTight)
    case .quote(let blocks): element("blockquote") { $0.append(blocks, isTight: false) }
    case .code(_, let code):
      output.append(trusted: "<pre><code>")
      output.append(text: code)
      output.append(trusted: "</code></pre>\n")
    case .table(let alignments, let header, let rows):
      appendTable(alignments: alignments, header: header, rows: rows)
    case .rule: output.append(trusted: "<hr>\n")
    }
  }

  private mutating func append(_ items: [Block.Item], start: Int?, isTight: Bool) {
    let tag = start == nil ? "ul" : "ol"
    let first = start.flatMap { $0 == 1 ? nil : " start=\"\($0)\"" } ?? ""
    output.append(trusted: "<\(tag)\(first)>\n")
    for item in items {
      output.append(trusted: "<li>")
      if let isDone = item.isDone {
        // A word and a sign, not a form control: nothing can be ticked here.
        output.append(
          trusted: "<span class=\"task\" aria-hidden=\"true\">\(isDone ? "☑" : "☐")</span> ")
        output.append(trusted: "<span class=\"visually-hidden\">")
        output.append(text: book.text(isDone ? .taskDone : .taskOpen) + ": ")
        output.append(trusted: "</span>")
      }
      append(item.blocks, isTight: isTight)
      output.append(trusted: "</li>\n")
    }
    output.append(trusted: "</\(tag)>\n")
  }

  private mutating func appendTable(
    alignments: [Block.Alignment], header: [[Inline]], rows: [[[Inline]]]
  ) {
    output.append(
      trusted: "<div class=\"table-frame\" tabindex=\"0\" role=\"region\" aria-label=\"")
    output.append(text: header.map { Inline.plainText($0) }.joined(separator: ", "))
    output.append(trusted: "\"><table>\n<thead><tr>")
    for (cell, alignment) in zip(header, alignments) {
      output.append(trusted: "<th scope=\"col\"\(Self.attribute(alignment))>")
      append(cell)
      output.append(trusted: "</th>")
    }
    output.append(trusted: "</tr></thead>\n<tbody>\n")
    for row in rows {
      output.append(trusted: "<tr>")
      for (cell, alignment) in zip(row, alignments) {
        output.append(trusted: "<td\(Self.attribute(alignment))>")
        append(cell)
        output.append(trusted: "</td>")
      }
      output.append(trusted: "</tr>\n")
    }
    output.append(trusted: "</tbody>\n</table></div>\n")
  }

  private static func attribute(_ alignment: Block.Alignment) -> String {
    switch alignment {
    case .natural: ""
    case .left: " class=\"left\""
    case .center: " class=\"center\""
    case .right: " class=\"right\""
    }
  }

  private mutating func appendFootnotes(_ footnotes: [[Block]]) {
    if footnotes.isEmpty { return }
    output.append(trusted: "<ol class=\"footnotes\">\n")
    for (index, blocks) in footnotes.enumerated() {
      let label = index + 1
      output.append(trusted: "<li id=\"\(idPrefix)fot--\(label)\">")
      append(blocks, isTight: blocks.count == 1)
      output.append(trusted: " <a href=\"#\(idPrefix)fotmark--\(label)\" aria-label=\"")
      output.append(text: book.text(.footnoteBack, ["n": String(label)]))
      output.append(trusted: "\">↩</a></li>\n")
    }
    output.append(trusted: "</ol>\n")
  }

  // MARK: Lines

  private mutating func append(_ inlines: [Inline]) {
    for inline in inlines { append(inline) }
  }

  private mutating func append(_ inline: Inline) {
    switch inline {
    case .text(let text): output.append(text: text)
    case .softBreak: output.append(trusted: "\n")
    case .lineBreak: output.append(trusted: "<br>\n")
    case .emphasis(let inner): element("em") { $0.append(inner) }
    case .strong(let inner): element("strong") { $0.append(inner) }
    case .struck(let inner): element("s") { $0.append(inner) }
    case .code(let code):
      output.append(trusted: "<code>")
      output.append(text: code)
      output.append(trusted: "</code>")
    case .link(let destination, let inner): append(destination, inner)
    case .footnoteMark(let label):
      output.append(
        trusted: "<sup><a id=\"\(idPrefix)fotmark--\(label)\" href=\"#\(idPrefix)fot--\(label)\">"
          + "<span class=\"visually-hidden\">")
      output.append(text: book.text(.footnote) + " ")
      output.append(trusted: "</span>\(label)</a></sup>")
    }
  }

  private mutating func append(_ destination: Inline.Destination, _ inner: [Inline]) {
    let address =
      switch destination {
      case .external(let address): address
      case .page(let address): links.link(toAddress: address)
      case .fragment(let fragment):
        // A heading of this text, else a place that the page itself has.
        "#" + (anchors.contains(fragment) ? idPrefix : "") + fragment
      case .municipality(let slug): links.link(to: .profile(slug))
      }
    output.append(trusted: "<a href=\"")
    output.append(text: address)
    if case .external(let address) = destination, address.hasPrefix("http") {
      output.append(trusted: "\" rel=\"noopener")
    }
    output.append(trusted: "\">")
    append(inner)
    output.append(trusted: "</a>")
  }

  private mutating func element(_ tag: String, _ content: (inout ProseRenderer) -> Void) {
    output.append(trusted: "<\(tag)>")
    content(&self)
    output.append(trusted: "</\(tag)>")
    if tag == "p" || tag == "blockquote" { output.append(trusted: "\n") }
  }

  /// The level on the page of a heading written with `level` marks: one below the heading that it stands under, so that
  /// no level is left out, whatever the author began with.
  private mutating func shownLevel(of level: Int) -> Int {
    while let last = openLevels.last, last >= level { openLevels.removeLast() }
    openLevels.append(level)
    return min(topHeading + openLevels.count - 1, 6)
  }
}
