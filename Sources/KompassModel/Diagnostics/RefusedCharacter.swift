/// A character that no text of a publisher may hold: nobody sees it, and it changes what is read or where it stands.
///
/// What has a use that readers can see stays allowed: the soft hyphen (U+00AD), and the joiners (U+200C, U+200D) and
/// variation selectors that some scripts and emoji are written with. Right-to-left scripts need none of what is refused; a browser finds their
/// direction from their letters.
public struct RefusedCharacter: Hashable, Sendable {
  /// What kind of character it is.
  public enum Kind: Hashable, Sendable {
    /// A control character (Unicode category Cc) that is neither tab nor line end.
    case control
    /// A line end that editors do not show: U+0085, U+2028, U+2029.
    case lineSeparator
    /// One that turns or shields the direction of writing (Unicode Standard Annex 9).
    case direction
    /// One without any appearance of its own: zero-width spaces, tags, marks of annotations, invisible operators.
    case hidden
    /// A code point that is no character and never will be.
    case nonCharacter
  }

  /// The code point.
  public let scalar: Unicode.Scalar
  /// What kind of character it is.
  public let kind: Kind

  /// - Returns: nil when the character may stand in a text.
  public init?(_ scalar: Unicode.Scalar) {
    guard let kind = Self.kind(of: scalar.value) else { return nil }
    self.scalar = scalar
    self.kind = kind
  }

  private static func kind(of value: UInt32) -> Kind? {
    switch value {
    case 0x09, 0x0A: nil
    case 0x85, 0x2028, 0x2029: .lineSeparator
    case 0...0x1F, 0x7F...0x9F: .control
    case 0xA0...0x0619: value == 0x034F ? .hidden : nil
    case 0x061C, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069: .direction
    case 0x115F, 0x1160, 0x17B4, 0x17B5, 0x180E, 0x200B, 0x2060...0x2065, 0x206A...0x206F,
      0x3164, 0xFEFF, 0xFFA0, 0xFFF0...0xFFFB, 0x1BCA0...0x1BCA3, 0x1D173...0x1D17A,
      0xE0000...0xE00FF:
      .hidden
    case 0xFDD0...0xFDEF: .nonCharacter
    default: value & 0xFFFE == 0xFFFE ? .nonCharacter : nil
    }
  }

  /// What it is, in words: `the control character U+0001`.
  public var description: String {
    let hex = String(scalar.value, radix: 16, uppercase: true)
    let name = "U+" + String(repeating: "0", count: max(0, 4 - hex.count)) + hex
    return switch kind {
    case .control: "the control character \(name)"
    case .lineSeparator: "the invisible line separator \(name)"
    case .direction: "the invisible character \(name), which turns the direction of writing"
    case .hidden: "the invisible character \(name)"
    case .nonCharacter: "\(name), which is not a character"
    }
  }

  /// What to do where it stands in the file as it is.
  public var fix: String {
    kind == .lineSeparator
      ? "delete it and press Enter where a new line is meant"
      : "delete the invisible character; retyping the line is the surest way"
  }

  /// The first in a text whose line ends have been read; nil when there is none. A carriage return is one.
  public static func first(in text: String) -> RefusedCharacter? {
    // Most texts hold nothing but ASCII and Swedish letters.
    guard text.utf8.contains(where: { $0 < 0x20 || $0 == 0x7F || $0 >= 0xC2 && $0 != 0xC3 }) else {
      return nil
    }
    for scalar in text.unicodeScalars {
      if let character = RefusedCharacter(scalar) { return character }
    }
    return nil
  }
}
