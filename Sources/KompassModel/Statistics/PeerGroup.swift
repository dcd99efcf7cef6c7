/// Municipalities whose results it is fair to hold a result beside.
public enum PeerGroup: Hashable, Sendable {
  /// Every municipality evaluated by the same revision.
  case everyone
  /// Those of the county with this code.
  case county(String)
  /// Those of the municipality group with this code.
  case group(String)
  /// Those of like size.
  case size(SizeClass)
  /// Those that were evaluated for the first time and have few inhabitants: reports compare with them.
  case firstTimeSmall

  /// The most inhabitants that count as few.
  public static let mostInhabitantsOfSmall = 20_000

  /// The groups that a municipality is held beside, the widest first; the smaller ones only where the register says what
  /// they follow from, and ``firstTimeSmall`` only for a municipality that is small.
  public static func groups(of municipality: Municipality) -> [PeerGroup] {
    var groups: [PeerGroup] = [.everyone, .county(municipality.countyCode)]
    if let group = municipality.group { groups.append(.group(group.code)) }
    if let size = municipality.sizeClass { groups.append(.size(size)) }
    if municipality.isSmall { groups.append(.firstTimeSmall) }
    return groups
  }
}

extension Municipality {
  /// Whether it has at most ``PeerGroup/mostInhabitantsOfSmall`` inhabitants; false when the register does not say.
  var isSmall: Bool {
    population.map { $0.count <= PeerGroup.mostInhabitantsOfSmall } ?? false
  }
}
