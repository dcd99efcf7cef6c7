import KompassTemplates

/// A bar for a script to set.
struct BarSampleView: ViewModel {
  /// What it is: the slot (`first` … `fourth`) or `missing`, then what is marked.
  let name: String
  /// The drawing.
  let svg: Markup

  static let fields: [Field<Self>] = [
    .text("name", \.name),
    .markup("svg", \.svg),
  ]
}
