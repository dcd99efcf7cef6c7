import KompassTemplates

/// One sign of a key.
struct KeyView: ViewModel {
  /// What it stands for.
  let name: String
  /// Whether it is the evaluation before.
  let isPrevious: Bool
  /// Whether it is the reference.
  let isReference: Bool
  /// Whether it is what the municipality aims at.
  let isTarget: Bool
  /// Whether it is this evaluation.
  let isCurrent: Bool

  static let fields: [Field<Self>] = [
    .text("name", \.name),
    .flag("isPrevious", \.isPrevious),
    .flag("isReference", \.isReference),
    .flag("isTarget", \.isTarget),
    .flag("isCurrent", \.isCurrent),
  ]
}
