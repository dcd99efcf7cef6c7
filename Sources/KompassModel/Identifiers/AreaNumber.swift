/// The number of an area within its framework: 1 to 99, in practice 1 to 8.
public struct AreaNumber: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// 1…99.
  public var value: Int { Int(byte) }
  private let byte: UInt8

  /// The number in decimal digits.
  public var description: String { String(value) }

  /// - Returns: nil outside 1…99.
  public init?(_ value: Int) {
    guard (1...99).contains(value) else { return nil }
    byte = UInt8(value)
  }

  /// - Returns: nil unless `text` is a number from 1 to 99 without sign or leading zero.
  public init?(_ text: String) {
    guard let value = Int(text), String(value) == text else { return nil }
    self.init(value)
  }

  /// In the order of the numbers.
  public static func < (left: Self, right: Self) -> Bool { left.value < right.value }
}
