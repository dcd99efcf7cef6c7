/// Groups and counties as small numbers, so that thousands of municipalities are held beside each other without comparing texts.
///
/// Numbers are only for what ``Place/leastParts(to:)`` says; they are given in the order in which names come.
struct PlaceNumbers: Sendable {
  /// Where a municipality is by the register.
  struct Place: Sendable {
    fileprivate let group: UInt16
    fileprivate let mainGroup: UInt16
    fileprivate let county: UInt16

    /// What group and county add at least to the distance of two municipalities, as ``Similarity`` has it, in hundredths.
    func leastParts(to other: Place) -> Double {
      (group == other.group ? 0 : mainGroup == other.mainGroup ? 50 : 100)
        + (county == other.county ? 0 : 50)
    }
  }

  private var groups: [String?: UInt16] = [:]
  private var mainGroups: [Character?: UInt16] = [:]
  private var counties: [String: UInt16] = [:]

  /// Gives numbers to what a municipality has, where they have none yet.
  mutating func adding(_ municipality: Municipality) -> Place {
    let code = municipality.group?.code
    Self.add(code, to: &groups)
    Self.add(code?.first, to: &mainGroups)
    Self.add(municipality.countyCode, to: &counties)
    return place(of: municipality)
  }

  /// The numbers of what a municipality has. What has no number has one of its own.
  func place(of municipality: Municipality) -> Place {
    let code = municipality.group?.code
    return Place(
      group: groups[code] ?? .max, mainGroup: mainGroups[code?.first] ?? .max,
      county: counties[municipality.countyCode] ?? .max)
  }

  private static func add<Name: Hashable>(_ name: Name, to numbers: inout [Name: UInt16]) {
    // Were there more, the last would share a number: the distance is then no less than what is said of it.
    if numbers[name] == nil { numbers[name] = UInt16(clamping: numbers.count) }
  }
}
