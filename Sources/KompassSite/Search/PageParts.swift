import KompassModel

/// Cuts a page at its headings, so that a hit can lead to the part that has the words.
enum PageParts {
  /// What stands below one heading, up to the next.
  struct Part: Equatable {
    /// The name of the heading's place; nil for what stands before the first heading.
    let anchor: String?
    /// The headings that the part stands under, its own last; empty before the first.
    let headings: [String]
    /// The text without markup.
    var text: String
  }

  /// The parts in their order, the one before the first heading too when it is empty. Headings within lists and
  /// quotations do not cut; footnotes belong to the last part.
  static func cut(_ prose: Prose) -> [Part] {
    var names = Anchors.names(in: prose)[...]
    var parts = [Part(anchor: nil, headings: [], text: "")]
    var open: [(level: Int, text: String)] = []
    for block in prose.blocks {
      if case .heading(let level, let inlines) = block {
        open.removeAll { $0.level >= level }
        open.append((level, Inline.plainText(inlines)))
        parts.append(Part(anchor: names.popFirst(), headings: open.map(\.text), text: ""))
      } else {
        names = names.dropFirst(Anchors.names(in: Prose(blocks: [block])).count)
        append(Prose(blocks: [block]).plainText, to: &parts[parts.count - 1].text)
      }
    }
    append(
      Prose(blocks: prose.footnotes.flatMap(\.self)).plainText, to: &parts[parts.count - 1].text)
    return parts
  }

  private static func append(_ more: String, to text: inout String) {
    if more.isEmpty { return }
    text += text.isEmpty ? more : " " + more
  }
}
