/// Names the headings of a text, so that links can lead to them.
public enum Anchors {
  /// A heading's letters and digits in lower-case ASCII with single hyphens between: `Så räknas det` → `sa-raknas-det`;
  /// `avsnitt` when it has none. Never two hyphens after each other, so that a page can make names that no heading has.
  public static func name(of heading: String) -> String {
    var name = ""
    for scalar in heading.lowercased().unicodeScalars {
      switch scalar {
      case "a"..."z", "0"..."9": name.unicodeScalars.append(scalar)
      case "å", "ä", "á", "à": name += "a"
      case "ö", "ó", "ø": name += "o"
      case "é", "è", "ê": name += "e"
      case "ü": name += "u"
      default: if !name.isEmpty, !name.hasSuffix("-") { name += "-" }
      }
    }
    if name.hasSuffix("-") { name.removeLast() }
    return name.isEmpty ? "avsnitt" : name
  }

  /// The names of a text's headings in their order, each different: a second one of the same name gets `-2`.
  public static func names(in prose: Prose) -> [String] {
    var taken: Set<String> = []
    return (prose.blocks + prose.footnotes.flatMap { $0 }).flatMap(headings).map { heading in
      let name = name(of: heading)
      var free = name
      var count = 1
      while !taken.insert(free).inserted {
        count += 1
        free = "\(name)-\(count)"
      }
      return free
    }
  }

  /// The texts of all headings, those within lists and quotations too.
  private static func headings(in block: Block) -> [String] {
    switch block {
    case .heading(_, let inlines): [Inline.plainText(inlines)]
    case .list(_, _, let items): items.flatMap { $0.blocks.flatMap(headings) }
    case .quote(let blocks): blocks.flatMap(headings)
    case .paragraph, .code, .table, .rule: []
    }
  }
}
