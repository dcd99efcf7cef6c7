/// A view model seen by its slots: the places of its fields.
struct Record: Sendable {
  /// Reads the value of a slot, 0 up to the number of fields.
  let value: @Sendable (Int) -> Value

  init<Model: ViewModel>(_ model: Model) {
    value = { Model.fields[$0].value(model) }
  }
}
