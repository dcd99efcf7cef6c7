/// A date that is known to the year, the month or the day.
public struct PartialDate: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// 1990…2199.
  public var year: Int { Int(parts.year) }
  /// 1…12; nil when only the year is known.
  public var month: Int? { parts.month == 0 ? nil : Int(parts.month) }
  /// 1…31, valid for the month; nil when only the month is known.
  public var day: Int? { parts.day == 0 ? nil : Int(parts.day) }

  private let parts: Parts

  /// The numbers, 0 for what is not known.
  private struct Parts: Hashable, Sendable {
    let year: UInt16
    let month: UInt8
    let day: UInt8
  }

  /// As in ISO 8601, no longer than what is known: `2024`, `2024-03`, `2024-03-05`.
  public var description: String {
    var text = String(year)
    for part in [month, day] {
      guard let part else { break }
      text += part < 10 ? "-0\(part)" : "-\(part)"
    }
    return text
  }

  /// Reads `YYYY`, `YYYY-MM` or `YYYY-MM-DD`.
  ///
  /// - Returns: nil for anything else and for days that do not exist.
  public init?(_ text: String) {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    let widths = [4, 2, 2]
    guard (1...3).contains(parts.count) else { return nil }
    var numbers: [Int] = []
    for (part, width) in zip(parts, widths) {
      guard part.utf8.count == width, part.utf8.allSatisfy({ (0x30...0x39).contains($0) }),
        let number = Int(part)
      else { return nil }
      numbers.append(number)
    }
    guard (1990...2199).contains(numbers[0]) else { return nil }
    let month = numbers.count > 1 ? numbers[1] : nil
    let day = numbers.count > 2 ? numbers[2] : nil
    if let month, !(1...12).contains(month) { return nil }
    if let month, let day, !(1...Self.days(in: month, of: numbers[0])).contains(day) { return nil }
    self.parts = Parts(
      year: UInt16(numbers[0]), month: UInt8(month ?? 0), day: UInt8(day ?? 0))
  }

  private static func days(in month: Int, of year: Int) -> Int {
    switch month {
    case 2: (year % 4 == 0 && year % 100 != 0) || year % 400 == 0 ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  /// Earlier first; where one is known more exactly, the less exact comes first.
  public static func < (left: Self, right: Self) -> Bool {
    (left.year, left.month ?? 0, left.day ?? 0) < (right.year, right.month ?? 0, right.day ?? 0)
  }
}
