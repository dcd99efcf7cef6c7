import KompassTemplates

/// The page of the glossary.
struct GlossaryView: ViewModel {
  /// Chrome.
  let frame: FrameView
  /// The terms under their letters, in alphabetical order.
  let letters: [GlossaryLetterView]
  /// Whether there are so many terms that links to the letters help.
  let hasLetterLinks: Bool

  static let fields: [Field<Self>] = [
    .record("frame", \.frame),
    .list("letters", \.letters),
    .flag("hasLetterLinks", \.hasLetterLinks),
  ]
}
