import KompassModel

/// Words for a municipality that the register lacks.
enum UnknownMunicipality {
  /// What to do about a slug that is not in the register.
  static func fix(for typed: String, among known: [Slug: String]) -> String {
    let typedName = typed.lowercased()
    let named = known.filter { $0.value.lowercased() == typedName }.keys.min()
    if let named {
      return "did you mean “\(named)”?"
    }
    if let near = NearestName.find(typed, among: known.keys.map(\.text)) {
      return "did you mean “\(near)”?"
    }
    return "use a slug from municipalities.csv, such as “\(known.keys.min()?.text ?? "mark")”"
  }
}
