import Foundation
import KompassModel

@testable import KompassContent

/// YAML files, to the model.
enum YAMLFuzz {
  /// A file of the content format or of the templates.
  enum Kind: UInt8, CaseIterable {
    case site
    case framework
    case references
    case glossary
    case themes
    case map
    case figures
    case response
    case strings

    /// The kind that an input is of.
    init(_ byte: UInt8) {
      self = Self.allCases[Int(byte) % Self.allCases.count]
    }

    /// The kind of a file of the fixtures; nil when it is none.
    init?(path: String) {
      let name = path.split(separator: "/").last ?? ""
      switch name {
      case "site.yaml": self = .site
      case "references.yaml": self = .references
      case "glossary.yaml": self = .glossary
      case "themes.yaml": self = .themes
      case "map.geojson": self = .map
      default:
        guard name.hasSuffix(".yaml") else { return nil }
        if name.hasSuffix(".response.yaml") {
          self = .response
        } else if path.contains("/evaluations/") {
          self = .figures
        } else if path.contains("/frameworks/") {
          self = .framework
        } else if path.contains("/strings/") {
          self = .strings
        } else {
          return nil
        }
      }
    }
  }

  /// What is wrong with how `input` is read: the kind of the file, then the file.
  static func objection(to input: [UInt8]) -> String? {
    guard let first = input.first else { return nil }
    let kind = Kind(first)
    return FileFuzz.objection(to: Array(input.dropFirst())) { read($0, as: kind) }
  }

  /// The fixtures.
  static func seeds() throws -> [[UInt8]] {
    try FuzzTarget.fixtures { Kind(path: $0) != nil }.compactMap { file in
      Kind(path: file.path).map { [$0.rawValue] + file.bytes }
    }
  }

  private static func read(_ reading: FileReading, as kind: Kind) -> Bool {
    switch kind {
    case .site: SiteFileReader(reading: reading).read() != nil
    case .framework:
      FrameworkID("2020").map {
        FrameworkFileReader(reading: reading, id: $0).read().framework != nil
      } ?? false
    case .references:
      !ReferencesFileReader(reading: reading, instrument: instrument).read().isEmpty
        || isList(reading)
    case .glossary: !GlossaryFileReader(reading: reading).read().isEmpty || isList(reading)
    case .themes: !ThemesFileReader(reading: reading).read().isEmpty || isList(reading)
    case .map: MapFileReader(reading: reading, register: nil).read() != nil
    case .figures:
      figures(reading)
    case .response:
      ResponseFileReader(
        reading: reading, framework: FileFuzz.framework, opportunities: .noNarrative
      ).read() != nil
    case .strings: StringsFileReader(reading: reading).read() != nil
    }
  }

  private static let instrument: Instrument = {
    var frameworks: [FrameworkID: Framework] = [:]
    if let framework = FileFuzz.framework { frameworks[framework.id] = framework }
    return Instrument(frameworks: frameworks, broken: [])
  }()

  private static func figures(_ reading: FileReading) -> Bool {
    guard let slug = Slug("mark") else { return false }
    let files = EvaluationFiles(
      id: EvaluationID(municipality: slug, year: 2024), hasNarrative: true, hasResponse: true)
    return EvaluationFileReader(
      reading: reading, files: files, instrument: instrument, register: nil,
      sources: SharedSources()
    ).read().evaluation != nil
  }

  /// Whether an empty list is what the file holds.
  private static func isList(_ reading: FileReading) -> Bool {
    let again = FileReading(reading.source)
    guard case .list(let items)? = YAMLFile.root(of: again, label: "the file")?.node.content else {
      return false
    }
    return items.isEmpty
  }
}
