import Foundation

/// A reader that is given whatever bytes.
enum FuzzTarget: String, CaseIterable {
  /// YAML files, to the model: the first byte says which file of the format.
  case yaml
  /// Narratives.
  case narrative
  /// Free pages: front matter, then Markdown.
  case page
  /// The register of municipalities.
  case register
  /// Templates.
  case template
  /// Files of the search index: the first byte says which; checksums are made right.
  case index

  /// Reads `input` and looks at what came of it.
  ///
  /// - Returns: what must not be; nil when all is as it should be.
  func objection(to input: [UInt8]) -> String? {
    switch self {
    case .yaml: YAMLFuzz.objection(to: input)
    case .narrative: NarrativeFuzz.objection(toNarrative: input)
    case .page: NarrativeFuzz.objection(toPage: input)
    case .register: RegisterFuzz.objection(to: input)
    case .template: TemplateFuzz.objection(to: input)
    case .index: IndexFuzz.objection(to: input)
    }
  }

  /// Inputs to begin with: the fixtures of the other tests.
  func seeds() throws -> [[UInt8]] {
    switch self {
    case .yaml: try YAMLFuzz.seeds()
    case .narrative:
      try Self.fixtures { $0.contains("/evaluations/") && $0.hasSuffix(".md") }.map(\.bytes)
    case .page: try Self.fixtures { $0.contains("/pages/") && $0.hasSuffix(".md") }.map(\.bytes)
    case .register: try Self.fixtures { $0.hasSuffix(".csv") }.map(\.bytes)
    case .template: try TemplateFuzz.seeds()
    case .index: IndexFuzz.seeds()
    }
  }

  /// The tests of the package.
  static let tests = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent()

  /// Files of the publisher that other tests read, right and wrong, in the order of their paths.
  static func fixtures(_ isWanted: (String) -> Bool) throws -> [(path: String, bytes: [UInt8])] {
    let folders = ["KompassContentTests/Fixtures", "KompassBuildTests/Fixtures"]
    return try folders.flatMap { folder in
      let root = tests.appending(path: folder).path
      return try FileManager.default.subpathsOfDirectory(atPath: root).sorted().map {
        "\(root)/\($0)"
      }.filter(isWanted)
    }.compactMap { path in
      FileManager.default.contents(atPath: path).map { (path, Array($0)) }
    }
  }
}
