import KompassModel

/// A chart that is also published as a file of its own.
enum ChartFile: Hashable, Sendable {
  /// The areas as a radar.
  case radar
  /// The areas as bars.
  case bars
  /// A badge with the total.
  case badge
  /// What changed since the evaluation before.
  case changes
  /// The sub-areas of all areas as bars.
  case subareas
  /// The totals of a municipality over the years.
  case slope
  /// All totals of a revision, that of a municipality marked.
  case totals
  /// All results in an area of a revision.
  case spread(FrameworkID)
  /// The means of the sub-areas of an area in a revision.
  case subareaMeans(FrameworkID)
  /// The profiles of a revision that stand beside each other in a comparison.
  case compared(FrameworkID)
  /// An evaluation that is shown as an example.
  case example
  /// A published reference.
  case reference
  /// The map of municipalities.
  case map

  /// The name of the file, without its ending.
  var name: String {
    switch self {
    case .radar: "radar"
    case .bars: "stapel"
    case .badge: "marke"
    case .changes: "forandring"
    case .subareas: "delomraden"
    case .slope: "utveckling"
    case .totals: "spridning"
    case .spread(let framework): "spridning-\(framework)"
    case .subareaMeans(let framework): "delomraden-\(framework)"
    case .compared(let framework): "radar-\(framework)"
    case .example: "exempel"
    case .reference: "referens"
    case .map: "karta"
    }
  }
}
