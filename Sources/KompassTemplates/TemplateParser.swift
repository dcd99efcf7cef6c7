import KompassModel

/// Makes a tree of a template file.
struct TemplateParser {
  /// The most sections, blocks and layouts within each other.
  static let deepest = 64

  private var tags: ArraySlice<Tag>
  private var diagnostics: [Diagnostic] = []
  /// The names of the sections that are open, outermost first.
  private var open: [String] = []
  /// Names whose wrong or missing closing tag has been reported: when one is closed again, that is no news.
  private var settled: Set<String> = []
  private var depth = 0
  /// Whether the rest was left out.
  private var isCut = false

  /// Parses `source`; the tree holds only when there are no diagnostics.
  static func parse(_ source: TemplateSource) -> (nodes: [SyntaxNode], diagnostics: [Diagnostic]) {
    let (tags, faults) = TemplateScanner.scan(source)
    // After a fault of the scanner the rest of the file is unknown: what is left open then is no news.
    if !faults.isEmpty { return ([], faults) }
    var parser = TemplateParser(tags: tags[...])
    let nodes = parser.nodes(until: nil)
    return (nodes, parser.diagnostics)
  }

  private init(tags: ArraySlice<Tag>) { self.tags = tags }

  private mutating func nodes(until opening: (name: String, place: TemplatePlace)?) -> [SyntaxNode]
  {
    var nodes: [SyntaxNode] = []
    depth += 1
    if let opening { open.append(opening.name) }
    defer {
      depth -= 1
      if opening != nil { open.removeLast() }
    }
    if let opening, depth > Self.deepest + 1 {
      diagnostics.append(
        opening.place.error(
          "template-nesting-too-deep", "the nesting is deeper than \(Self.deepest) levels",
          fix: "move what is within into a partial"))
      // What is open would be told of once for every level.
      tags = []
      isCut = true
      return []
    }
    while let tag = tags.first {
      let rest = tags
      tags = tags.dropFirst()
      switch tag.content {
      case .literal(let text): nodes.append(.literal(text))
      case .comment: break
      case .variable(let name, let isRaw):
        nodes.append(.variable(name, isRaw: isRaw, tag.place))
      case .partial(let name): nodes.append(.partial(name, tag.place))
      case .section(let name):
        nodes.append(
          .section(name, isInverted: false, self.nodes(until: (name, tag.place)), tag.place))
      case .inverted(let name):
        nodes.append(
          .section(name, isInverted: true, self.nodes(until: (name, tag.place)), tag.place))
      case .parent(let name):
        nodes.append(.parent(name, blocks: blocks(of: name, at: tag.place), tag.place))
      case .block(let name):
        nodes.append(.block(name, self.nodes(until: (name, tag.place)), tag.place))
      case .close(let name):
        if let opening, opening.name == name { return nodes }
        if diagnostics.count > TemplateCompiler.mostFindings { continue }
        guard let opening else {
          reportUnopened(name, at: tag.place)
          continue
        }
        settled.insert(opening.name)
        if open.contains(name) {
          diagnostics.append(
            opening.place.error(
              "template-unclosed-section",
              "the section “\(opening.name)” is not closed before “\(name)” is",
              fix: "write {{/\(opening.name)}} before {{/\(name)}}"))
          tags = rest
        } else {
          diagnostics.append(
            tag.place.error(
              "template-unopened-section",
              "“\(name)” is closed here, but the section that is open is “\(opening.name)”",
              fix: "write {{/\(opening.name)}}, or take this tag away"))
        }
        return nodes
      }
    }
    if let opening, !isCut {
      diagnostics.append(
        opening.place.error(
          "template-unclosed-section", "the section “\(opening.name)” is never closed",
          fix: "close it with {{/\(opening.name)}}"))
    }
    return nodes
  }

  private mutating func reportUnopened(_ name: String, at place: TemplatePlace) {
    if settled.remove(name) != nil { return }
    diagnostics.append(
      place.error(
        "template-unopened-section", "“\(name)” is closed here but was not opened",
        fix: "open it with {{#\(name)}}, or take this tag away"))
  }

  /// What stands between `{{<name}}` and `{{/name}}`: blocks, and blank text that is of no importance.
  private mutating func blocks(of name: String, at place: TemplatePlace) -> [SyntaxNode] {
    nodes(until: (name, place)).filter { node in
      switch node {
      case .block: return true
      case .literal(let text):
        if text.utf8.contains(where: { $0 > UInt8(ascii: " ") }) { fallthrough }
        return false
      default:
        diagnostics.append(
          place.error(
            "template-text-outside-block", "“\(name)” holds something outside its blocks",
            fix:
              "put it between {{$block}} and {{/block}}, with the name of one of the layout's blocks"
          ))
        return false
      }
    }
  }
}
