/// A text cut into the pieces that cannot be parted, each with its width and with whether a line may
/// end after it: ready to be wrapped into any width.
struct MeasuredText: Equatable, Sendable {
  /// Whether a line may end after a piece.
  enum Ending: Equatable, Sendable {
    /// It may not, except in need, with a hyphen.
    case none
    /// It may, as after a hyphen or between two Chinese characters.
    case free
    /// It may, with a hyphen: a soft hyphen stood here.
    case soft
    /// The piece is a space: the line ends before it.
    case space
  }

  /// A character with its combining marks.
  struct Piece: Equatable, Sendable {
    /// Where it ends in `bytes`; it begins where the one before ends.
    var end: Int
    /// Its width in units.
    let width: Double
    /// Whether a line may end after it.
    var ending: Ending
    /// What it sounds like, for where a word may be parted.
    let sound: Sound
  }

  /// What a piece sounds like.
  enum Sound: Equatable, Sendable {
    case vowel, consonant, other

    /// The sound of a letter in Latin script.
    init(_ scalar: Unicode.Scalar) {
      switch scalar {
      case "a", "e", "i", "o", "u", "y", "å", "ä", "ö", "é", "è", "æ", "ø", "ü", "á": self = .vowel
      case "A", "E", "I", "O", "U", "Y", "Å", "Ä", "Ö": self = .vowel
      case "a"..."z", "A"..."Z": self = .consonant
      default: self = .other
      }
    }
  }

  /// How the text is set.
  let style: TextStyle
  /// The text as UTF-8: runs of white space are one space, none at the ends, no control characters.
  private(set) var bytes: [UInt8] = []
  /// The pieces in order.
  private(set) var pieces: [Piece] = []

  /// How many of the last pieces stay when the text is cut: a value after a name.
  private(set) var tail = 0

  /// The width of a combining mark without a base, in em.
  private static let loneMark = 0.6

  /// Measures a text whose end stays when the text is cut.
  ///
  /// - Parameter end: what comes right after the text, as `:` and a value; without spaces that a line
  ///   may end at.
  init(_ text: String, end: String, style: TextStyle) {
    self.init(text + end, style: style)
    tail = min(MeasuredText(end, style: style).pieces.count, pieces.count)
  }

  /// Measures a text that has no end of its own.
  init(_ text: StyledText) { self.init(text.text, style: text.style) }

  /// Measures a text.
  init(_ text: String, style: TextStyle) {
    self.style = style
    bytes.reserveCapacity(text.utf8.count)
    pieces.reserveCapacity(text.utf8.count)
    // Only from U+0300 on are there characters of several scalars (CR LF is white space here).
    if text.unicodeScalars.contains(where: { $0.value >= 0x300 }) {
      for character in text { append(character) }
    } else {
      for scalar in text.unicodeScalars { append(scalar) }
    }
    if pieces.last?.ending == .space {
      pieces.removeLast()
      bytes.removeLast()
    }
    allowEndingsInsideWords()
  }

  /// The width of the whole text on one line, in units.
  var width: Double { pieces.reduce(0) { $0 + $1.width } }

  /// The text of some of the pieces.
  func text(_ range: Range<Int>) -> String {
    let start = range.lowerBound == 0 ? 0 : pieces[range.lowerBound - 1].end
    let end = range.isEmpty ? start : pieces[range.upperBound - 1].end
    return String(decoding: bytes[start..<end], as: UTF8.self)
  }

  private mutating func append(_ scalar: Unicode.Scalar) {
    let value = scalar.value
    if value == 0x20 || (0x09...0x0D).contains(value) || value == 0x85 {
      appendSpace()
    } else if value == 0xAD {
      markSoftHyphen()
    } else if value >= 0x20 && !(0x7F...0x9F).contains(value) {
      append(scalar: scalar)
      close(
        width: TextWidths.width(of: scalar, isBold: style.isBold) * style.size, .none, Sound(scalar)
      )
    }
  }

  private mutating func append(_ character: Character) {
    guard let first = character.unicodeScalars.first else { return }
    switch first.value {
    case 0x09...0x0D, 0x20, 0x85, 0x1680, 0x2000...0x2006, 0x2008...0x200A, 0x2028, 0x2029, 0x205F,
      0x3000:
      // What combines with a space is kept as a piece of its own.
      appendSpace()
      if character.unicodeScalars.count > 1, first.value != 0x0D {
        for scalar in character.unicodeScalars.dropFirst() { append(scalar: scalar) }
        if bytes.count > (pieces.last?.end ?? 0) { close(width: Self.loneMark * style.size, .none) }
      }
      return
    case 0xAD:
      markSoftHyphen()
      return
    case 0x200B:
      if let last = pieces.indices.last, pieces[last].ending == .none {
        pieces[last].ending = .free
      }
      return
    default: break
    }
    var width = 0.0
    var marks = 0
    for scalar in character.unicodeScalars {
      let value = scalar.value
      if value < 0x20 || (0x7F...0x9F).contains(value) || (0xFFFE...0xFFFF).contains(value) {
        continue
      }
      if scalar.properties.generalCategory == .nonspacingMark, !(0xFE00...0xFE0F).contains(value) {
        // More marks than any language needs would grow out of the line.
        marks += 1
        if marks > 3 { continue }
      }
      append(scalar: scalar)
      let advance = TextWidths.width(of: scalar, isBold: style.isBold)
      width += advance
    }
    guard bytes.count > (pieces.last?.end ?? 0) else { return }
    // A mark without a base still takes a place.
    if width == 0 { width = Self.loneMark }
    close(width: width * style.size, Self.isIdeograph(first) ? .free : .none, Sound(first))
  }

  private mutating func append(scalar: Unicode.Scalar) {
    bytes.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
  }

  private mutating func appendSpace() {
    guard let last = pieces.last, last.ending != .space else { return }
    bytes.append(0x20)
    let width = TextWidths.width(of: " ", isBold: style.isBold) * style.size
    close(width: width, .space)
  }

  private mutating func close(width: Double, _ ending: Ending, _ sound: Sound = .other) {
    pieces.append(Piece(end: bytes.count, width: width, ending: ending, sound: sound))
  }

  private mutating func markSoftHyphen() {
    if let last = pieces.indices.last, pieces[last].ending == .none {
      pieces[last].ending = .soft
    }
  }

  /// After a hyphen or a slash inside a word a line may end, if at least two pieces of the word are
  /// before it and one after it.
  private mutating func allowEndingsInsideWords() {
    var sinceEnding = 0
    for index in pieces.indices {
      if pieces[index].ending != .none {
        sinceEnding = 0
        continue
      }
      sinceEnding += 1
      let byte = bytes[pieces[index].end - 1]
      guard byte == 0x2D || byte == 0x2F, sinceEnding > 2, index + 1 < pieces.count,
        pieces[index + 1].ending != .space
      else { continue }
      pieces[index].ending = .free
      sinceEnding = 0
    }
  }

  private static func isIdeograph(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x2E80...0x9FFF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFF01...0xFF60, 0x1F000...0x1FAFF,
      0x20000...0x3FFFD:
      true
    default: false
    }
  }
}
