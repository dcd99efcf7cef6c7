/// How alike two municipalities are, by what the register says of them.
///
/// The distance is `|log2(a / b)| + g + c`, where `a` and `b` are the numbers of inhabitants; `g` is 0 in the same
/// municipality group, 0.5 in the same main group (the same letter) and 1 otherwise, also when a group is not known;
/// `c` is 0 in the same county and 0.5 otherwise. So one that is twice as large lies 1 away, all else equal. The formula
/// is this program's own; the method page of a site states it.
public struct Similarity: Hashable, Comparable, Sendable {
  /// How near the municipality groups are.
  public enum GroupLikeness: Sendable {
    /// The same group.
    case same
    /// The same main group: the codes begin with the same letter.
    case sameMain
    /// Another main group.
    case other
    /// The register does not say the group of either of them.
    case unknown
  }

  /// The distance in words.
  public enum Degree: CaseIterable, Sendable {
    /// Up to 0.75.
    case very
    /// Above that, up to 1.5.
    case quite
    /// Above that, up to 2.5.
    case somewhat
    /// Above that.
    case little
  }

  /// The distance in hundredths, 0 or more.
  public let hundredths: Int
  /// How near the municipality groups are.
  public let group: GroupLikeness
  /// Whether both lie in one county.
  public let isSameCounty: Bool

  /// The distance in words.
  public var degree: Degree {
    switch hundredths {
    case ...75: .very
    case ...150: .quite
    case ...250: .somewhat
    default: .little
    }
  }

  /// - Returns: nil when the inhabitants of either are not known or none.
  public init?(_ one: Municipality, _ other: Municipality) {
    guard let a = one.population?.count, let b = other.population?.count, a > 0, b > 0 else {
      return nil
    }
    group = Self.likeness(one.group, other.group)
    isSameCounty = one.countyCode == other.countyCode
    let size = Double(max(a, b)) / Double(min(a, b))
    let distance =
      switch group {
      case .same: 0
      case .sameMain: 50
      case .other, .unknown: 100
      }
    let parts = distance + (isSameCounty ? 0 : 50)
    hundredths = Int((BinaryLogarithm.of(size) * 100).rounded()) + parts
  }

  private static func likeness(
    _ one: MunicipalityGroup?, _ other: MunicipalityGroup?
  ) -> GroupLikeness {
    guard let one, let other else { return .unknown }
    if one.code == other.code { return .same }
    return one.code.first == other.code.first ? .sameMain : .other
  }

  /// The more alike first.
  public static func < (left: Self, right: Self) -> Bool { left.hundredths < right.hundredths }
}
