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
  /// The areas that can be compared, in the order of the one framework's numbers. An area stands in several pairs where
  /// several of the other framework stand for it.
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
    var numbers: [(one: AreaNumber, other: AreaNumber)] = []
    if level != .none {
      if let own {
        numbers = own.areas.map { ($0.key, $0.value) }
      } else if let theirs {
        numbers = theirs.areas.map { ($0.value, $0.key) }
      }
    }
    let pairs = numbers.sorted { $0 < $1 }.compactMap { number in
      one.area(number.one).flatMap { area in
        other.area(number.other).map { Pair(one: area, other: $0) }
      }
    }
    self.pairs = pairs
    alone = one.areas.filter { area in !pairs.contains { $0.one.number == area.number } }
    otherAlone = other.areas.filter { area in !pairs.contains { $0.other.number == area.number } }
  }
}
