/// The number of a sub-area: that of its area, a point, and its own, as in `3.4`.
public struct SubareaNumber: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// The area that the sub-area belongs to.
  public let area: AreaNumber
  /// The place within the area, 1…99.
  public var place: Int { own.value }
  private let own: AreaNumber

  /// Both numbers with a point between: `3.4`.
  public var description: String { "\(area).\(place)" }

  /// - Returns: nil unless `text` is two numbers from 1 to 99 without leading zeros and one point between.
  public init?(_ text: String) {
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count == 2, let area = AreaNumber(String(parts[0])),
      let place = AreaNumber(String(parts[1]))
    else { return nil }
    self.area = area
    own = place
  }

  /// - Returns: nil unless both numbers are from 1 to 99.
  init?(area: Int, place: Int) {
    guard let area = AreaNumber(area), let place = AreaNumber(place) else { return nil }
    self.area = area
    own = place
  }

  /// By area, then by place.
  public static func < (left: Self, right: Self) -> Bool {
    (left.area, left.place) < (right.area, right.place)
  }
}
