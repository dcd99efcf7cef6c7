import KompassModel
import KompassSearch

/// Where municipalities and frameworks stand in the lists of a ``SearchDirectory``.
struct Places: Sendable {
  private let municipalities: [Slug: Int]
  private let frameworks: [FrameworkID: Int]

  /// - Parameters:
  ///   - municipalities: in the order of `directory`.
  ///   - frameworks: in the order of `directory`.
  init(
    _ municipalities: [Municipality], _ frameworks: [Framework], _ directory: SearchDirectory
  ) {
    precondition(
      directory.municipalities.map(\.slug) == municipalities.map(\.slug.text)
        && directory.frameworks.map(\.id) == frameworks.map(\.id.description),
      "places are those of the directory")
    self.municipalities = Dictionary(
      municipalities.enumerated().map { ($1.slug, $0) }, uniquingKeysWith: { first, _ in first })
    self.frameworks = Dictionary(
      frameworks.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// The place of a municipality; nil when the register lacks it.
  func municipality(_ slug: Slug) -> Int? { municipalities[slug] }

  /// The place of a framework; nil when there is none of that name.
  func framework(_ id: FrameworkID) -> Int? { frameworks[id] }
}
