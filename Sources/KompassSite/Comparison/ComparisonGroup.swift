import KompassModel

/// The evaluations of one revision among those that stand beside each other.
struct ComparisonGroup: Sendable {
  /// The revision.
  let framework: Framework
  /// The evaluations, in the order that they were chosen; never empty.
  let members: [ComparisonMember]
  /// The reference of the same revision; nil when there is none to show.
  let reference: Reference?

  /// The members that have scores by area.
  var withAreas: [ComparisonMember] { members.filter(\.card.hasAreas) }
  /// The members that have points by sub-area.
  var withSubareas: [ComparisonMember] { members.filter(\.card.hasSubareas) }
  /// The members that a radar shows. One alone among others is no comparison: then none is shown.
  var inRadar: [ComparisonMember] {
    let shapes = members.filter(\.card.hasShape)
    return shapes.count >= min(2, members.count) ? shapes : []
  }
  /// Whether a radar is drawn.
  var hasRadar: Bool { !inRadar.isEmpty }

  /// Groups by revision, in the order that the revisions first occur; the reference goes to its own.
  static func groups(of members: [ComparisonMember], reference: Reference?) -> [ComparisonGroup] {
    var seen: [FrameworkID] = []
    for member in members where !seen.contains(member.card.framework.id) {
      seen.append(member.card.framework.id)
    }
    return seen.compactMap { id in
      let own = members.filter { $0.card.framework.id == id }
      return own.first.map {
        ComparisonGroup(
          framework: $0.card.framework, members: own,
          reference: reference?.framework == id ? reference : nil)
      }
    }
  }
}
