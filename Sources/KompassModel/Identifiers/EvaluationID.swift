/// Which evaluation: a municipality has at most one a year.
public struct EvaluationID: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// The folder below `evaluations/`.
  public let municipality: Slug
  /// The year of the evaluation, 1990…2199. Also the name of its file.
  public var year: Int { Int(number) }
  private let number: Int32

  /// `"mark-2024"`.
  public var description: String { "\(municipality)-\(year)" }

  /// Makes the identifier of `municipality`'s evaluation in `year`.
  public init(municipality: Slug, year: Int) {
    self.municipality = municipality
    number = Int32(truncatingIfNeeded: year)
  }

  /// By municipality, then by year.
  public static func < (left: Self, right: Self) -> Bool {
    (left.municipality, left.year) < (right.municipality, right.year)
  }
}
