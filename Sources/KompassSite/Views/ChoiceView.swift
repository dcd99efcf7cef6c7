import KompassTemplates

/// One of the choices that a form offers.
struct ChoiceView: ViewModel {
  /// As it stands in the address.
  let value: String
  /// What it says.
  let label: String

  static let fields: [Field<Self>] = [
    .text("value", \.value),
    .text("label", \.label),
  ]
}
