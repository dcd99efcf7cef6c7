import KompassModel

/// The scripts of the templates as they are published. A script may import others by the names that they have among the
/// assets; published, it names them by the names with a hash, so that its own hash depends on theirs.
struct ScriptLibrary: Sendable {
  /// A published script.
  struct Script: Sendable {
    /// Where it lies.
    let path: OutputPath
    /// Its content, with the published names of what it imports.
    let bytes: [UInt8]
    /// What it imports, and what that imports in turn: names among the assets, each once, first the one named first.
    let imports: [String]
  }

  /// The scripts by their names among the assets: `sok.js`.
  private(set) var scripts: [String: Script] = [:]
  /// Imports that lead nowhere or in a circle, in the order of files and lines.
  private(set) var diagnostics: [Diagnostic] = []

  private let sources: [String: [UInt8]]
  private let folder: String
  private let languages: [LanguageCode]

  /// - Parameters:
  ///   - folder: the template folder as a person typed it, for diagnostics.
  ///   - languages: those of the site, the default one first: the element that other sites embed a profile with knows them.
  init(_ assets: [Asset], folder: String, languages: [LanguageCode] = []) {
    self.folder = folder
    self.languages = languages
    sources = Dictionary(
      assets.filter { $0.name.hasSuffix(SiteMap.scriptSuffix) }.map { ($0.name, $0.bytes) },
      uniquingKeysWith: { first, _ in first })
    var open: [String] = []
    for name in sources.keys.sorted() { publish(name, &open) }
    diagnostics.sort { $0.location < $1.location }
  }

  /// Makes a script and first what it imports.
  ///
  /// - Parameter open: the scripts that are being made, each imported by the one before.
  private mutating func publish(_ name: String, _ open: inout [String]) {
    guard scripts[name] == nil, let source = sources[name] else { return }
    open.append(name)
    var bytes: [UInt8] = []
    var imports: [String] = []
    var copied = 0
    for place in ScriptImport.find(in: source) {
      guard let target = place.target(from: name), sources[target] != nil else {
        report(unknown: place, in: name)
        continue
      }
      if let start = open.firstIndex(of: target) {
        report(circle: open[start...] + [target], at: place, in: name)
        continue
      }
      publish(target, &open)
      guard let script = scripts[target] else { continue }
      bytes += source[copied..<place.range.lowerBound]
      let shown = place.specifier
      bytes += (shown[...(shown.lastIndex(of: "/") ?? shown.startIndex)] + script.path.name).utf8
      copied = place.range.upperBound
      for found in [target] + script.imports where !imports.contains(found) {
        imports.append(found)
      }
    }
    bytes = ScriptComments.removed(from: bytes + source[copied...])
    if name == SiteMap.elementName { bytes = naming(languages, in: bytes) }
    scripts[name] = Script(
      path: SiteMap.scriptPath(name, for: bytes), bytes: bytes, imports: imports)
    open.removeLast()
  }

  /// Puts the codes of languages, with spaces between, where a script has `{languages}`.
  private func naming(_ languages: [LanguageCode], in script: [UInt8]) -> [UInt8] {
    let codes = languages.map(\.text).joined(separator: " ")
    return Array(String(decoding: script, as: UTF8.self).replacing("{languages}", with: codes).utf8)
  }

  private mutating func report(unknown place: ScriptImport, in name: String) {
    let near = NearestName.find(
      place.target(from: name) ?? place.specifier, among: sources.keys.filter { $0 != name })
    diagnostics.append(
      diagnostic(
        "unknown-script", at: place, in: name,
        "there is no script “\(place.specifier)” beside this one",
        fix: near.map { "did you mean “\($0)”?" }
          ?? "put it into \(folder)/assets, or take the import away"))
  }

  private mutating func report(
    circle: some Collection<String>, at place: ScriptImport, in name: String
  ) {
    diagnostics.append(
      diagnostic(
        "circular-import", at: place, in: name,
        circle.count == 2
          ? "the script imports itself"
          : "scripts import each other in a circle: \(circle.joined(separator: " → "))",
        fix: circle.count == 2
          ? "take the import away" : "move what they have in common to a script of its own"))
  }

  private func diagnostic(
    _ identifier: String, at place: ScriptImport, in name: String, _ message: String, fix: String
  ) -> Diagnostic {
    let source = sources[name] ?? []
    let before = source[..<place.range.lowerBound]
    let lineStart = before.lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? 0
    let line = source[lineStart...].prefix { $0 != UInt8(ascii: "\n") && $0 != UInt8(ascii: "\r") }
    return Diagnostic(
      .error, identifier,
      at: SourceLocation(
        file: "\(folder)/assets/\(name)",
        line: before.count { $0 == UInt8(ascii: "\n") } + 1,
        column: String(decoding: source[lineStart..<place.range.lowerBound], as: UTF8.self)
          .unicodeScalars.count + 1),
      message,
      excerpt: Diagnostic.Excerpt(
        line: String(decoding: line, as: UTF8.self),
        length: place.specifier.unicodeScalars.count),
      fix: fix)
  }
}
