import Foundation
import Testing

/// Imports only point downward: the table of docs/architecture.md, held against the package and every file.
@Suite struct ImportRuleTests {
  /// What each target may import, of the package and of others, read from the table of the document; the system's own
  /// modules are listed below.
  static let allowed: [String: Set<String>] = {
    let document = Repository.root.appending(path: "docs/architecture.md")
    guard let text = try? String(contentsOf: document, encoding: .utf8) else { return [:] }
    var allowed: [String: Set<String>] = [:]
    for line in text.split(separator: "\n") where line.hasPrefix("| `") {
      let cells = line.split(separator: "|").map { $0.split(separator: "`") }
      guard cells.count == 3 else { continue }
      let names = { (cell: [Substring]) in
        cell.enumerated().filter { $0.offset % 2 == 1 }.map { String($0.element) }
      }
      for target in names(cells[0]) { allowed[target] = Set(names(cells[2])) }
    }
    return allowed
  }()

  /// Modules of the system, by target: the lower ones do without Foundation.
  static let system: [String: Set<String>] = [
    "KompassModel": ["Synchronization"],
    "KompassCharts": ["Synchronization"],
    "KompassData": ["Synchronization"],
    "KompassTemplates": ["Synchronization"],
    "KompassSearch": ["Foundation", "Synchronization"],
    "KompassContent": ["Foundation", "Dispatch", "Synchronization"],
    "KompassBuild": ["Foundation", "Dispatch", "Synchronization"],
    "KompassSite": ["Synchronization"],
    "kompassros": ["Dispatch", "Foundation", "Synchronization"],
    // FlyingSocks is a part of FlyingFox.
    "KompassPreview": ["Foundation", "Synchronization", "FlyingSocks"],
    "kompassros-serve": ["Foundation", "Dispatch"],
  ]

  @Test(arguments: allowed.keys.sorted())
  func filesImportOnlyWhatTheirTargetMay(_ target: String) throws {
    let folder = Repository.root.appending(path: "Sources/\(target)")
    let files = try FileManager.default.subpathsOfDirectory(atPath: folder.path)
      .filter { $0.hasSuffix(".swift") }
    let may = try #require(Self.allowed[target]).union(Self.system[target] ?? [])
    for file in files {
      let text = try String(contentsOf: folder.appending(path: file), encoding: .utf8)
      for line in text.split(separator: "\n") {
        let words = line.split(separator: " ")
        guard let place = words.firstIndex(of: "import"), place <= 1,
          words.prefix(place).allSatisfy({ $0.hasPrefix("@") }), place + 1 < words.count
        else { continue }
        #expect(may.contains(String(words[place + 1])), "\(target)/\(file) has “\(line)”")
      }
    }
  }

  @Test func theDocumentHasATable() {
    #expect(Self.allowed.count == 19)
    #expect(Self.allowed["KompassModel"] == [])
  }

  @Test func thePackageDeclaresNoMore() throws {
    let package = Repository.root.appending(path: "Package.swift")
    let text = try String(contentsOf: package, encoding: .utf8)
    // Every `name:` of a target, then its `dependencies:` up to the closing bracket.
    let targets = text.split(separator: "arget(").dropFirst().filter { !$0.contains("testTarget") }
    var seen: Set<String> = []
    for target in targets {
      let names = target.split(separator: "\"")
      guard names.count > 1 else { continue }
      let name = String(names[1])
      guard let may = Self.allowed[name] else {
        #expect(name.hasSuffix("Tests"), "\(name) is missing in the table")
        continue
      }
      seen.insert(name)
      guard let start = target.range(of: "dependencies: ["),
        let end = target.range(of: "]", range: start.upperBound..<target.endIndex)
      else { continue }
      let list = target[start.upperBound..<end.lowerBound]
      let declared = list.split(separator: "\"", omittingEmptySubsequences: false).enumerated()
        .filter { $0.offset % 2 == 1 }.map { String($0.element) }
      for dependency in declared where !["swift-argument-parser"].contains(dependency) {
        #expect(may.contains(dependency), "\(name) declares \(dependency)")
      }
    }
    #expect(
      seen.union(["CCmarkGFM", "CStemmer", "CXlsxWriter", "CZlib"]) == Set(Self.allowed.keys))
  }
}
