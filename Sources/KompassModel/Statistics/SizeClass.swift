/// Municipalities of like size: five classes by inhabitants, with the same bounds wherever size is spoken of.
public enum SizeClass: Int, CaseIterable, Comparable, Sendable {
  /// Fewer than 10,000 inhabitants.
  case under10k = 1
  /// 10,000–19,999 inhabitants.
  case from10k
  /// 20,000–49,999 inhabitants.
  case from20k
  /// 50,000–99,999 inhabitants.
  case from50k
  /// 100,000 inhabitants and more.
  case from100k

  /// The fewest inhabitants of the class.
  public var fewest: Int {
    switch self {
    case .under10k: 0
    case .from10k: 10_000
    case .from20k: 20_000
    case .from50k: 50_000
    case .from100k: 100_000
    }
  }

  /// The most inhabitants of the class; nil for the largest.
  public var most: Int? { Self(rawValue: rawValue + 1).map { $0.fewest - 1 } }

  /// The class of a municipality with so many inhabitants.
  public init(of population: Int) {
    self = Self.allCases.last { $0.fewest <= population } ?? .under10k
  }

  /// Smaller municipalities first.
  public static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
}

extension Municipality {
  /// The size class; nil when the register does not say how many live there.
  public var sizeClass: SizeClass? { population.map { SizeClass(of: $0.count) } }
}
