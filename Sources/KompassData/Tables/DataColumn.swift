import KompassModel

/// One column of a table, with all that a reader of the data is to know of it.
public struct DataColumn: Sendable {
  /// What the cells of a column hold.
  public enum Kind: Sendable {
    /// Any text.
    case text
    /// A text that names something: ASCII letters, digits, hyphens and points, without spaces.
    case identifier
    /// A whole number, 0 or more.
    case integer
    /// A number with at most two decimals, written with a point; `sv.csv` writes a comma.
    case decimal
    /// A year of four digits.
    case year
    /// `YYYY`, `YYYY-MM` or `YYYY-MM-DD`, no longer than what is known.
    case date
    /// `true` or `false`; in Swedish headings' files `ja` or `nej`.
    case flag
    /// An absolute address, `http` or `https`.
    case address
    /// A language, as a two-letter ISO 639-1 code.
    case language
    /// One of a few named values.
    case choice([Choice])
  }

  /// A named value that a cell may hold.
  public struct Choice: Sendable {
    /// As it stands in the data; the same in every language.
    public let value: String
    /// As it stands in the file for spreadsheet programs in Swedish.
    public let swedishValue: String
    /// What it means, in Swedish and English.
    public let meaning: LocalizedText

    /// - Parameters:
    ///   - swedishValue: the word in the file that is in Swedish; nil where a table has no such file.
    ///   - swedish: what it means, in Swedish.
    ///   - english: what it means, in English.
    init(
      _ value: String, inSwedish swedishValue: String? = nil, _ swedish: String, _ english: String
    ) {
      self.value = value
      self.swedishValue = swedishValue ?? value
      meaning = LocalizedText(swedish, english: english)
    }
  }

  /// Lower-case English with underscores; never changes.
  public let name: String
  /// The heading, in Swedish and English.
  public let title: LocalizedText
  /// What stands in the column, in Swedish and English: one or two plain sentences.
  public let about: LocalizedText
  /// What the cells hold.
  public let kind: Kind
  /// What numbers count, in Swedish and English; nil for what counts nothing.
  public let unit: LocalizedText?
  /// What an empty cell means, in Swedish and English; nil where no cell is empty.
  public let emptyMeaning: LocalizedText?

  /// Whether every row has a value.
  public var isRequired: Bool { emptyMeaning == nil }
}

extension LocalizedText {
  /// A text in Swedish and English.
  init(_ swedish: String, english: String) {
    self = LocalizedText([.swedish: swedish, .english: english]) ?? LocalizedText(swedish)
  }
}
