/// The official four-digit code of a municipality, kept as text: `"0114"`.
public struct MunicipalityCode: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// Exactly four ASCII digits.
  public let text: String

  /// The first two digits: the county that the municipality lies in.
  public var county: String { String(text.prefix(2)) }
  /// The four digits.
  public var description: String { text }

  /// - Returns: nil unless `text` is exactly four ASCII digits.
  public init?(_ text: String) {
    guard text.utf8.count == 4, text.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else {
      return nil
    }
    self.text = text
  }

  /// In the order of the digits.
  public static func < (left: Self, right: Self) -> Bool { left.text < right.text }
}
