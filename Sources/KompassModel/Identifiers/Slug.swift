/// A name fit for an address: lower-case ASCII letters, digits and single hyphens, at most 60 characters.
///
/// A slug cannot hold a dot or a slash, so no slug leads out of the folder that it names.
public struct Slug: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// The checked text: `"upplands-vasby"`.
  public let text: String

  /// The checked text.
  public var description: String { text }

  /// - Returns: nil unless `text` matches `[a-z0-9]+(-[a-z0-9]+)*` and has at most 60 characters.
  public init?(_ text: String) {
    guard !text.isEmpty, text.utf8.count <= 60 else { return nil }
    var previousIsHyphen = true
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"):
        previousIsHyphen = false
      case UInt8(ascii: "-"):
        if previousIsHyphen { return nil }
        previousIsHyphen = true
      default:
        return nil
      }
    }
    if previousIsHyphen { return nil }
    self.text = text
  }

  /// In the order of the bytes.
  public static func < (left: Self, right: Self) -> Bool { left.text < right.text }
}
