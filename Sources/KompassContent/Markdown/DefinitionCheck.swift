/// Finds footnotes and link addresses that nobody refers to: the parser drops them without a word, and a text must not
/// be lost.
struct DefinitionCheck {
  /// The file and where findings go.
  let reading: FileReading
  /// The text.
  let text: MarkdownText
  /// What the parser made of it.
  let document: MarkdownParser.Document

  /// Reports every line that defines something which the document does not use.
  func check() {
    guard text.text.holds("]:") else { return }
    let known = Set(document.footnotes.map(\.line))
    let used = usedLabels()
    let literal = Self.literalLines(in: document.blocks + document.footnotes)
    for (index, line) in text.lines.enumerated() {
      let number = index + 1
      guard !known.contains(number), !literal.contains(number), let label = Self.label(of: line)
      else {
        continue
      }
      let spot = text.spot(line: number, column: 1, length: label.unicodeScalars.count + 3)
      if label.hasPrefix("^") {
        reading.report(
          .unusedFootnote, at: spot,
          "nothing refers to the footnote “\(label.dropFirst())”, so it would be lost",
          fix:
            "write [\(label)] where the footnote belongs, once for each [\(label)]: line, or delete it"
        )
      } else if !used.contains(label.lowercased()) {
        reading.report(
          .unusedReference, at: spot,
          "the line is read as the address of a link “\(label)” that nobody uses, so it would be lost",
          fix: "write [\(label)] where the link belongs, or \\[\(label)]: to show the line as text")
      }
    }
  }

  /// Everything that stands in square brackets anywhere but where an address is defined, in lower case.
  private func usedLabels() -> Set<String> {
    var labels: Set<String> = []
    for line in text.lines {
      var open: Int?
      for (place, scalar) in line.enumerated() {
        if scalar == "[" {
          open = place + 1
        } else if scalar == "]", let start = open {
          if place + 1 >= line.count || line[place + 1] != ":" {
            labels.insert(Self.text(line[start..<place]).lowercased())
          }
          open = nil
        }
      }
    }
    return labels
  }

  /// The label of a line that defines a footnote or an address: `[^label]: …`, `[label]: …`.
  private static func label(of line: [Unicode.Scalar]) -> String? {
    let content = line.drop { $0 == " " || $0 == ">" }
    guard content.first == "[", let close = content.firstIndex(of: "]"),
      close + 1 < content.endIndex, content[close + 1] == ":", close > content.startIndex + 1
    else { return nil }
    return text(content[(content.startIndex + 1)..<close])
  }

  private static func text(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars)
    return String(view)
  }

  /// The lines that are kept as they are: code, raw HTML, and paragraphs, where `[^a]:` is ordinary text.
  private static func literalLines(in nodes: [MarkdownNode]) -> Set<Int> {
    var lines: Set<Int> = []
    for node in nodes {
      switch node.kind {
      case .code(_, let text), .html(let text):
        lines.formUnion(node.line...(node.line + text.count(where: \.isNewline)))
      case .paragraph, .heading: lines.formUnion(node.line...(node.line + node.children.lineBreaks))
      default: lines.formUnion(literalLines(in: node.children))
      }
    }
    return lines
  }
}
