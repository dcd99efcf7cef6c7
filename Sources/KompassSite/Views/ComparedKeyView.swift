import KompassTemplates

/// One sign of a key to bars, or the head of a column.
struct ComparedKeyView: ViewModel {
  /// Its letter; nil for a reference.
  let letter: String?
  /// What it stands for.
  let name: String
  /// How its bars or marks look.
  let sample: Markup

  static let fields: [Field<Self>] = [
    .optionalText("letter", \.letter),
    .text("name", \.name),
    .markup("sample", \.sample),
  ]
}
