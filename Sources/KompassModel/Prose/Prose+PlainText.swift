extension Prose {
  /// The text without any markup, blocks apart by a space; footnotes last.
  public var plainText: String {
    var text = ""
    for block in blocks { block.appendText(to: &text) }
    for footnote in footnotes { for block in footnote { block.appendText(to: &text) } }
    return text
  }
}

extension Block {
  fileprivate func appendText(to text: inout String) {
    switch self {
    case .paragraph(let inlines), .heading(_, let inlines): Self.append(inlines, to: &text)
    case .list(_, _, let items):
      for item in items { for block in item.blocks { block.appendText(to: &text) } }
    case .quote(let blocks): for block in blocks { block.appendText(to: &text) }
    case .code(_, let code): Self.append([.text(code)], to: &text)
    case .table(_, let header, let rows):
      for cell in header { Self.append(cell, to: &text) }
      for row in rows { for cell in row { Self.append(cell, to: &text) } }
    case .rule: break
    }
  }

  private static func append(_ inlines: [Inline], to text: inout String) {
    if inlines.isEmpty { return }
    if !text.isEmpty { text += " " }
    text += Inline.plainText(inlines)
  }
}

extension Inline {
  /// The text of a line without any markup.
  public static func plainText(_ inlines: [Inline]) -> String {
    var text = ""
    append(inlines, to: &text)
    return text
  }

  private static func append(_ inlines: [Inline], to text: inout String) {
    for inline in inlines {
      switch inline {
      case .text(let run), .code(let run): text += run
      case .softBreak, .lineBreak: text += " "
      case .emphasis(let inner), .strong(let inner), .struck(let inner), .link(_, let inner):
        append(inner, to: &text)
      case .footnoteMark: break
      }
    }
  }
}
