import KompassModel

/// Reads `themes.yaml`.
struct ThemesFileReader {
  /// The fewest letters and digits of a word: fewer would be found at the beginning of too many words.
  static let fewestLetters = 3

  /// The file and where findings go.
  let reading: FileReading

  /// The themes that are whole, in the order written.
  func read() -> [Theme] {
    var lines: [Slug: Int] = [:]
    return YAMLFile.root(of: reading, label: "themes")?.list { theme($0, lines: &lines) } ?? []
  }

  private func theme(_ value: YAMLValue, lines: inout [Slug: Int]) -> Theme? {
    value.mapping { item in
      let id = item.required("id") { value -> Slug? in
        guard let id = value.slug() else { return nil }
        if let line = lines[id] {
          value.report(
            .duplicateID, "another theme has the id “\(id)”, on line \(line)",
            fix: "choose another id for one of the two")
          return nil
        }
        lines[id] = value.spot.line
        return id
      }
      let name = item.required("name") { $0.localizedText() }
      let words = item.required("words", words)
      guard let id, let name, let words else { return nil }
      return Theme(id: id, name: name, words: words)
    }
  }

  private func words(_ value: YAMLValue) -> [String]? {
    if case .list(let items) = value.node.content, items.isEmpty {
      value.report(
        .emptyValue, "words has no word",
        fix: "write the words by which the theme is found, such as [uppfölj, analys]"
      )
      return nil
    }
    var lines: [String: Int] = [:]
    return value.list { word($0, lines: &lines) }
  }

  private func word(_ value: YAMLValue, lines: inout [String: Int]) -> String? {
    guard let word = value.line() else { return nil }
    if let other = word.first(where: { !Self.mayStand($0) }) {
      value.report(
        .invalidWord, "the word “\(word)” holds “\(other)”, which is no part of a word",
        fix: "write letters, digits, hyphens and spaces; a word stands for all that begin with it")
      return nil
    }
    let count = word.count { $0.isLetter || $0.isNumber }
    guard count >= Self.fewestLetters else {
      value.report(
        .wordTooShort, "the word “\(word)” would be found at the beginning of too many words",
        fix: "write at least \(Self.fewestLetters) letters")
      return nil
    }
    if let line = lines[word.lowercased()] {
      value.report(
        .duplicateValue, "the word “\(word)” stands in this theme already, on line \(line)",
        fix: "delete one of the two")
      return nil
    }
    lines[word.lowercased()] = value.spot.line
    return word
  }

  private static func mayStand(_ character: Character) -> Bool {
    character.isLetter || character.isNumber || character == "-" || character == " "
  }
}
