/// What a code point is within words.
enum Letter {
  /// It parts words.
  case other
  /// It is left out: a soft hyphen or a joiner without width.
  case joiner
  /// A letter, a mark or a digit, with the code point that stands for it in lower case.
  case lower(UInt32)
  /// One whose lower case is more than a code point.
  case mapped(String)

  init(_ scalar: UInt32) {
    if scalar < UInt32(Self.table.count) {
      let lower = Self.table[Int(scalar)]
      switch lower {
      case 0: self = .other
      case Self.isJoiner: self = .joiner
      case Self.isLong: self = Self.slow(scalar)
      default: self = .lower(UInt32(lower))
      }
    } else if 0x2000...0x206F ~= scalar {
      // General punctuation: dashes, quotation marks, spaces. No letters.
      self = (0x200B...0x200D ~= scalar || scalar == 0x2060) ? .joiner : .other
    } else {
      self = Self.slow(scalar)
    }
  }

  private static let isJoiner: UInt16 = 0xFFFE
  private static let isLong: UInt16 = 0xFFFF

  /// The lower case of the code points that Latin scripts use, 0 for those that are no letters.
  private static let table: [UInt16] = (0..<0x250).map { scalar -> UInt16 in
    switch slow(UInt32(scalar)) {
    case .other: 0
    case .joiner: isJoiner
    case .lower(let lower): lower < UInt32(isJoiner) ? UInt16(lower) : isLong
    case .mapped: isLong
    }
  }

  private static func slow(_ value: UInt32) -> Letter {
    if value == 0xAD || value == 0xFEFF { return .joiner }
    guard let scalar = Unicode.Scalar(value) else { return .other }
    switch scalar.properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
      .nonspacingMark, .spacingMark, .enclosingMark, .decimalNumber, .letterNumber, .otherNumber:
      let mapping = scalar.properties.lowercaseMapping
      let scalars = mapping.unicodeScalars
      guard let first = scalars.first, scalars.count == 1 else { return .mapped(mapping) }
      return .lower(first.value)
    default:
      return .other
    }
  }
}
