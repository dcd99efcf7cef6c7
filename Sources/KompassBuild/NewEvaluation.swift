import KompassContent
import KompassModel

/// Makes the two files of an evaluation that is still to be written.
public struct NewEvaluation: Sendable {
  /// What keeps the files from being made, in words for whoever typed the command.
  public enum Refusal: Error, Equatable, Sendable, CustomStringConvertible {
    /// The register or a framework has errors.
    case content([Diagnostic])
    /// The register has no such municipality.
    case unknownMunicipality(String, near: [String])
    /// There is no such framework.
    case unknownFramework(String, known: [String])
    /// No framework is as old as that.
    case noFramework(year: Int, earliest: Int)
    /// A year that no evaluation can have.
    case year(Int)
    /// A file of the evaluation is there.
    case exists(path: String)

    /// What is wrong and what to do.
    public var description: String {
      switch self {
      case .content: "The content has errors."
      case .unknownMunicipality(let name, let near):
        "There is no municipality “\(name)” in municipalities.csv"
          + (near.isEmpty
            ? "; its column “slug” has the names."
            : "; did you mean \(near.map { "“\($0)”" }.joined(separator: " or "))?")
      case .unknownFramework(let name, let known):
        "There is no framework “\(name)”; there "
          + (known.count == 1 ? "is" : "are") + " \(known.joined(separator: ", "))."
      case .noFramework(let year, let earliest):
        "No framework is valid in \(year): the first is valid from \(earliest). Name one with --framework."
      case .year(let year): "The year \(year) is not one from 1990 to 2199."
      case .exists(let path): "\(path) is there already; nothing was written."
      }
    }
  }

  /// What was made.
  public struct Made: Sendable {
    /// The figures and the narrative, in this order, as a person would type their paths.
    public let paths: [String]
    /// The municipality's name written out.
    public let municipality: String
    /// The revision that the files are laid out for.
    public let framework: String
  }

  private let content: String

  /// Names the content folder.
  public init(content: String) { self.content = content }

  /// Makes both files, or none.
  ///
  /// - Parameters:
  ///   - framework: the revision; nil for the newest that is valid in `year`.
  /// - Throws: ``Refusal``; ``BuildFault`` when the disk stands in the way.
  public func make(slug: String, year: Int, framework: String?) throws -> Made {
    let basis = ContentReader(folder: content).readBasis()
    if !basis.diagnostics.isEmpty { throw Refusal.content(basis.diagnostics) }
    guard (1990...2199).contains(year) else { throw Refusal.year(year) }
    guard let municipality = basis.municipalities.first(where: { $0.slug.text == slug }) else {
      throw Refusal.unknownMunicipality(
        slug, near: Self.near(slug, among: basis.municipalities))
    }
    let skeleton = EvaluationSkeleton(
      municipality: municipality, year: year,
      framework: try Self.framework(framework, in: year, among: basis.frameworks))
    let id = EvaluationID(municipality: municipality.slug, year: year)
    let files = [
      (ContentReader.figuresPath(of: id), skeleton.figures),
      (ContentReader.narrativePath(of: id), skeleton.narrative),
    ].map { ("\(FileSystem.withoutSlashes(content))/\($0.0)", $0.1) }
    for (path, _) in files where FileSystem.kind(of: path, followingLinks: false) != nil {
      throw Refusal.exists(path: path)
    }
    var made = NewFiles()
    do {
      for (path, text) in files { try made.write(Array(text.utf8), to: path) }
    } catch {
      made.takeBack()
      throw error
    }
    return Made(
      paths: files.map(\.0), municipality: municipality.officialName,
      framework: skeleton.framework.title)
  }

  private static func framework(
    _ name: String?, in year: Int, among frameworks: [Framework]
  ) throws(Refusal) -> Framework {
    if let name {
      guard let framework = frameworks.first(where: { $0.id.description == name }) else {
        throw .unknownFramework(name, known: frameworks.map(\.id.description).sorted())
      }
      return framework
    }
    guard let framework = frameworks.first(where: { $0.validFrom <= year }) else {
      throw .noFramework(year: year, earliest: frameworks.last?.validFrom ?? 0)
    }
    return framework
  }

  /// The slugs that were perhaps meant: of the same name but for letters that addresses lack, or nearly so written.
  private static func near(_ slug: String, among municipalities: [Municipality]) -> [String] {
    if let named = municipalities.first(where: {
      [$0.name, $0.officialName, $0.code.text].contains { $0.lowercased() == slug.lowercased() }
    }) {
      return [named.slug.text]
    }
    var left = municipalities.map(\.slug.text)
    var near: [String] = []
    while near.count < 3, let name = NearestName.find(slug, among: left) {
      near.append(name)
      left.removeAll { $0 == name }
    }
    return near
  }
}
