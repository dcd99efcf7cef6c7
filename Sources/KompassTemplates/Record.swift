/// A view model seen by its slots: the places of its fields.
// Open to the module of the view models, so that the compiler makes it for each of them: every value of every page passes here.
@usableFromInline struct Record: Sendable {
  /// Reads the value of a slot, 0 up to the number of fields.
  @usableFromInline let value: @Sendable (Int) -> Value

  @inlinable init<Model: ViewModel>(_ model: Model) {
    value = { Model.fields[$0].value(model) }
  }
}
