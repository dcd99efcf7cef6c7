import KompassTemplates

/// The words of the glossary that a page links.
struct TermsView: ViewModel {
  /// The words in the order of the page; never empty.
  let terms: [TermView]

  static let fields: [Field<Self>] = [
    .list("terms", \.terms)
  ]
}
