import KompassTemplates

/// The terms of the glossary that begin with one letter.
struct GlossaryLetterView: ViewModel {
  /// The identifier of its place on the page.
  let id: String
  /// The letter, a capital.
  let letter: String
  /// The terms in alphabetical order.
  let terms: [TermView]

  static let fields: [Field<Self>] = [
    .text("id", \.id),
    .text("letter", \.letter),
    .list("terms", \.terms),
  ]
}
