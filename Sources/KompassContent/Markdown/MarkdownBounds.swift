/// Bounds what the Markdown parser is given.
///
/// Most of the parser takes time in proportion to the text. A few constructs do not: a table's rows are filled up to
/// its columns, a link by reference repeats the whole address, and runs of `![[](`, of `www.a)))` or of deep
/// quotations are gone through again and again. No text for readers comes near these bounds.
struct MarkdownBounds {
  /// What is beyond a bound.
  struct Fault {
    /// The name of the mistake.
    let identifier: DiagnosticIdentifier
    /// The line, from 1.
    let line: Int
    /// The column, from 1.
    let column: Int
    /// What is wrong, in a sentence.
    let message: String
    /// What to do.
    let fix: String
  }

  /// The most columns of a table.
  static let mostColumns = 64
  /// The most cells that the tables of one text can have together, empty ones included.
  static let mostCells = 20_000
  /// The longest run without a space.
  static let longestWord = 2_048
  /// The most square brackets that open in lines without a blank line between them.
  static let mostBracketsTogether = 2_000
  /// The most of them in a whole text.
  static let mostBrackets = 20_000
  /// The most lines without a blank line between them.
  static let mostLinesTogether = 2_000
  /// The most lines of a text.
  static let mostLines = 20_000
  /// The most marks of emphasis and code in a text.
  static let mostMarks = 100_000
  /// The most beginnings of comments and declarations, `<!` and `<?`, in a text.
  static let mostDeclarations = 500
  /// The most `@` in a text.
  static let mostAtSigns = 2_000
  /// The most blanks before a list mark: enough for the deepest list that is read.
  static let mostIndentation = 128

  private var brackets = 0
  private var bracketsTogether = 0
  private var linesTogether = 0
  private var declarations = 0
  private var atSigns = 0
  private var marks = 0
  private var cells = 0
  private var columnsOfTable = 0

  /// - Returns: The first construct that is beyond a bound; nil when there is none.
  static func firstFault(in text: MarkdownText) -> Fault? {
    if isFarWithin(text.text) { return nil }
    var bounds = MarkdownBounds()
    for (index, line) in text.lines.enumerated() {
      if let fault = bounds.fault(of: line, number: index + 1) { return fault }
    }
    return nil
  }

  /// Whether a text has no tables and so little of everything else that no bound is near: so it is with nearly all. One look
  /// at each byte.
  private static func isFarWithin(_ text: String) -> Bool {
    var text = text
    return text.withUTF8 { bytes in
      var (word, lines, special, opening) = (0, 0, 0, 0)
      var isOpening = true
      for byte in bytes {
        switch byte {
        case UInt8(ascii: "\n"):
          lines += 1
          (word, opening, isOpening) = (0, 0, true)
          continue
        case UInt8(ascii: " "), UInt8(ascii: "\t"): word = 0
        case UInt8(ascii: "|"): return false
        case UInt8(ascii: "["), UInt8(ascii: "@"), UInt8(ascii: "*"), UInt8(ascii: "_"),
          UInt8(ascii: "~"), UInt8(ascii: "`"), UInt8(ascii: "<"):
          special += 1
          word += 1
        default: word += 1
        }
        if word > longestWord { return false }
        // What may stand before a text: blanks, marks of lists and quotations, numbers.
        guard isOpening else { continue }
        opening += 1
        if byte > UInt8(ascii: ">") { isOpening = false }
        if opening > MarkdownParser.deepest { return false }
      }
      return lines < mostLinesTogether && special < mostDeclarations
    }
  }

  private mutating func fault(of line: [Unicode.Scalar], number: Int) -> Fault? {
    if line.allSatisfy({ $0 == " " || $0 == "\t" }) {
      bracketsTogether = 0
      linesTogether = 0
      columnsOfTable = 0
      return nil
    }
    return Self.tooDeep(line, number: number) ?? tooDense(line, number: number)
      ?? tooWide(line, number: number)
  }

  // MARK: Tables

  private mutating func tooWide(_ line: [Unicode.Scalar], number: Int) -> Fault? {
    if columnsOfTable > 0 { cells += columnsOfTable }
    if line.contains("|") || line.contains("-") {
      let columns = TableRow.cellStarts(in: line, from: 0).count
      if columns > Self.mostColumns {
        return Fault(
          identifier: .tableTooWide, line: number, column: 1,
          message: "the line has \(columns) table cells, more than \(Self.mostColumns)",
          fix: "split the table; a reader cannot take in more than a few columns")
      }
      if Self.isDelimiter(line) { columnsOfTable = max(columnsOfTable, columns) }
    }
    guard cells > Self.mostCells else { return nil }
    return Fault(
      identifier: .tableTooWide, line: number, column: 1,
      message: "the tables have more than \(Self.mostCells) cells together",
      fix: "split the text, or publish the table as data")
  }

  /// The line below a table's heading: `|---|:--:|`, perhaps within a quotation or a list.
  private static func isDelimiter(_ line: [Unicode.Scalar]) -> Bool {
    line.contains("-") && line.allSatisfy { " \t|:->*+".unicodeScalars.contains($0) }
  }

  // MARK: Nesting

  /// Quotations and lists that are nested on one line, or by more blanks than any list needs.
  private static func tooDeep(_ line: [Unicode.Scalar], number: Int) -> Fault? {
    var depth = 0
    var place = 0
    while place < line.count {
      let scalar = line[place]
      if scalar == " " || scalar == "\t" {
        place += 1
        continue
      }
      guard let length = markLength(in: line, at: place) else { return nil }
      if depth == 0, place > mostIndentation { return fault(line: number, column: place + 1) }
      depth += 1
      if depth > MarkdownParser.deepest {
        return isRule(line) ? nil : fault(line: number, column: place + 1)
      }
      place += length
    }
    return nil
  }

  private static func fault(line: Int, column: Int) -> Fault {
    Fault(
      identifier: .nestingTooDeep, line: line, column: column,
      message: "the nesting is deeper than \(MarkdownParser.deepest) levels",
      fix: "take out quotation marks (>) or list marks at the beginning of the line")
  }

  /// The length of the mark of a quotation or a list item; nil when there is none.
  private static func markLength(in line: [Unicode.Scalar], at place: Int) -> Int? {
    switch line[place] {
    case ">", "-", "*", "+": return 1
    case "0"..."9":
      var end = place
      while end < line.count, end - place < 9, ("0"..."9").contains(line[end]) { end += 1 }
      guard end < line.count, line[end] == "." || line[end] == ")" else { return nil }
      return end - place + 1
    default: return nil
    }
  }

  private static func isRule(_ line: [Unicode.Scalar]) -> Bool {
    let marks = Set(line.filter { $0 != " " && $0 != "\t" })
    return marks == ["-"] || marks == ["*"]
  }

  // MARK: Density

  private mutating func tooDense(_ line: [Unicode.Scalar], number: Int) -> Fault? {
    var word = 0
    linesTogether += 1
    if number > Self.mostLines {
      return Fault(
        identifier: .textTooDense, line: number, column: 1,
        message: "the text has more than \(Self.mostLines) lines", fix: "split the text")
    }
    if linesTogether > Self.mostLinesTogether {
      return Fault(
        identifier: .textTooDense, line: number, column: 1,
        message:
          "more than \(Self.mostLinesTogether) lines stand without a blank line between them",
        fix: "part the text by blank lines")
    }
    for (place, scalar) in line.enumerated() {
      word = scalar == " " || scalar == "\t" ? 0 : word + 1
      if scalar == "[" {
        brackets += 1
        bracketsTogether += 1
      } else if scalar == "@" {
        atSigns += 1
      } else if scalar == "*" || scalar == "_" || scalar == "~" || scalar == "`" {
        marks += 1
      } else if scalar == "?" || scalar == "!", place > 0, line[place - 1] == "<" {
        declarations += 1
      }
      let fault: (message: String, fix: String)?
      if word > Self.longestWord {
        fault = (
          "more than \(Self.longestWord) characters stand without a space between them",
          "put spaces between words, or shorten the address"
        )
      } else if bracketsTogether > Self.mostBracketsTogether {
        fault = (
          "there are more than \(Self.mostBracketsTogether) square brackets without a blank line between them",
          "part the text by blank lines"
        )
      } else if brackets > Self.mostBrackets {
        fault = ("there are more than \(Self.mostBrackets) square brackets", "split the text")
      } else if declarations > Self.mostDeclarations {
        fault = (
          "there are more than \(Self.mostDeclarations) comments or declarations that begin with <! or <?",
          "take them out, or split the text"
        )
      } else if marks > Self.mostMarks {
        fault = ("there are more than \(Self.mostMarks) of the marks * _ ~ `", "split the text")
      } else if atSigns > Self.mostAtSigns {
        fault = ("there are more than \(Self.mostAtSigns) @ signs", "split the text")
      } else {
        fault = nil
      }
      if let fault {
        return Fault(
          identifier: .textTooDense, line: number, column: place + 1, message: fault.message,
          fix: fault.fix)
      }
    }
    return nil
  }
}
