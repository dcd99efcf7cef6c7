import KompassModel

/// Reads `pages/NAME.md`: front matter, then Markdown.
struct PageFileReader {
  /// The file and where findings go.
  let reading: FileReading
  /// The address of the page.
  let name: Slug
  /// The language that the text is in.
  let language: LanguageCode

  /// - Returns: nil when there is an error, which has been reported.
  func read() -> FreePage? {
    guard let end = endOfFrontMatter() else { return nil }
    let front = frontMatter(until: end)
    let body = MarkdownReader(reading: reading).prose(MarkdownText(reading.source, from: end + 1))
    guard let front, let body, !reading.hasErrors else { return nil }
    return FreePage(
      name: name, language: language, title: front.title, summary: front.summary,
      order: front.order, isInNavigation: front.isInNavigation, body: body)
  }

  private struct FrontMatter {
    let title: String
    let summary: String?
    let order: Int?
    let isInNavigation: Bool
  }

  /// The line of the `---` that closes the front matter; nil when there is none, which has been reported.
  private func endOfFrontMatter() -> Int? {
    let source = reading.source
    func isFence(_ line: Int) -> Bool { source.line(line)?.trimmingBlanks() == "---" }
    guard isFence(1) else {
      reading.report(
        .missingFrontMatter, at: Spot(line: 1, column: 1),
        "the page does not begin with front matter",
        fix: "begin the file with three lines: ---, then “title: …”, then ---")
      return nil
    }
    if let end = (2...max(2, source.lineCount)).first(where: isFence) { return end }
    reading.report(
      .missingFrontMatter, at: Spot(line: 1, column: 1),
      "the front matter that begins here is not closed",
      fix: "write a line --- after it")
    return nil
  }

  private func frontMatter(until end: Int) -> FrontMatter? {
    let lines = (2..<end).map { reading.source.lineBytes($0) }
    if lines.allSatisfy({ $0.allSatisfy { $0 == 0x20 } }) {
      reading.report(
        .missingKey, at: Spot(line: 1, column: 1), "the page lacks the key “title”",
        fix: "add “title: …” below the first ---")
      return nil
    }
    guard let root = YAMLComposer(reading, firstLine: 2, endLine: end).compose() else { return nil }
    return YAMLValue(node: root, label: "the page", reading: reading).mapping { page in
      let title = page.required("title") { $0.line() }
      let summary = page.optional("description") { $0.line() }
      let order = page.optional("order") { $0.wholeNumber(0...9999) }
      let isInNavigation = page.optional("nav") { $0.flag() }
      return title.map {
        FrontMatter(
          title: $0, summary: summary, order: order, isInNavigation: isInNavigation ?? true)
      }
    }
  }
}
