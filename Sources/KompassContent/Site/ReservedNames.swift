/// Names that a free page cannot have, because the site has a page or folder of that name.
enum ReservedNames {
  /// All of them.
  static let all: Set<String> = [
    "404", "assets", "badda-in", "data", "index", "jamfor", "kommun", "kommuner", "omraden",
    "ordlista",
    "sok",
  ]

  /// Whether `name` is one of them, or looks like the folder of a language.
  static func contains(_ name: String, languages: [String]) -> Bool {
    all.contains(name) || languages.contains(name)
  }
}
