/// Finds marks that somebody wrote and the parser did not take for marks: `#` without a space after it is text, and a
/// block of code that is not closed goes on to the end. Headings would be lost without a word.
struct MissedMarks {
  /// A line of a paragraph that is meant to be a heading.
  struct Heading {
    /// Where its first `#` stands in the line, from 0.
    let place: Int
    /// How many `#` there are.
    let count: Int
    /// What stands after them, without blanks at the ends.
    let words: String
    /// Whether a blank stands after the marks, so that they stand too far from the margin.
    let isIndented: Bool

    /// - Parameter line: a line of a paragraph.
    /// - Returns: nil when the line does not begin with `#`.
    init?(_ line: [Unicode.Scalar]) {
      guard let place = line.firstIndex(where: { $0 != " " && $0 != "\t" && $0 != ">" }),
        line[place] == "#"
      else { return nil }
      let rest = line[place...]
      let after = rest.drop { $0 == "#" }
      self.place = place
      count = after.startIndex - place
      isIndented = count <= 6 && (after.first == " " || after.first == "\t")
      var view = String.UnicodeScalarView()
      view.append(contentsOf: after)
      words = String(view).trimmingBlanks()
    }

    /// How the heading should be written.
    var meant: String { String(repeating: "#", count: min(count, 6)) + " " + words.prefix(60) }
  }

  /// The file and where findings go.
  let reading: FileReading
  /// The text.
  let text: MarkdownText

  /// Reports them.
  ///
  /// - Parameter nodes: what the parser made of the text.
  func check(_ nodes: [MarkdownNode]) { check(nodes, fences: Self.fences(in: nodes)) }

  private func check(_ nodes: [MarkdownNode], fences: Set<Int>) {
    for node in nodes {
      switch node.kind {
      case .paragraph: checkParagraph(node)
      case .code: checkFence(node, others: fences)
      default: check(node.children, fences: fences)
      }
    }
  }

  // The lines themselves are looked at: what the parser made of `\#` and `&#35;` begins with # too, and means it.
  private func checkParagraph(_ node: MarkdownNode) {
    for number in node.line...(node.line + node.children.lineBreaks) {
      guard text.linesWithHash.contains(number) else { continue }
      var line = text.lines[number - 1]
      // What stands before the paragraph itself, such as the mark of a list.
      if number == node.line, node.byteColumn > 1 {
        let before = String.UnicodeScalarView(line).prefix(bytes: node.byteColumn - 1)
        line = Array(repeating: " ", count: before) + line.dropFirst(before)
      }
      guard let heading = Heading(line) else { continue }
      let spot = text.spot(line: number, column: heading.place + 1, length: heading.count)
      if heading.words.isEmpty { continue }
      let escape = "write \\# to show the sign itself"
      if heading.isIndented {
        reading.report(
          .headingWithoutSpace, at: spot,
          "the line begins with # but stands too far in to be a heading, so it is read as text",
          fix: "begin the line with “\(heading.meant)”, or \(escape)")
      } else if heading.count > 6 {
        reading.report(
          .headingWithoutSpace, at: spot,
          "a heading has at most six #, so this is read as text",
          fix: "write “\(heading.meant)”, or \(escape)")
      } else {
        reading.report(
          .headingWithoutSpace, at: spot,
          "there is no space after the # marks, so this is read as text, not as a heading",
          fix: "write “\(heading.meant)”, or \(escape)")
      }
    }
  }

  // MARK: Code

  private func checkFence(_ node: MarkdownNode, others: Set<Int>) {
    guard let fence = node.fence, !isClosed(fence, from: node.line, others: others) else { return }
    reading.report(
      .unclosedCode,
      at: text.spot(line: node.line, column: fenceColumn(of: node), length: fence.count),
      "the code that begins here is not closed, so all that follows is shown as code",
      fix:
        "close it with \(String(repeating: String(fence.mark), count: fence.count)) on a line below it"
    )
  }

  private func isClosed(
    _ fence: MarkdownNode.Fence, from first: Int, others: Set<Int>
  ) -> Bool {
    let last = fence.lastLine
    // Where a list ends before its code does, the marks below open another block.
    guard last > first, last <= text.lines.count, !others.contains(last) else { return false }
    let line = text.lines[last - 1].drop { $0 == " " || $0 == "\t" || $0 == ">" }
    let rest = line.drop { $0 == fence.mark }
    return rest.startIndex - line.startIndex >= fence.count
      && rest.allSatisfy { $0 == " " || $0 == "\t" }
  }

  private func fenceColumn(of node: MarkdownNode) -> Int {
    guard node.line >= 1, node.line <= text.lines.count, let mark = node.fence?.mark else {
      return 1
    }
    return (text.lines[node.line - 1].firstIndex(of: mark) ?? 0) + 1
  }

  /// The lines on which code begins.
  private static func fences(in nodes: [MarkdownNode]) -> Set<Int> {
    var lines: Set<Int> = []
    for node in nodes {
      if node.fence != nil { lines.insert(node.line) }
      lines.formUnion(fences(in: node.children))
    }
    return lines
  }
}

extension String.UnicodeScalarView {
  /// How many characters the first `count` bytes hold.
  fileprivate func prefix(bytes count: Int) -> Int {
    var left = count
    return prefix { scalar in
      left -= UTF8.width(scalar)
      return left >= 0
    }.count
  }
}
