import KompassModel

/// Looks through YAML before it is parsed for what the content format does without: anchors, aliases, tags, tabs as
/// indentation, and nesting deeper than 32; and for numbers with a decimal comma in curly brackets.
///
/// This comes first because an alias as a key, or very deep nesting, costs the parser time and memory without bound.
/// It follows the outline of YAML only (indentation, quotation marks, block texts, brackets); whatever else is wrong
/// is left to the parser.
struct YAMLScan {
  /// What is wrong, and where.
  struct Fault {
    /// What.
    let identifier: DiagnosticIdentifier
    /// Where, from 0: the byte within ``bytes``.
    let place: Int
    /// What is wrong in a sentence.
    let message: String
    /// What to do.
    let fix: String
  }

  /// The deepest nesting that is read.
  static let deepest = 32

  /// What is looked through.
  private let bytes: ArraySlice<UInt8>
  private var place: Int
  private var lineStart: Int
  /// The columns at which the mappings and lists that are open began.
  private var indents: [Int] = []
  /// The brackets that are open, outermost first.
  private var brackets: [UInt8] = []
  /// The column that the text being read must stay to the right of; nil when no text is being read.
  private var textParent: Int?
  private var isBlockText = false
  /// Whether a key of the line has been read, so that what follows is its value.
  private var hasKey = false
  /// Whether the line is an item of a list.
  private var isItem = false
  private var fault: Fault?

  /// - Returns: The first fault; nil when there is none.
  static func firstFault(in bytes: ArraySlice<UInt8>) -> Fault? {
    var scan = YAMLScan(bytes)
    scan.run()
    return scan.fault
  }

  private init(_ bytes: ArraySlice<UInt8>) {
    self.bytes = bytes
    place = bytes.startIndex
    lineStart = bytes.startIndex
  }

  private var column: Int { place - lineStart }
  private var isAtEnd: Bool { place >= bytes.endIndex }
  private var current: UInt8? { place < bytes.endIndex ? bytes[place] : nil }
  private var next: UInt8? { place + 1 < bytes.endIndex ? bytes[place + 1] : nil }

  private mutating func run() {
    while !isAtEnd, fault == nil {
      if !brackets.isEmpty { scanFlow() } else { scanLine() }
    }
  }

  private mutating func scanLine() {
    if column == 0 { skip(" ") }
    let indent = column
    if isLineEnd { return skipLine() }
    if let parent = textParent {
      // A text goes on as long as it stands to the right of what it belongs to.
      if indent > parent, isBlockText || current != UInt8(ascii: "#") { return skipLine() }
      textParent = nil
    }
    if current == UInt8(ascii: "#") { return skipLine() }
    if current == UInt8(ascii: "\t") { return reportTab() }
    if let space = hardSpace(at: place) { return report(space, "stands before the text") }
    while let last = indents.last, last > indent { indents.removeLast() }
    hasKey = false
    isItem = false
    scanTokens(parent: indent - 1)
  }

  /// Reads what stands on a line of block style, from a token's start.
  private mutating func scanTokens(parent: Int) {
    var parent = parent
    while fault == nil, !isLineEnd {
      let start = column
      if let space = hardSpace(at: place) { return report(space, "stands before the value") }
      switch current {
      case UInt8(ascii: "-"), UInt8(ascii: "?"):
        if let space = hardSpace(at: place + 1) { return report(space, "stands after the mark") }
        guard nextIsBlank else { return scanPlain(parent: &parent) }
        open(at: start)
        parent = start
        isItem = true
        place += 1
        skipBlanks()
      case UInt8(ascii: "#"): return skipLine()
      case UInt8(ascii: "|"), UInt8(ascii: ">"):
        textParent = parent
        isBlockText = true
        return skipLine()
      case UInt8(ascii: "["), UInt8(ascii: "{"): return scanFlow()
      case UInt8(ascii: "\""), UInt8(ascii: "'"):
        scanQuoted()
        skipBlanks()
        if current == UInt8(ascii: ":") {
          open(at: start)
          parent = start
          hasKey = true
          place += 1
          skipBlanks()
        }
      case UInt8(ascii: "&"), UInt8(ascii: "*"), UInt8(ascii: "!"): return reportIndicator()
      default: scanPlain(parent: &parent)
      }
    }
  }

  /// Reads a text without quotation marks up to `: `, ` #` or the end of the line.
  private mutating func scanPlain(parent: inout Int) {
    let start = column
    var hidden: HardSpace?
    while !isLineEnd {
      if current == UInt8(ascii: ":"), hidden == nil, mayBeKey(from: lineStart + start) {
        hidden = hardSpace(at: place + 1)
      }
      if current == UInt8(ascii: ":"), nextIsBlank {
        open(at: start)
        parent = start
        hasKey = true
        place += 1
        return skipBlanks()
      }
      if current == UInt8(ascii: "#"), isBlank(bytes[place - 1]) { break }
      place += 1
    }
    if let hidden { return report(hidden, "stands after the colon") }
    if !isLineEnd { return skipLine() }
    textParent = parent
    isBlockText = false
  }

  /// Whether the text from `start` up to the colon at ``place`` is a key: not when there is one already, nor when it is
  /// an item of a list and is no key of the format, for “Rapport:” may well begin a text.
  private func mayBeKey(from start: Int) -> Bool {
    if hasKey { return false }
    if !isItem { return true }
    return bytes[start..<place].allSatisfy {
      (0x61...0x7A).contains($0) || isDigit($0) || $0 == UInt8(ascii: "_")
    }
  }

  /// Reads on within brackets, over lines, until all are closed.
  private mutating func scanFlow() {
    var isTokenStart = true
    var hasKey = false
    repeat {
      guard let byte = current else { return }
      if isTokenStart, isAfterMark, let space = hardSpace(at: place) {
        return report(space, "stands before the value")
      }
      switch byte {
      case UInt8(ascii: "["), UInt8(ascii: "{"):
        brackets.append(byte)
        isTokenStart = true
        hasKey = false
        if indents.count + brackets.count > Self.deepest { return reportDepth() }
      case UInt8(ascii: "]"), UInt8(ascii: "}"):
        _ = brackets.popLast()
        isTokenStart = false
      case UInt8(ascii: ","):
        if let number = decimalComma { return reportDecimalComma(number) }
        isTokenStart = true
        hasKey = false
      case UInt8(ascii: ":"):
        if let space = hardSpace(at: place + 1), !hasKey, brackets.last == UInt8(ascii: "{") {
          return report(space, "stands after the colon")
        }
        if nextIsBlank { hasKey = true }
        isTokenStart = true
      case UInt8(ascii: "\n"):
        lineStart = place + 1
      case UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: "\r"): break
      case UInt8(ascii: "#") where place > bytes.startIndex && isBlank(bytes[place - 1]):
        skipToLineEnd()
        continue
      case UInt8(ascii: "\""), UInt8(ascii: "'"):
        if isTokenStart {
          scanQuoted()
          isTokenStart = false
          continue
        }
      case UInt8(ascii: "&"), UInt8(ascii: "*"), UInt8(ascii: "!"):
        if isTokenStart { return reportIndicator() }
      default: isTokenStart = false
      }
      place += 1
    } while !brackets.isEmpty
    skipBlanks()
    if current == UInt8(ascii: ":") { place += 1 }
  }

  /// The number around the comma at ``place``, when it looks like `72,5` in `{ 1: 72,5 }`: to YAML that is `72` and a
  /// key `5` without a value, which may well be the number of an area.
  private var decimalComma: Range<Int>? {
    guard brackets.last == UInt8(ascii: "{") else { return nil }
    var start = place
    while start > bytes.startIndex, isDigit(bytes[start - 1]) { start -= 1 }
    var end = place + 1
    while end < bytes.endIndex, isDigit(bytes[end]) { end += 1 }
    guard start < place, end > place + 1 else { return nil }
    var after = end
    while after < bytes.endIndex, isBlank(bytes[after]) { after += 1 }
    guard after < bytes.endIndex,
      bytes[after] == UInt8(ascii: ",") || bytes[after] == UInt8(ascii: "}")
    else { return nil }
    return start..<end
  }

  private mutating func scanQuoted() {
    let mark = current
    place += 1
    while let byte = current {
      if byte == UInt8(ascii: "\n") { lineStart = place + 1 }
      if byte == UInt8(ascii: "\\"), mark == UInt8(ascii: "\"") {
        place += 2
        continue
      }
      place += 1
      if byte == mark {
        if mark == UInt8(ascii: "'"), current == mark {
          place += 1
          continue
        }
        return
      }
    }
  }

  private mutating func open(at column: Int) {
    if let last = indents.last, last >= column {
      while let last = indents.last, last > column { indents.removeLast() }
      if indents.last == column { return }
    }
    indents.append(column)
    if indents.count > Self.deepest {
      place = lineStart + column
      reportDepth()
    }
  }

  // MARK: Hard spaces

  /// A space that keeps words together, which people paste and YAML takes for a letter.
  private struct HardSpace {
    let place: Int
    let name: String
  }

  private func hardSpace(at place: Int) -> HardSpace? {
    guard place + 1 < bytes.endIndex else { return nil }
    if bytes[place] == 0xC2, bytes[place + 1] == 0xA0 {
      return HardSpace(place: place, name: "U+00A0")
    }
    guard bytes[place] == 0xE2, bytes[place + 1] == 0x80, place + 2 < bytes.endIndex else {
      return nil
    }
    switch bytes[place + 2] {
    case 0x87: return HardSpace(place: place, name: "U+2007")
    case 0xAF: return HardSpace(place: place, name: "U+202F")
    default: return nil
    }
  }

  /// Whether a bracket, a comma or a blank stands before ``place``.
  private var isAfterMark: Bool {
    guard place > bytes.startIndex else { return false }
    let before = bytes[place - 1]
    return isBlank(before) || before == UInt8(ascii: "[") || before == UInt8(ascii: "{")
      || before == UInt8(ascii: ",")
  }

  // MARK: Small steps

  private var isLineEnd: Bool {
    guard let byte = current else { return true }
    return byte == UInt8(ascii: "\n") || (byte == UInt8(ascii: "\r") && next == UInt8(ascii: "\n"))
  }

  private var nextIsBlank: Bool { next.map(isBlank) ?? true }

  private func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

  private func isBlank(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D
  }

  private mutating func skip(_ character: Unicode.Scalar) {
    while current == UInt8(ascii: character) { place += 1 }
  }

  private mutating func skipBlanks() {
    while current == UInt8(ascii: " ") || current == UInt8(ascii: "\t") { place += 1 }
  }

  private mutating func skipToLineEnd() {
    while let byte = current, byte != UInt8(ascii: "\n") { place += 1 }
  }

  private mutating func skipLine() {
    skipToLineEnd()
    place += 1
    lineStart = place
  }

  // MARK: Reports

  private mutating func reportTab() {
    fault = Fault(
      identifier: .tabIndentation, place: place, message: "the line is indented with a tab",
      fix: "use spaces instead of tabs")
  }

  private mutating func report(_ space: HardSpace, _ position: String) {
    fault = Fault(
      identifier: .hardSpace, place: space.place,
      message: "the no-break space \(space.name) \(position), and YAML takes it for a letter",
      fix: "delete it and type an ordinary space")
  }

  private mutating func reportDepth() {
    fault = Fault(
      identifier: .nestingTooDeep, place: place,
      message: "the nesting is deeper than \(Self.deepest) levels",
      fix: "take out brackets or indentation; nothing in the content format is that deep")
  }

  private mutating func reportDecimalComma(_ number: Range<Int>) {
    let text = String(decoding: bytes[number], as: UTF8.self)
    fault = Fault(
      identifier: .invalidNumber, place: number.lowerBound,
      message: "“\(text)” is read as two values, for commas stand between values here",
      fix:
        "write \(text.replacing(",", with: ".")) with a decimal point, or put quotation marks around a text"
    )
  }

  private mutating func reportIndicator() {
    let start = place
    var length = 0
    while let byte = current, !isBlank(byte), byte != UInt8(ascii: ","), length < 30 {
      place += 1
      length += 1
    }
    let word = String(decoding: bytes[start..<place], as: UTF8.self)
    switch bytes[start] {
    case UInt8(ascii: "!"):
      fault = Fault(
        identifier: .yamlTag, place: start,
        message: "“\(word)” is read as a YAML tag, and tags are not used here",
        fix:
          "delete it, or put quotation marks around the text if it is to begin with an exclamation mark"
      )
    case UInt8(ascii: "&"):
      fault = Fault(
        identifier: .yamlAnchor, place: start,
        message: "“\(word)” is read as a YAML anchor, and anchors are not used here",
        fix: "delete it, or put quotation marks around the text if it is to begin with &")
    default:
      fault = Fault(
        identifier: .yamlAnchor, place: start,
        message: "“\(word)” is read as a YAML alias, and aliases are not used here",
        fix: "write the value out, or put quotation marks around the text if it is to begin with *")
    }
  }
}
