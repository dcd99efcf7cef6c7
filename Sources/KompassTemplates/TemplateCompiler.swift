import KompassModel

/// Compiles the publisher's templates against the view models that they lay out.
///
/// Names are looked up as the template is nested: in the innermost section first, then outward. What a name means is
/// settled here, once; a value that is absent while rendering is absent, and is never sought further out.
/// `{{t.key}}` is the text of that key in the language compiled for, and `{name}` in the text a value in reach.
public struct TemplateCompiler: Sendable {
  private let templates: [String: [SyntaxNode]]
  private let strings: StringTable
  private let path: String
  /// What was found wrong, each fault once, in the order of files and lines.
  public var diagnostics: [Diagnostic] {
    let sorted = found.sorted { ($0.location, $0.identifier) < ($1.location, $1.identifier) }
    guard hasMore else { return sorted }
    return sorted + [
      Diagnostic(
        .warning, "more-findings", at: SourceLocation(file: path),
        "there are more findings in templates than the \(found.count) that are shown",
        fix: "mend those that are shown, then run the command again")
    ]
  }
  /// The most faults that are shown: a file can have a hundred thousand.
  static let mostFindings = 200
  /// The most that a compiled page may hold, in bytes of text; each tag counts as ``sizeOfTag``. Those that come with the
  /// program hold a hundredth of it. Partials that each put the next in twice, level after level, would know no end.
  static let mostBytes = 4_000_000
  /// How many bytes of text a tag is as good as.
  static let sizeOfTag = 64
  /// The most sections, blocks, layouts and partials within each other, over all files of a page: so deep go compiling
  /// and rendering.
  static let deepest = 200
  private var found: [Diagnostic]
  private var hasMore: Bool
  private var used: Set<String> = []
  private var usedStrings: Set<String> = []
  /// How much of ``mostBytes`` the page that is being compiled holds so far.
  private var size = 0
  /// Whether the page that is being compiled is too large or too deep: nothing more is put in.
  private var isCut = false

  /// The names of templates that nothing has called yet.
  public var unusedTemplates: [String] { templates.keys.filter { !used.contains($0) }.sorted() }
  /// The keys of strings that no template has named yet.
  public var unusedStrings: [String] {
    Set(strings.entries.values.flatMap(\.keys)).subtracting(usedStrings).sorted()
  }

  /// Parses every template of `folder`; faults of syntax are among the diagnostics at once.
  public init(folder: TemplateFolder) {
    var templates: [String: [SyntaxNode]] = [:]
    var found: [Diagnostic] = []
    for source in folder.templates {
      let (nodes, faults) = TemplateParser.parse(source)
      templates[source.name] = nodes
      found += faults
    }
    hasMore = found.count > Self.mostFindings
    found.removeLast(max(0, found.count - Self.mostFindings))
    self.templates = templates
    self.found = found
    strings = folder.strings
    path = folder.path
  }

  /// Compiles the template called `name` for `model` in `language`.
  ///
  /// The result is to be used only when ``diagnostics`` is empty; until then it leaves out what is wrong.
  public mutating func compile<Model: ViewModel>(
    _ name: String, for model: Model.Type, in language: LanguageCode
  ) -> Template<Model> {
    guard let nodes = templates[name] else {
      report(
        Diagnostic(
          .error, "template-missing", at: SourceLocation(file: "\(path)/\(name).mustache"),
          "this template is needed but does not exist",
          fix: "put it back; the one that comes with Kompassros is a good start"))
      return Template(nodes: [], file: "\(path)/\(name).mustache")
    }
    used.insert(name)
    size = 0
    isCut = false
    let scope = Scope(
      contexts: [.record(Shape(of: Model.self))], blocks: [:], calls: [name], language: language)
    let compiled = Self.merged(compile(nodes, in: scope))
    return Template(nodes: isCut ? [] : compiled, file: "\(path)/\(name).mustache")
  }

  /// What is in reach at a place of a template.
  private struct Scope {
    /// What each open section stands for, outermost first.
    var contexts: [Context]
    /// What fills the blocks of the layouts that are being filled.
    var blocks: [String: Filling]
    /// The templates that are being put in, outermost first.
    var calls: [String]
    let language: LanguageCode
    /// The tag of the page's own file that asked for what is being put in; nil in that file itself.
    var origin: TemplatePlace?
    /// How many sections, blocks, layouts and partials are around.
    var depth = 0
  }

  /// What fills a block, with the blocks and calls of the place where it was written: within it, the names of blocks
  /// mean what they mean there, and not the block itself.
  private struct Filling {
    let nodes: [SyntaxNode]
    let blocks: [String: Filling]
    let calls: [String]
    let origin: TemplatePlace?
  }

  /// What a section stands for.
  private enum Context {
    case record(Shape)
    case text
    case markup
  }

  private mutating func report(_ diagnostic: Diagnostic) {
    guard found.count < Self.mostFindings else {
      hasMore = true
      return
    }
    if !found.contains(diagnostic) { found.append(diagnostic) }
  }

  private mutating func compile(_ nodes: [SyntaxNode], in scope: Scope) -> [Node] {
    nodes.flatMap { compile($0, in: scope) }
  }

  /// Whether a tag can still be put in. The first that cannot ends the page.
  private mutating func fits(_ place: TemplatePlace, in scope: Scope) -> Bool {
    if isCut { return false }
    size += Self.sizeOfTag
    if size > Self.mostBytes {
      report(
        (scope.origin ?? place).error(
          "template-too-large",
          "with all that is put in, the page grows beyond \(Self.mostBytes / 1_000_000) MB here",
          fix: "put partials in less often; where each puts the next in twice,"
            + " a page doubles with every level"
        ))
      isCut = true
    } else if scope.depth > Self.deepest {
      report(
        (scope.origin ?? place).error(
          "template-nesting-too-deep",
          "with all that is put in, the nesting is deeper than \(Self.deepest) levels",
          fix: "put fewer sections and partials into each other"))
      isCut = true
    }
    return !isCut
  }

  private mutating func compile(_ node: SyntaxNode, in outer: Scope) -> [Node] {
    if let place = node.place, !fits(place, in: outer) { return [] }
    var scope = outer
    scope.depth += 1
    switch node {
    case .literal(let text):
      size += text.utf8.count
      return [.literal(Array(text.utf8))]
    case .variable(let name, let isRaw, let place):
      if name.hasPrefix("t.") { return string(String(name.dropFirst(2)), isRaw, place, scope) }
      return variable(name, isRaw: isRaw, at: place, in: scope)
    case .section(let name, let isInverted, let inner, let place):
      return section(name, isInverted, inner, at: place, in: scope)
    case .partial(let name, let place):
      guard let nodes = template(name, at: place, in: scope) else { return [] }
      var inner = scope
      inner.calls.append(name)
      inner.origin = scope.origin ?? place
      inner.blocks = [:]
      return compile(nodes, in: inner)
    case .parent(let name, let blocks, let place):
      guard let nodes = template(name, at: place, in: scope) else { return [] }
      var inner = scope
      inner.calls.append(name)
      inner.origin = scope.origin ?? place
      let known = Self.blockNames(in: nodes)
      for case .block(let block, let content, let blockPlace) in blocks {
        // A block that an outer layout fills already wins over this one.
        if inner.blocks[block] == nil {
          inner.blocks[block] = Filling(
            nodes: content, blocks: scope.blocks, calls: scope.calls, origin: scope.origin)
        }
        if !known.contains(block) {
          report(
            blockPlace.error(
              "template-unknown-block", "the layout “\(name)” has no block “\(block)”",
              fix: Self.suggestion(block, known)))
        }
      }
      return compile(nodes, in: inner)
    case .block(let name, let standard, _):
      guard let filling = scope.blocks[name] else { return compile(standard, in: scope) }
      var inner = scope
      inner.blocks = filling.blocks
      inner.calls = filling.calls
      inner.origin = filling.origin
      return compile(filling.nodes, in: inner)
    }
  }

  private mutating func template(
    _ name: String, at place: TemplatePlace, in scope: Scope
  ) -> [SyntaxNode]? {
    guard let nodes = templates[name] else {
      report(
        place.error(
          "template-unknown-template", "there is no template “\(name)”",
          fix: suggestion(ofTemplate: name)))
      return nil
    }
    if let first = scope.calls.firstIndex(of: name) {
      let circle = (scope.calls[first...] + [name]).joined(separator: " → ")
      report(
        place.error(
          "template-recursion",
          "“\(name)” is put into itself" + (first + 1 < scope.calls.count ? ": \(circle)" : ""),
          fix: "take this tag away; a template cannot hold itself"))
      return nil
    }
    used.insert(name)
    return nodes
  }

  /// A template in another folder, or one whose name is near; pages are not meant to stand in pages.
  private func suggestion(ofTemplate name: String) -> String {
    let candidates = templates.keys.filter { !$0.hasPrefix("pages/") }
    if let same = candidates.filter({ $0.hasSuffix("/" + name) }).min() {
      return "did you mean “\(same)”?"
    }
    return Self.suggestion(name, candidates)
  }

  // MARK: Names

  /// A name that was found.
  private struct Found {
    let lookup: Lookup
    let kind: Kind
  }

  private mutating func variable(
    _ name: String, isRaw: Bool, at place: TemplatePlace, in scope: Scope
  ) -> [Node] {
    guard let found = find(name, at: place, in: scope) else { return [] }
    switch found.kind {
    case .text:
      if isRaw {
        report(
          place.error(
            "template-raw-text", "“\(name)” is text and must be escaped",
            fix: "write it with two braces: {{\(name)}}"))
      }
    case .markup:
      if !isRaw {
        report(
          place.error(
            "template-escaped-markup", "“\(name)” is finished markup",
            fix: "write it with three braces: {{{\(name)}}}"))
      }
    case .flag, .record, .list, .texts:
      report(
        place.error(
          "template-not-text", "“\(name)” cannot be shown as text",
          fix: "use it as a section: {{#\(name)}} … {{/\(name)}}"))
    }
    return [.value(found.lookup)]
  }

  private mutating func section(
    _ name: String, _ isInverted: Bool, _ inner: [SyntaxNode], at place: TemplatePlace,
    in scope: Scope
  ) -> [Node] {
    guard let found = find(name, at: place, in: scope) else { return [] }
    var innerScope = scope
    switch found.kind {
    case .text(let isOptional), .markup(let isOptional):
      if !isOptional {
        report(
          place.error(
            "template-always-there", "“\(name)” is always there, so a section of it says nothing",
            fix: "take the section away and keep what is in it"))
      }
      if case .markup = found.kind {
        innerScope.contexts.append(.markup)
      } else {
        innerScope.contexts.append(.text)
      }
    case .flag: break
    case .record(let shape, _), .list(let shape): innerScope.contexts.append(.record(shape()))
    case .texts: innerScope.contexts.append(.text)
    }
    if isInverted { return [.inverted(found.lookup, Self.merged(compile(inner, in: scope)))] }
    return [.section(found.lookup, Self.merged(compile(inner, in: innerScope)))]
  }

  private mutating func find(_ name: String, at place: TemplatePlace, in scope: Scope) -> Found? {
    if name == "." {
      switch scope.contexts.last {
      case .text: return Found(lookup: Lookup(depth: 0, slots: []), kind: .text(isOptional: false))
      case .markup:
        return Found(lookup: Lookup(depth: 0, slots: []), kind: .markup(isOptional: false))
      case .record, nil:
        report(
          place.error(
            "template-no-item", "“.” stands for a text of a list, and there is none here",
            fix: "write the name of a value"))
        return nil
      }
    }
    let parts = name.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
    for (depth, context) in scope.contexts.reversed().enumerated() {
      guard case .record(let shape) = context, let slot = shape.slot(of: parts[0]) else { continue }
      return follow(parts, of: shape, from: slot, depth: depth, at: place)
    }
    let names = scope.contexts.reversed().flatMap { context -> [String] in
      if case .record(let shape) = context { shape.names } else { [] }
    }
    report(
      place.error(
        "template-unknown-name", "there is no “\(parts[0])” here",
        fix: Self.suggestion(parts[0], names)))
    return nil
  }

  private mutating func follow(
    _ parts: [String], of shape: Shape, from slot: Int, depth: Int, at place: TemplatePlace
  ) -> Found? {
    var kind = shape.kinds[slot]
    var slots = [slot]
    for (index, part) in parts.enumerated().dropFirst() {
      let before = parts[..<index].joined(separator: ".")
      guard case .record(let inner, _) = kind else {
        report(
          place.error(
            "template-not-a-group", "“\(before)” has no parts, so “\(part)” cannot be one",
            fix: "write “\(before)” alone, or use it as a section"))
        return nil
      }
      guard let next = inner().slot(of: part) else {
        report(
          place.error(
            "template-unknown-name", "there is no “\(part)” in “\(before)”",
            fix: Self.suggestion(part, inner().names)))
        return nil
      }
      slots.append(next)
      kind = inner().kinds[next]
    }
    return Found(lookup: Lookup(depth: depth, slots: slots), kind: kind)
  }

  // MARK: Words

  private mutating func string(
    _ key: String, _ isRaw: Bool, _ place: TemplatePlace, _ scope: Scope
  ) -> [Node] {
    guard let entry = strings[scope.language, key] else {
      let keys = strings.entries[scope.language].map { Array($0.keys) } ?? []
      let group = keys.filter { $0.hasPrefix(key + ".") }
      report(
        place.error(
          "template-unknown-string",
          group.isEmpty
            ? "there is no text “\(key)” in strings/\(scope.language).yaml"
            : "“\(key)” is no text but a group of texts in strings/\(scope.language).yaml",
          fix: group.isEmpty ? Self.suggestion(key, keys) : Self.list(group)))
      return []
    }
    usedStrings.insert(key)
    if isRaw {
      report(
        place.error(
          "template-raw-text", "“t.\(key)” is text and must be escaped",
          fix: "write it with two braces: {{t.\(key)}}"))
    }
    return StringPattern(entry.text).parts.flatMap { part -> [Node] in
      switch part {
      case .text(let text):
        size += text.utf8.count
        return [.literal(Array(Escaping.escaped(text).utf8))]
      case .value(let name):
        size += Self.sizeOfTag
        return variable(name, isRaw: false, at: place, in: scope)
      }
    }
  }

  private static func suggestion(_ name: String, _ candidates: [String]) -> String {
    if let near = NearestName.find(name, among: candidates) { return "did you mean “\(near)”?" }
    // Of many, those that begin alike are more likely to be of help.
    let beginning = name.split(separator: ".").first.map { "\($0)." } ?? ""
    let alike = candidates.filter { $0.hasPrefix(beginning) }
    return list(alike.isEmpty ? candidates : alike)
  }

  private static func list(_ candidates: [String]) -> String {
    let listed = Set(candidates).sorted().prefix(40).joined(separator: ", ")
    return listed.isEmpty ? "take it away" : "use one of: \(listed)"
  }

  private static func blockNames(in nodes: [SyntaxNode]) -> [String] {
    nodes.flatMap { node -> [String] in
      switch node {
      case .block(let name, let inner, _): return [name] + blockNames(in: inner)
      case .section(_, _, let inner, _): return blockNames(in: inner)
      // What fills a layout's block may itself be filled from outside.
      case .parent(_, let blocks, _): return blockNames(in: blocks)
      case .literal, .variable, .partial: return []
      }
    }
  }

  /// The same nodes with neighbouring literals as one.
  private static func merged(_ nodes: [Node]) -> [Node] {
    var result: [Node] = []
    var literal: [UInt8] = []
    for node in nodes {
      if case .literal(let bytes) = node {
        literal += bytes
        continue
      }
      if !literal.isEmpty { result.append(.literal(literal)) }
      literal = []
      result.append(node)
    }
    if !literal.isEmpty { result.append(.literal(literal)) }
    return result
  }
}
