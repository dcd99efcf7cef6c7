import KompassModel

/// Finds the themes of a text by their words.
///
/// Upper and lower case are the same, and so are the ways to write a letter in Unicode: characters are compared, not
/// their code points.
struct ThemeFinder: Sendable {
  /// A word or phrase of a theme.
  private struct Sign {
    /// Which theme, by its place in the list.
    let theme: Int
    /// In lower case, words apart by one space.
    let characters: [Character]
    /// Whether it is a phrase, which stands for whole words only.
    let isPhrase: Bool
  }

  /// The same in plain letters.
  private struct PlainSign {
    let theme: Int
    let units: [UInt16]
    let isPhrase: Bool
  }

  /// The themes, in the order of the list.
  let ids: [Slug]
  private let signs: [Character: [Sign]]
  /// The signs in plain letters by their first; nil when one of them has other characters.
  private let plainSigns: [UInt16: [PlainSign]]?

  /// Makes a finder of these themes.
  init(_ themes: [Theme]) {
    ids = themes.map(\.id)
    let signs = themes.enumerated().flatMap { place, theme in
      theme.words.map { word in
        let characters = Self.plain(word)
        return Sign(theme: place, characters: characters, isPhrase: characters.contains(" "))
      }
    }
    .filter { !$0.characters.isEmpty }
    self.signs = Dictionary(grouping: signs) { $0.characters[0] }
    let plain = signs.compactMap { sign in
      PlainLetters(String(sign.characters)).map {
        PlainSign(theme: sign.theme, units: $0.units, isPhrase: sign.isPhrase)
      }
    }
    plainSigns =
      plain.count == signs.count ? Dictionary(grouping: plain) { $0.units[0] } : nil
  }

  /// The themes of `text`, each once, in the order of the list.
  func themes(in text: String) -> [Slug] {
    if signs.isEmpty { return [] }
    if let plainSigns, let letters = PlainLetters(text) {
      return themes(in: letters.units, by: plainSigns)
    }
    let text = Self.plain(text)
    var found: Set<Int> = []
    for start in text.indices where start == 0 || !text[start - 1].isOfWord {
      for sign in signs[text[start]] ?? [] where !found.contains(sign.theme) {
        let end = start + sign.characters.count
        guard end <= text.count, text[start..<end].elementsEqual(sign.characters) else { continue }
        if sign.isPhrase, end < text.count, text[end].isOfWord { continue }
        found.insert(sign.theme)
      }
    }
    return found.sorted().map { ids[$0] }
  }

  private func themes(in text: [UInt16], by signs: [UInt16: [PlainSign]]) -> [Slug] {
    var found: Set<Int> = []
    for start in text.indices where start == 0 || !PlainLetters.isOfWord(text[start - 1]) {
      for sign in signs[text[start]] ?? [] where !found.contains(sign.theme) {
        let end = start + sign.units.count
        guard end <= text.count, text[start..<end].elementsEqual(sign.units) else { continue }
        if sign.isPhrase, end < text.count, PlainLetters.isOfWord(text[end]) { continue }
        found.insert(sign.theme)
      }
    }
    return found.sorted().map { ids[$0] }
  }

  /// The text in lower case, any white space as one space.
  private static func plain(_ text: String) -> [Character] {
    var characters: [Character] = []
    for character in text.lowercased() {
      if !character.isWhitespace {
        characters.append(character)
      } else if characters.last != " " {
        characters.append(" ")
      }
    }
    return characters
  }
}

extension Character {
  /// Whether it is a letter or a digit, so that a word goes on.
  fileprivate var isOfWord: Bool { isLetter || isNumber }
}
