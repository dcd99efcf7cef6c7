/// The logarithm to base 2, the same to the last bit on every machine: the system's mathematical library is not.
enum BinaryLogarithm {
  /// The logarithm of a positive, finite, normal number, exact to about 15 digits.
  ///
  /// The exponent is read off; that of the significand `m`, 1 up to 2, is `2 artanh((m − 1) / (m + 1)) / ln 2`, whose
  /// series falls by a factor of nine with each term.
  static func of(_ number: Double) -> Double {
    let ratio = (number.significand - 1) / (number.significand + 1)
    let square = ratio * ratio
    var power = ratio
    var sum = 0.0
    for place in 0..<17 {
      sum += power / Double(2 * place + 1)
      power *= square
    }
    return Double(number.exponent) + 2 * sum * reciprocalOfLogarithmOfTwo
  }

  /// `1 / ln 2`.
  private static let reciprocalOfLogarithmOfTwo = 1.442_695_040_888_963_4
}
