import KompassModel

/// One value of a table.
public enum DataCell: Equatable, Sendable {
  /// Nothing: the column says what that means. Never the same as 0.
  case empty
  /// A text, never empty.
  case text(String)
  /// A whole number.
  case integer(Int)
  /// A number with at most two decimals.
  case decimal(Points)
  /// A condition.
  case flag(Bool)
  /// A date that is known to the year, the month or the day.
  case date(PartialDate)

  /// A text that may be absent; an empty one counts as absent.
  public static func known(_ text: String?) -> DataCell {
    guard let text, !text.isEmpty else { return .empty }
    return .text(text)
  }

  /// A whole number that may be absent.
  public static func known(_ number: Int?) -> DataCell { number.map { .integer($0) } ?? .empty }

  /// Points that may be absent.
  public static func known(_ points: Points?) -> DataCell { points.map { .decimal($0) } ?? .empty }

  /// A date that may be absent.
  public static func known(_ date: PartialDate?) -> DataCell { date.map { .date($0) } ?? .empty }

  /// Where the points of a figure are from, as the column `figure` says it; a figure that is not known is `missing`.
  public static func origin(of figure: Figure?) -> DataCell {
    switch figure?.origin {
    case .printed: .text("printed")
    case .chapter: .text("chapter")
    case .derived: .text("derived")
    case .sum: .text("sum")
    case nil: .text("missing")
    }
  }
}
