/// The official four-digit code of a municipality, a text that may begin with zero: `"0114"`.
public struct MunicipalityCode: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// Exactly four ASCII digits.
  public var text: String {
    String(unsafeUninitializedCapacity: 4) { bytes in
      var rest = number
      for place in (0..<4).reversed() {
        bytes[place] = UInt8(ascii: "0") + UInt8(truncatingIfNeeded: rest % 10)
        rest /= 10
      }
      return 4
    }
  }
  /// What the digits are as a number: it takes an eighth of the room.
  private let number: UInt16

  /// The first two digits: the county that the municipality lies in.
  public var county: String { String(text.prefix(2)) }
  /// The four digits.
  public var description: String { text }

  /// - Returns: nil unless `text` is exactly four ASCII digits.
  public init?(_ text: String) {
    guard text.utf8.count == 4, text.utf8.allSatisfy({ (0x30...0x39).contains($0) }),
      let number = UInt16(text)
    else { return nil }
    self.number = number
  }

  /// In the order of the digits.
  public static func < (left: Self, right: Self) -> Bool { left.number < right.number }
}
