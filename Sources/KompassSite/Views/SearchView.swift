import KompassTemplates

/// The page to search by; everything but the lists is for its script.
struct SearchView: ViewModel {
  /// Chrome.
  let frame: FrameView
  /// The link to the list of municipalities.
  let municipalitiesHref: String
  /// The link to the areas.
  let areasHref: String
  /// The link to the folder of the index.
  let folder: String
  /// The name of the file in it that an index is opened by.
  let entry: String
  /// The link to a profile, with `{slug}` where that of the municipality goes.
  let profile: String
  /// The link to the start page of the site's first language: addresses in the index are below it.
  let root: String
  /// What texts that the script fills in hold where a number goes: `{n}`.
  let n: String
  /// The same for another number: `{all}`.
  let all: String
  /// The same for a word: `{word}`.
  let word: String
  /// The same for several words: `{words}`.
  let words: String
  /// The same for the word that took a word's place: `{other}`.
  let other: String
  /// The same for the name of a file: `{file}`.
  let file: String

  static let fields: [Field<Self>] = [
    .record("frame", \.frame),
    .text("municipalitiesHref", \.municipalitiesHref),
    .text("areasHref", \.areasHref),
    .text("folder", \.folder),
    .text("entry", \.entry),
    .text("profile", \.profile),
    .text("root", \.root),
    .text("n", \.n),
    .text("all", \.all),
    .text("word", \.word),
    .text("words", \.words),
    .text("other", \.other),
    .text("file", \.file),
  ]
}
