import KompassModel

/// Something that a file of the site is made from, and that other files are not.
///
/// Every file is also made from what all are made from: the program, the templates, and all content but evaluations.
public enum Dependency: Hashable, Sendable {
  /// Every evaluation with its answer, and what is gathered from all narratives; not their texts.
  case everything
  /// Which evaluations there are, of which revision, and how much each says; no figure.
  case evaluated
  /// The evaluations of one municipality with their answers.
  case history(Slug)
  /// Every result of one measure in one revision.
  case results(FrameworkID, Measure)
  /// Whom narratives name.
  case mentions
  /// What the opportunities of narratives are about, and how many there are.
  case opportunities
  /// The text of one narrative.
  case narrative(EvaluationID)
  /// The texts of all narratives.
  case narratives

  /// The name by which it is kept between two builds.
  public var name: String {
    switch self {
    case .everything: "everything"
    case .evaluated: "evaluated"
    case .history(let slug): "history \(slug)"
    case .results(let framework, .total): "results \(framework) total"
    case .results(let framework, .area(let number)): "results \(framework) area \(number)"
    case .results(let framework, .subarea(let number)): "results \(framework) subarea \(number)"
    case .mentions: "mentions"
    case .opportunities: "opportunities"
    case .narrative(let id): "narrative \(id.municipality) \(id.year)"
    case .narratives: "narratives"
    }
  }

  /// - Returns: nil unless `name` is one.
  public init?(name: String) {
    let words = name.split(separator: " ", omittingEmptySubsequences: false).map(String.init)
    switch (words.first, words.count) {
    case ("everything", 1): self = .everything
    case ("evaluated", 1): self = .evaluated
    case ("mentions", 1): self = .mentions
    case ("opportunities", 1): self = .opportunities
    case ("narratives", 1): self = .narratives
    case ("history", 2):
      guard let slug = Slug(words[1]) else { return nil }
      self = .history(slug)
    case ("narrative", 3):
      guard let slug = Slug(words[1]), let year = Int(words[2]) else { return nil }
      self = .narrative(EvaluationID(municipality: slug, year: year))
    case ("results", 3...):
      guard let framework = FrameworkID(words[1]), let measure = Self.measure(words.dropFirst(2))
      else { return nil }
      self = .results(framework, measure)
    default: return nil
    }
  }

  private static func measure(_ words: ArraySlice<String>) -> Measure? {
    guard let kind = words.first, let number = words.last else { return nil }
    return switch (kind, words.count) {
    case ("total", 1): .total
    case ("area", 2): AreaNumber(number).map { .area($0) }
    case ("subarea", 2): SubareaNumber(number).map { .subarea($0) }
    default: nil
    }
  }
}
