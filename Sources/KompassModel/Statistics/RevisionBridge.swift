/// How far two evaluations can be compared, area by area: fully within one revision, across revisions only as far as the
/// frameworks say.
public struct RevisionBridge: Sendable {
  /// Two areas that stand for each other.
  public struct Pair: Sendable {
    /// The area in the one framework.
    public let one: Area
    /// The area in the other.
    public let other: Area
  }

  /// How sound a comparison is.
  public let level: Comparability.Level
  /// Whether both are of one revision.
  public let isWithinRevision: Bool
  /// Why, where a framework says it; nil within one revision or where nothing is said.
  public let note: LocalizedText?
  /// The areas that can be compared, in the order of the one framework's numbers.
  public let pairs: [Pair]
  /// The areas of the one framework that cannot.
  public let alone: [Area]
  /// The areas of the other framework that cannot.
  public let otherAlone: [Area]

  /// Looks up what the two frameworks say of each other: the one's own statement first, else the other's, turned round.
  public init(_ one: Framework, _ other: Framework) {
    isWithinRevision = one.id == other.id
    if isWithinRevision {
      level = .full
      note = nil
      pairs = one.areas.map { Pair(one: $0, other: $0) }
      alone = []
      otherAlone = []
      return
    }
    let own = one.comparability.first { $0.framework == other.id }
    let theirs = other.comparability.first { $0.framework == one.id }
    level = own?.level ?? theirs?.level ?? .none
    note = own?.note ?? theirs?.note
    var numbers: [AreaNumber: AreaNumber] = [:]
    if level != .none {
      if let own {
        numbers = own.areas
      } else if let theirs {
        // Two areas of the other may stand for one of this: the first in the order of the numbers is taken.
        numbers = Dictionary(
          theirs.areas.sorted { $0.key < $1.key }.map { ($0.value, $0.key) },
          uniquingKeysWith: { first, _ in first })
      }
    }
    let pairs = one.areas.compactMap { area in
      numbers[area.number].flatMap(other.area).map { Pair(one: area, other: $0) }
    }
    self.pairs = pairs
    alone = one.areas.filter { area in !pairs.contains { $0.one.number == area.number } }
    otherAlone = other.areas.filter { area in !pairs.contains { $0.other.number == area.number } }
  }

  /// The other framework's area that stands for `number`; nil when none does.
  public func counterpart(of number: AreaNumber) -> Area? {
    pairs.first { $0.one.number == number }?.other
  }
}
