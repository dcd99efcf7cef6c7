import SharedByTests

/// Writes valid narratives of every construct at random, and remembers every word that a reader must see.
struct RandomMarkdown {
  /// The words that were written, each different.
  private(set) var words: [String] = []
  private var footnotes: [String] = []

  /// An opening and some areas.
  mutating func narrative(_ random: inout SeededNumbers) -> String {
    var text = blocks(&random, depth: 0)
    for area in 1...Int.random(in: 1...4, using: &random) {
      text += "\n# Område \(area) \(["", "– ord", ": ord"].randomElement(using: &random) ?? "")\n\n"
      text += blocks(&random, depth: 0)
      if Bool.random(using: &random) { text += "\n## Styrkor\n\n" + items(&random) }
      if Bool.random(using: &random) { text += "\n## Förbättringsmöjligheter\n\n" + items(&random) }
    }
    return text + "\n" + footnotes.joined(separator: "\n\n") + "\n"
  }

  private mutating func word() -> String {
    words.append("ö\(words.count)x")
    return words[words.count - 1]
  }

  private mutating func items(_ random: inout SeededNumbers) -> String {
    (0..<Int.random(in: 1...3, using: &random)).map { _ in "- \(line(&random))\n" }.joined()
  }

  private mutating func blocks(_ random: inout SeededNumbers, depth: Int) -> String {
    (0..<Int.random(in: 1...3, using: &random)).map { _ in block(&random, depth: depth) + "\n" }
      .joined()
  }

  private mutating func block(_ random: inout SeededNumbers, depth: Int) -> String {
    switch Int.random(in: 0...(depth > 2 ? 4 : 7), using: &random) {
    case 0: return "### \(line(&random))\n"
    case 1: return "```\n\(word()) [[x]] # \(word())\n```\n"
    case 2:
      let row = "| \(cell(&random)) | \(cell(&random)) |"
      return "\(row)\n|:--|---|\n| \(cell(&random)) | \(cell(&random)) |\n| \(cell(&random)) |\n"
    case 3: return "\(line(&random))\n\(line(&random))  \n\(line(&random))\n"
    case 4: return "<div class=\"x\">\n\(word())\n</div>\n"
    case 5: return indented(blocks(&random, depth: depth + 1), first: "> ", rest: "> ")
    case 6: return indented(blocks(&random, depth: depth + 1), first: "1. ", rest: "   ")
    default: return indented(blocks(&random, depth: depth + 1), first: "- ", rest: "  ")
    }
  }

  private func indented(_ text: String, first: String, rest: String) -> String {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    let all = lines.enumerated().map { ($0.offset == 0 ? first : rest) + $0.element }
    return all.joined(separator: "\n") + "\n\n<!-- slut -->\n"
  }

  private mutating func cell(_ random: inout SeededNumbers) -> String {
    switch Int.random(in: 0...2, using: &random) {
    case 0: word()
    case 1: "**\(word())** [[mark\\|\(word())]]"
    default: "`\(word())`"
    }
  }

  private mutating func line(_ random: inout SeededNumbers) -> String {
    (0..<Int.random(in: 1...4, using: &random)).map { _ in run(&random) }.joined(separator: " ")
  }

  private mutating func run(_ random: inout SeededNumbers) -> String {
    switch Int.random(in: 0...9, using: &random) {
    case 0: return "*\(word())*"
    case 1: return "**\(word()) _\(word())_**"
    case 2: return "~~\(word())~~"
    case 3: return "`\(word())`"
    case 4: return "[\(word()) *\(word())*](https://example.org/a)"
    case 5: return "[[nacka|\(word())]]"
    case 6: return "<b>\(word())</b>"
    case 7:
      let label = "n\(footnotes.count)"
      footnotes.append("[^\(label)]: \(word())")
      return "\(word())[^\(label)]"
    case 8: return "&auml;\(word()) \\*\(word())"
    default: return word()
    }
  }
}
