import KompassModel

/// Reads `evaluations/SLUG/YEAR.md`: the narrative, split into an opening and one part per area.
struct NarrativeFileReader {
  /// What was read.
  struct Reading {
    /// The narrative.
    let narrative: Narrative
    /// Who is named by a link, in which area.
    let mentions: [(area: AreaNumber?, municipality: Slug)]
  }

  /// The part of the text that is being read.
  private struct Part {
    /// A list of strengths or opportunities.
    struct List {
      let line: Int
      let heading: String
      var nodes: [MarkdownNode] = []
    }

    let number: AreaNumber?
    let line: Int
    /// Whether its heading is of an area whose number cannot be read, which has been reported.
    var isOfUnknownArea = false
    var analysis: [MarkdownNode] = []
    var strengths: List?
    var opportunities: List?
  }

  /// What the next block belongs to.
  private enum Section {
    case analysis
    case strengths
    case opportunities
  }

  /// The file and where findings go.
  let reading: FileReading
  /// The framework; nil when it could not be read.
  let framework: Framework?

  /// - Returns: nil when there is an error, which has been reported.
  func read() -> Reading? {
    let text = MarkdownText(reading.source)
    if reading.source.isBlank {
      reading.report(
        .emptyFile, at: nil, "the narrative is empty", fix: "write it, or delete the file")
      return nil
    }
    guard let document = MarkdownReader(reading: reading).document(text) else { return nil }
    if !reading.isChecked { reportHeadingsInItems(document.blocks, text) }
    let parts = split(document.blocks, text)
    var assembler = ProseAssembler(reading: reading, text: text, footnotes: document.footnotes)
    var mentions: [(area: AreaNumber?, municipality: Slug)] = []
    var opening = Prose(blocks: [])
    var areas: [Narrative.AreaPart] = []
    for part in parts {
      let analysis = assembler.assemble(part.analysis)
      if let number = part.number {
        let strengths = items(part.strengths, text).map { assembler.assemble($0.children) }
        let opportunities = items(part.opportunities, text)
          .map { assembler.assemble($0.children) }
        areas.append(
          Narrative.AreaPart(
            number: number, analysis: analysis, strengths: strengths, opportunities: opportunities))
      } else {
        opening = analysis
      }
      mentions += assembler.takeMentions().map { (part.number, $0) }
    }
    if !reading.isChecked {
      DefinitionCheck(reading: reading, text: text, document: document).check()
    }
    guard !reading.hasErrors else { return nil }
    reportMissingAreas(parts)
    areas.sort { $0.number < $1.number }
    return Reading(narrative: Narrative(opening: opening, areas: areas), mentions: mentions)
  }

  // MARK: Splitting

  private func split(_ blocks: [MarkdownNode], _ text: MarkdownText) -> [Part] {
    var parts = [Part(number: nil, line: 1)]
    var section = Section.analysis
    for node in blocks {
      if case .heading(let level) = node.kind {
        if level == 1 {
          section = .analysis
          if open(node, &parts, text) { continue }
          if NarrativeHeading.seemsToOpenArea(node.children.plainText) {
            parts.append(Part(number: nil, line: node.line, isOfUnknownArea: true))
            continue
          }
          // A list's heading at the wrong level has been reported; what follows it still is that list.
          if NarrativeHeading(node.children.plainText) != nil,
            let opened = list(node, level: 2, &parts, text)
          {
            section = opened
            continue
          }
        } else if let opened = list(node, level: level, &parts, text) {
          section = opened
          continue
        } else if level == 2 {
          section = .analysis
        }
      } else if !reading.isChecked, node.mayBeMeantAsHeading,
        let opened = openByText(node, &parts, text)
      {
        section = opened
        continue
      }
      switch section {
      case .analysis: parts[parts.count - 1].analysis.append(node)
      case .strengths: parts[parts.count - 1].strengths?.nodes.append(node)
      case .opportunities: parts[parts.count - 1].opportunities?.nodes.append(node)
      }
    }
    return parts
  }

  /// Opens the area that a heading of level 1 names.
  ///
  /// - Returns: Whether it names one.
  private func open(_ node: MarkdownNode, _ parts: inout [Part], _ text: MarkdownText) -> Bool {
    let words = node.children.plainText
    let spot = text.spot(line: node.line)
    guard let number = areaNumber(words, at: spot) else { return false }
    if let framework, framework.area(number) == nil {
      reading.report(
        .unknownArea, at: spot, "the framework \(framework.id) has no area \(number)",
        fix: "write a number from 1 to \(framework.areas.count)")
    }
    if let first = parts.first(where: { $0.number == number }) {
      reading.report(
        .duplicateArea, at: spot, "area \(number) is opened twice, first on line \(first.line)",
        fix: "put the two parts together, or correct the number")
    }
    parts.append(Part(number: number, line: node.line))
    return true
  }

  /// The area that a heading of level 1 names, or, where that has been reported, seems to name.
  private func areaNumber(_ words: String, at spot: Spot) -> AreaNumber? {
    if case .area(let number)? = NarrativeHeading(words) { return number }
    // The empty heading is reported when the text is assembled.
    if words.trimmingBlanks().isEmpty { return nil }
    let meant = NarrativeHeading.meant(by: words)
    reading.report(
      .unknownHeading, at: spot, "the heading “\(words)” does not open an area",
      fix: meant.map { "did you mean “\($0)”?" }
        ?? (NarrativeHeading.seemsToOpenArea(words)
          ? "write the number of the area in digits, such as “# Område 1”"
          : "write “# Område 1” for an area, or ## for a heading within the text"))
    guard let meant,
      case .area(let number)? = NarrativeHeading(String(meant.drop { $0 == "#" }.dropFirst()))
    else { return nil }
    return number
  }

  /// Opens the list that a heading of level 2 names.
  ///
  /// - Returns: What the blocks below belong to; nil when the heading belongs to the text.
  private func list(
    _ node: MarkdownNode, level: Int, _ parts: inout [Part], _ text: MarkdownText
  ) -> Section? {
    let words = node.children.plainText
    let spot = text.spot(line: node.line)
    let last = parts.count - 1
    let section: Section
    switch NarrativeHeading(words) {
    case .strengths where level == 2: section = .strengths
    case .opportunities where level == 2: section = .opportunities
    default:
      if let meant = NarrativeHeading.meant(by: words) {
        reading.report(
          .suspiciousHeading, at: spot,
          "the heading “\(words)” opens nothing and stays in the text",
          fix: "did you mean “\(meant)”?")
      }
      return nil
    }
    guard let number = parts[last].number else {
      if parts[last].isOfUnknownArea { return .analysis }
      reading.report(
        .listOutsideArea, at: spot, "the list “\(words)” stands before the first area",
        fix: "put it below the heading of its area, such as “# Område 1”")
      return .analysis
    }
    if let first = section == .strengths ? parts[last].strengths : parts[last].opportunities {
      reading.report(
        .duplicateList, at: spot,
        "area \(number) has the list “\(words)” twice, first on line \(first.line)",
        fix: "put the two lists together")
      return .analysis
    }
    let list = Part.List(line: node.line, heading: words)
    if section == .strengths {
      parts[last].strengths = list
    } else {
      parts[last].opportunities = list
    }
    return section
  }

  /// Reads a paragraph that is meant to be the heading of an area or a list as that heading, so that what stands below
  /// it is not held against it.
  ///
  /// - Returns: What the blocks below belong to; nil when the paragraph is one.
  private func openByText(
    _ node: MarkdownNode, _ parts: inout [Part], _ text: MarkdownText
  ) -> Section? {
    guard let words = missedHeading(node, text), let heading = NarrativeHeading(words) else {
      return nil
    }
    let last = parts.count - 1
    switch heading {
    case .area(let number):
      // The same area twice is told where both are headings.
      if parts.contains(where: { $0.number == number }) { return .analysis }
      parts.append(Part(number: number, line: node.line))
      return .analysis
    case .strengths where parts[last].number != nil && parts[last].strengths == nil:
      parts[last].strengths = Part.List(line: node.line, heading: words)
      return .strengths
    case .opportunities where parts[last].number != nil && parts[last].opportunities == nil:
      parts[last].opportunities = Part.List(line: node.line, heading: words)
      return .opportunities
    case .strengths, .opportunities: return .analysis
    }
  }

  /// The words of a heading that is written as a paragraph, or as code by too many blanks before it, which is reported;
  /// nil when it is meant as what it is.
  private func missedHeading(_ node: MarkdownNode, _ text: MarkdownText) -> String? {
    if text.linesWithHash.contains(node.line),
      let marked = MissedMarks.Heading(text.lines[node.line - 1])
    {
      // In a paragraph that has been reported with every text; code may hold what it likes, but for these names.
      if case .code = node.kind, NarrativeHeading(marked.words) != nil {
        reading.report(
          .headingWithoutSpace,
          at: text.spot(line: node.line, column: marked.place + 1, length: marked.count),
          "the heading stands too far in, so it is read as code",
          fix: "begin the line with “\(marked.meant)”")
      }
      return marked.words
    }
    let lines = node.children.split { $0.kind.isLineBreak }
    for (offset, line) in lines.enumerated() {
      guard let words = Self.nameInPlaceOfHeading(Array(line), isWhole: lines.count == 1) else {
        continue
      }
      let meant: String
      switch NarrativeHeading(words) {
      case .area(let number): meant = "# Område \(number)"
      case .strengths, .opportunities: meant = "## \(words)"
      case nil: continue
      }
      reading.report(
        .headingAsText, at: text.spot(line: node.line + offset),
        "“\(words)” stands here as text, so it opens nothing",
        fix: "write it as a heading: \(meant)")
      return words
    }
    return nil
  }

  /// The name of a list or an area that is stressed, or stands alone in its paragraph.
  private static func nameInPlaceOfHeading(_ line: [MarkdownNode], isWhole: Bool) -> String? {
    let isOneStress = line.isOneStress
    guard isOneStress || isWhole else { return nil }
    var words = line.plainText.trimmingBlanks()
    while words.last == ":" { words = String(words.dropLast()).trimmingBlanks() }
    switch NarrativeHeading(words) {
    case nil: return nil
    case .area: return isOneStress ? words : nil
    case .strengths, .opportunities: return words
    }
  }

  /// A heading with blanks before it belongs to the item above it, and opens nothing there.
  private func reportHeadingsInItems(_ nodes: [MarkdownNode], _ text: MarkdownText) {
    for node in nodes {
      switch node.kind {
      case .bulletList, .numberedList: reportHeadingsInItems(node.children, text)
      case .item:
        for child in node.children {
          // One beside the mark of the item is meant to be there.
          guard case .heading = child.kind, child.line > node.line,
            NarrativeHeading(child.children.plainText) != nil
          else { continue }
          reading.report(
            .headingAsText, at: text.spot(line: child.line),
            "“\(child.children.plainText)” stands within the item above it, so it opens nothing",
            fix: "begin the line with its # marks, without blanks before them")
        }
        reportHeadingsInItems(node.children, text)
      default: break
      }
    }
  }

  // MARK: Lists

  /// The items of a list section, which must hold one bulleted list and nothing else.
  private func items(_ list: Part.List?, _ text: MarkdownText) -> [MarkdownNode] {
    guard let list else { return [] }
    var items: [MarkdownNode]?
    for node in list.nodes {
      switch node.kind {
      case .html(let html) where HTMLComments.remove(from: html) == ("", false): continue
      case .bulletList where items == nil: items = node.children
      case .bulletList, .numberedList:
        reading.report(
          .textOutsideList, at: text.spot(line: node.line),
          items == nil
            ? "the list below “\(list.heading)” is numbered"
            : "there is a second list below “\(list.heading)”",
          fix: items == nil
            ? "begin each item with “- ”" : "use the same mark, “- ”, for all items of one list")
        if items == nil { items = node.children }
      default:
        reading.report(
          .textOutsideList, at: text.spot(line: node.line),
          "below “\(list.heading)” only one list may stand, and this does not belong to it",
          fix:
            "begin it with “- ” to make it an item, indent it under an item, or move it before the heading"
        )
      }
    }
    if items == nil, list.nodes.isEmpty {
      reading.report(
        .emptyList, at: text.spot(line: list.line), "there is no list below “\(list.heading)”",
        fix: "write one item to a line, each after “- ”, or delete the heading")
    }
    for item in items ?? [] where item.children.isEmpty {
      reading.report(
        .emptyList, at: text.spot(line: item.line), "the item is empty",
        fix: "write its text, or delete the line")
    }
    return items ?? []
  }

  private func reportMissingAreas(_ parts: [Part]) {
    guard let framework else { return }
    let missing = framework.areas.map(\.number).filter { number in
      !parts.contains { $0.number == number }
    }
    guard !missing.isEmpty else { return }
    let numbers = missing.map(\.description).joined(separator: ", ")
    reading.report(
      .missingAreaText, at: nil,
      "the narrative has no text on \(missing.count == 1 ? "area" : "areas") \(numbers)",
      fix: "add “# Område \(missing[0])” with its text; until then the page says that there is none"
    )
  }
}

extension [MarkdownNode] {
  /// Whether it is one stressed piece of text, perhaps with a colon after it.
  fileprivate var isOneStress: Bool {
    guard let first else { return false }
    switch first.kind {
    case .emphasis, .strong: break
    default: return false
    }
    return [":", ""].contains(Array(dropFirst()).plainText.trimmingBlanks())
  }
}

extension MarkdownNode {
  /// Whether it is a paragraph, or code by nothing but the blanks before it.
  fileprivate var mayBeMeantAsHeading: Bool {
    switch kind {
    case .paragraph: true
    case .code: fence == nil
    default: false
    }
  }
}

extension MarkdownNode.Kind {
  /// Whether a line ends here.
  fileprivate var isLineBreak: Bool {
    switch self {
    case .softBreak, .lineBreak: true
    default: false
    }
  }
}
