extension StringProtocol {
  /// Whether anything of the text can be seen: not only blanks, joiners, soft hyphens, the empty Braille pattern, and
  /// accents without a letter.
  var isVisible: Bool {
    unicodeScalars.contains { scalar in
      switch scalar.value {
      case 0x21...0x7E: true
      case 0x2800: false
      default:
        switch scalar.properties.generalCategory {
        case .spaceSeparator, .lineSeparator, .paragraphSeparator, .control, .format,
          .nonspacingMark, .spacingMark, .enclosingMark:
          false
        default: true
        }
      }
    }
  }
}
