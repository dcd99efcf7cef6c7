import Synchronization

/// The names that a view model has, and what they stand for.
@usableFromInline struct Shape: Sendable {
  /// The kinds by slot.
  let kinds: [Kind]
  /// The names by slot.
  let names: [String]

  /// Those that were asked for, by the type of the view model: a template asks for each at every name in it.
  private static let known = Mutex<[ObjectIdentifier: Shape]>([:])

  @usableFromInline init<Model: ViewModel>(of model: Model.Type) {
    let type = ObjectIdentifier(model)
    if let known = Self.known.withLock({ $0[type] }) {
      self = known
      return
    }
    kinds = Model.fields.map(\.kind)
    names = Model.fields.map(\.name)
    let made = self
    Self.known.withLock { $0[type] = made }
  }

  /// The slot of `name`; nil when the view model lacks it.
  func slot(of name: String) -> Int? { names.firstIndex(of: name) }
}
