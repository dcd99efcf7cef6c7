/// Binary logarithms in whole numbers, the same on every machine.
enum BinaryLogarithm {
  /// The whole part of the binary logarithm of a number; 0 for 0.
  static func whole(_ number: Int) -> Int {
    number < 1 ? 0 : Int.bitWidth - 1 - number.leadingZeroBitCount
  }

  /// Sixteen times the binary logarithm of a number from 1, rounded down.
  static func sixteenths(_ number: Int) -> Int {
    let whole = whole(number)
    // The number as 1.xxx in 31 binary places; each squaring brings the next place of its logarithm to the front.
    var rest = (UInt64(number) << UInt64(31 - min(whole, 31))) >> UInt64(max(whole - 31, 0))
    var logarithm = whole
    for _ in 0..<4 {
      rest = (rest * rest) >> 31
      logarithm *= 2
      if rest >= 1 << 32 {
        rest >>= 1
        logarithm += 1
      }
    }
    return logarithm
  }
}
