/// The parts of a document that count differently (docs/search.md, “Levels”).
enum DocumentField: Int, CaseIterable, Sendable {
  /// What the document is called; of an evaluation's analysis the municipality.
  case name
  /// What it stands under; of an analysis the area.
  case heading
  /// A strength or an opportunity.
  case item
  /// Any other text.
  case text

  /// How much an occurrence counts.
  var weight: Double {
    switch self {
    case .name: 8
    case .heading: 4
    case .item: 2
    case .text: 1
    }
  }

  /// How much the length of the field matters, from 0 (not at all) to 1: the *b* of BM25.
  var influenceOfLength: Double {
    switch self {
    case .name: 0.3
    case .heading, .item: 0.5
    case .text: 0.75
    }
  }
}
