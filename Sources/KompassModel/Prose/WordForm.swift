/// How the words of a text are told apart and compared when terms of the glossary are sought in it.
public enum WordForm {
  /// Whether a character belongs to a word: letters, digits, marks, underscores, hyphens (the soft one too) and what
  /// joins letters. `sub-area` is one word.
  public static func isWord(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.isASCII {
      return switch scalar {
      case "a"..."z", "A"..."Z", "0"..."9", "-", "_": true
      default: false
      }
    }
    // Latin-1 is nearly all that there is, and asking for properties takes many times as long.
    switch scalar.value {
    case 0xD7, 0xF7: return false
    case 0xC0...0xFF, 0xAA, 0xAD, 0xB2, 0xB3, 0xB5, 0xB9, 0xBA, 0xBC...0xBE: return true
    case 0x80...0xBF: return false
    default: break
    }
    switch scalar {
    case "\u{2010}", "\u{2011}", "\u{200C}", "\u{200D}", "\u{2060}": return true
    default: break
    }
    return switch scalar.properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
      .nonspacingMark, .spacingMark, .enclosingMark, .decimalNumber, .letterNumber, .otherNumber,
      .connectorPunctuation:
      true
    default: false
    }
  }

  /// Whether a character parts the words of one term: a space of any kind or the end of a line.
  public static func isBlank(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case " ", "\n", "\t", "\r", "\u{0C}", "\u{A0}", "\u{202F}": true
    default: scalar.value > 0xFF && scalar.properties.generalCategory == .spaceSeparator
    }
  }

  /// A character in lower case. One that lower case would turn into several stays as it is.
  public static func folded(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    if scalar.isASCII {
      guard ("A"..."Z").contains(scalar) else { return scalar }
      return Unicode.Scalar(UInt8(truncatingIfNeeded: scalar.value + 32))
    }
    if scalar.value <= 0xFF {
      guard (0xC0...0xDE).contains(scalar.value), scalar.value != 0xD7 else { return scalar }
      return Unicode.Scalar(scalar.value + 32) ?? scalar
    }
    let lower = scalar.properties.lowercaseMapping.unicodeScalars
    return lower.count == 1 ? lower.first ?? scalar : scalar
  }

  /// A text as it is compared: in lower case, one space for every run of blanks and none at the ends, no soft hyphens.
  public static func folded(_ text: String) -> String {
    var folded = String.UnicodeScalarView()
    var isBlankDue = false
    for scalar in text.unicodeScalars where scalar != softHyphen {
      if isBlank(scalar) {
        isBlankDue = !folded.isEmpty
        continue
      }
      if isBlankDue { folded.append(" ") }
      isBlankDue = false
      folded.append(self.folded(scalar))
    }
    return String(folded)
  }

  /// Marks a place where a word may be cut at the end of a line; readers of the word do not see it.
  public static let softHyphen: Unicode.Scalar = "\u{AD}"
}
