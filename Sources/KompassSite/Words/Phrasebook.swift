import KompassModel

/// The words that pages put together: sentences, counts, numbers and dates in one language.
struct Phrasebook: Sendable {
  /// The language of the words.
  let language: LanguageCode
  private let patterns: [String: StringPattern]
  /// Asked for with every number.
  private let decimalSeparator: String

  /// Takes the texts of `language`; ``Phrase/check(_:for:)`` says beforehand whether they are all there.
  init(strings: StringTable, language: LanguageCode) {
    self.language = language
    let patterns = (strings.entries[language] ?? [:]).mapValues { StringPattern($0.text) }
    let separator = Phrase.decimalSeparator.definition.key
    self.patterns = patterns
    decimalSeparator = patterns[separator]?.text(with: [:]) ?? separator
  }

  /// A phrase with its values.
  func text(_ phrase: Phrase, _ values: [String: String] = [:]) -> String {
    text(forKey: phrase.definition.key, values)
  }

  /// A phrase that depends on a number: the key ends in `.one` for exactly one and in `.other` for the rest.
  /// The number itself is the value `n`.
  func count(_ phrase: Phrase, _ number: Int, _ values: [String: String] = [:]) -> String {
    text(forKey: phrase.definition.key + (number == 1 ? ".one" : ".other"), values, n: number)
  }

  /// A phrase on some of a number: `3 av 15 kommuner`. The form follows the whole, which is the value `all`.
  func count(_ phrase: Phrase, _ number: Int, of all: Int) -> String {
    text(
      forKey: phrase.definition.key + (all == 1 ? ".one" : ".other"), ["all": grouped(all)],
      n: number)
  }

  /// A phrase as it was written, values in braces, by its keys.
  func patterns(of phrase: Phrase) -> [(String, String)] {
    phrase.keys.map { ($0, text(forKey: $0, [:])) }
  }

  private func text(forKey key: String, _ values: [String: String], n number: Int) -> String {
    text(forKey: key, values.merging(["n": grouped(number)], uniquingKeysWith: { $1 }))
  }

  private func text(forKey key: String, _ values: [String: String]) -> String {
    patterns[key]?.text(with: values) ?? key
  }

  /// `12,5` in Swedish, `12.5` in English, with a minus sign (U+2212) where below zero.
  func number(_ points: Points) -> String {
    let text = points.magnitude.text(decimalSeparator: decimalSeparator)
    return points < .zero ? "\u{2212}" + text : text
  }

  /// A number to one decimal at most, rounded half away from zero.
  func number(_ value: Double) -> String {
    number(Points(tenthsOf: value))
  }

  /// A difference with its sign: `+16`, `−3`, `±0`.
  func signed(_ difference: Points) -> String {
    if difference == .zero { return "±0" }
    return difference < .zero ? number(difference) : "+" + number(difference)
  }

  /// A whole number in groups of three: from five digits up in running text, as both languages recommend, and from
  /// four up in a table, where numbers stand under each other.
  func grouped(_ number: Int, inTable: Bool = false) -> String {
    let digits = String(number)
    guard digits.count >= (inTable ? 4 : 5) else { return digits }
    var groups: [Substring] = []
    var rest = digits[...]
    while !rest.isEmpty {
      groups.insert(rest.suffix(3), at: 0)
      rest = rest.dropLast(3)
    }
    return groups.joined(separator: text(.groupSeparator))
  }

  /// `A`, `A och B`, `A, B och C`.
  func list(_ items: [String]) -> String {
    guard let last = items.last else { return "" }
    if items.count == 1 { return last }
    return items.dropLast().joined(separator: ", ") + " " + text(.and) + " " + last
  }

  /// `2024`, `mars 2024` or `5 mars 2024`.
  func date(_ date: PartialDate) -> String {
    guard let month = date.month else { return String(date.year) }
    let name = text(forKey: "month.m\(month)", [:])
    guard let day = date.day else { return "\(name) \(date.year)" }
    return "\(day) \(name) \(date.year)"
  }

  /// The keys that ``date(_:)`` needs.
  static let monthKeys = (1...12).map { "month.m\($0)" }
}
