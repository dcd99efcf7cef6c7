/// The names that a view model has, and what they stand for.
struct Shape: Sendable {
  /// The kinds by slot.
  let kinds: [Kind]
  /// The names by slot.
  let names: [String]

  init<Model: ViewModel>(of model: Model.Type) {
    kinds = Model.fields.map(\.kind)
    names = Model.fields.map(\.name)
  }

  /// The slot of `name`; nil when the view model lacks it.
  func slot(of name: String) -> Int? { names.firstIndex(of: name) }
}
