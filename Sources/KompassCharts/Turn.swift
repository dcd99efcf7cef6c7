/// Sine and cosine without a mathematics library, so that every machine gives the same bytes.
enum Turn {
  /// The sine of an angle given as a share of a whole turn (0.25 is a right angle): Taylor's series,
  /// within 10⁻¹² of the truth.
  static func sine(_ turns: Double) -> Double {
    // `rounded` would call the mathematics library.
    var rest = turns - Double(Int(turns))
    if rest < 0 { rest += 1 }
    var sign = 1.0
    if rest >= 0.5 {
      rest -= 0.5
      sign = -1
    }
    if rest > 0.25 { rest = 0.5 - rest }
    let angle = rest * 2 * Double.pi
    var term = angle
    var sum = angle
    var power = 1.0
    while power < 19 {
      term *= -angle * angle / ((power + 1) * (power + 2))
      sum += term
      power += 2
    }
    return sign * sum
  }

  /// The cosine of an angle given as a share of a whole turn.
  static func cosine(_ turns: Double) -> Double { sine(turns + 0.25) }
}
