/// What a hit is; the raw value is its number in the index (docs/search-format.md).
public enum DocumentKind: Int, CaseIterable, Sendable {
  /// A municipality of the register.
  case municipality
  /// An area or a sub-area of a framework.
  case area
  /// A term of the glossary.
  case term
  /// A free page, or the part of one below a heading.
  case page
  /// The analysis of an area, or the opening of an evaluation.
  case analysis
  /// A strength.
  case strength
  /// An opportunity for improvement.
  case opportunity

  /// Whether it belongs to an evaluation.
  public var isOfEvaluation: Bool { rawValue >= Self.analysis.rawValue }

  /// Whether its texts are a sentence or two: positions in short and long documents are written differently.
  public var isShort: Bool { self != .page && self != .analysis }
}
