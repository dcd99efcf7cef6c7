/// Points of the instrument, exact to a hundredth.
///
/// Published figures are shown as they were published, so they are never held as binary fractions.
public struct Points: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// The points times one hundred.
  public let hundredths: Int

  /// No points.
  public static let zero = Points(hundredths: 0)

  /// The nearest binary fraction, for drawing and for statistics.
  public var value: Double { Double(hundredths) / 100 }

  /// With a decimal point and no needless zeros: `"68"`, `"12.5"`.
  public var description: String { text(decimalSeparator: ".") }

  /// Makes points from a count of hundredths.
  public init(hundredths: Int) { self.hundredths = hundredths }

  /// Makes points from a computed value, to one decimal, rounded half away from zero.
  public init(tenthsOf value: Double) { hundredths = Int((value * 10).rounded()) * 10 }

  /// Makes whole points.
  public init(whole: Int) { hundredths = whole * 100 }

  /// Reads a plain decimal number with at most two decimals and six digits before them.
  ///
  /// - Returns: nil for anything else: exponents, signs other than `-`, separators, more decimals.
  public init?(_ text: String) {
    var digits = text.utf8[...]
    let isNegative = digits.first == UInt8(ascii: "-")
    if isNegative { digits = digits.dropFirst() }
    let parts = digits.split(
      separator: UInt8(ascii: "."), maxSplits: 1, omittingEmptySubsequences: false)
    guard let whole = parts.first, (1...6).contains(whole.count) else { return nil }
    var value = 0
    for byte in whole {
      guard let digit = Self.digit(byte) else { return nil }
      value = value * 10 + digit
    }
    value *= 100
    if parts.count == 2 {
      guard (1...2).contains(parts[1].count) else { return nil }
      var weight = 10
      for byte in parts[1] {
        guard let digit = Self.digit(byte) else { return nil }
        value += digit * weight
        weight /= 10
      }
    }
    hundredths = isNegative ? -value : value
  }

  /// The number with the given decimal separator and no needless zeros; a minus is `-` (U+002D).
  public func text(decimalSeparator: String) -> String {
    let magnitude = hundredths.magnitude
    var text = (hundredths < 0 ? "-" : "") + String(magnitude / 100)
    let rest = magnitude % 100
    if rest == 0 { return text }
    text += decimalSeparator + String(rest / 10)
    if rest % 10 != 0 { text += String(rest % 10) }
    return text
  }

  private static func digit(_ byte: UInt8) -> Int? {
    (0x30...0x39).contains(byte) ? Int(byte - 0x30) : nil
  }

  /// In the order of the numbers.
  public static func < (left: Self, right: Self) -> Bool { left.hundredths < right.hundredths }

  /// The sum, exact.
  public static func + (left: Self, right: Self) -> Self {
    Points(hundredths: left.hundredths + right.hundredths)
  }

  /// The difference, exact; negative when `right` is larger.
  public static func - (left: Self, right: Self) -> Self {
    Points(hundredths: left.hundredths - right.hundredths)
  }

  /// The same distance from zero, never negative.
  public var magnitude: Points { Points(hundredths: abs(hundredths)) }
}
