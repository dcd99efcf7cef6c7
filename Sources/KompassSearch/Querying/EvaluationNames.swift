/// The titles and addresses of the documents of evaluations, which follow from what they are.
struct EvaluationNames {
  private let directory: SearchDirectory
  private let language: Int

  /// - Parameter language: the place of a language; where there is none, titles lack areas and addresses are empty.
  init(_ directory: SearchDirectory, language: Int) {
    self.directory = directory
    self.language = language
  }

  /// `Mark 2024: Samspel med medborgarna`; without the area for an opening.
  func title(of document: SearchDocument) -> String {
    let municipality = document.municipality.map { directory.municipalities[$0].name }
    let evaluation = [municipality, document.year.map { String($0) }].compactMap { $0 }
      .joined(separator: " ")
    guard let names = area(of: document)?.names, names.indices.contains(language) else {
      return evaluation
    }
    return "\(evaluation): \(names[language])"
  }

  /// Where it is, below the root of the site.
  func address(of document: SearchDocument) -> String {
    guard directory.languages.indices.contains(language) else { return "" }
    let patterns = directory.languages[language].addresses
    let pattern =
      switch document.kind {
      case .strength: patterns.strength
      case .opportunity: patterns.opportunity
      default: document.area == nil ? patterns.opening : patterns.analysis
      }
    // No value holds a brace, so one can follow the other.
    return
      pattern
      .replacing("{k}", with: document.municipality.map { directory.municipalities[$0].slug } ?? "")
      .replacing("{y}", with: document.year.map { String($0) } ?? "")
      .replacing("{a}", with: area(of: document).map { String($0.number) } ?? "")
      .replacing("{i}", with: document.item.map { String($0) } ?? "")
  }

  private func area(of document: SearchDocument) -> SearchDirectory.Area? {
    guard let framework = document.framework, let area = document.area else { return nil }
    return directory.frameworks[framework].areas[area]
  }
}
