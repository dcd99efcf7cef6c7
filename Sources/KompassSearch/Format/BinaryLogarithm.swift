/// Binary logarithms in whole numbers, the same on every machine.
enum BinaryLogarithm {
  /// The whole part of the binary logarithm of a number; 0 for 0.
  static func whole(_ number: Int) -> Int {
    number < 1 ? 0 : Int.bitWidth - 1 - number.leadingZeroBitCount
  }
}
