import KompassModel

/// Sentences on peers and likeness.
extension Sentences {
  /// A peer group as it stands within a sentence: "kommuner i Västra Götalands län".
  func name(of group: PeerGroup, for municipality: Municipality) -> String {
    switch group {
    case .everyone: book.text(.peerEveryone)
    case .county: book.text(.peerCounty, ["county": municipality.county])
    case .group(let code):
      book.text(.peerGroup, ["group": municipality.group?.name ?? code])
    case .size(let size): book.text(.peerSize, ["size": name(of: size)])
    case .firstTimeSmall:
      book.text(
        .peerFirstTime, ["most": book.grouped(PeerGroup.mostInhabitantsOfSmall)])
    }
  }

  /// What a mean rests on: "9 kommuner, 2020–2024".
  func basis(of summary: PeerSummary) -> String {
    book.count(.peersBasis, summary.count, ["years": years(summary.years)])
  }

  /// `2024`, or `2020–2024`.
  func years(_ years: ClosedRange<Int>) -> String {
    years.count == 1
      ? String(years.lowerBound) : "\(years.lowerBound)–\(years.upperBound)"
  }

  /// Where a result stands to the mean of a group.
  func peer(_ own: Points, mean: Points, of group: String, basis: String) -> String {
    let difference = own - mean
    return book.text(
      difference == .zero ? .peerEqual : difference > .zero ? .peerAbove : .peerBelow,
      [
        "points": book.number(own), "difference": book.number(difference.magnitude),
        "mean": book.number(mean), "group": group, "basis": basis,
      ])
  }

  /// How alike two municipalities are: "mycket lik".
  func degree(_ similarity: Similarity) -> String {
    switch similarity.degree {
    case .very: book.text(.similarVery)
    case .quite: book.text(.similarQuite)
    case .somewhat: book.text(.similarSomewhat)
    case .little: book.text(.similarLittle)
    }
  }

  /// What the likeness of `other` to `municipality` rests on: size, group and county.
  func reasons(_ similarity: Similarity, of other: Municipality, to municipality: Municipality)
    -> String
  {
    let group: Phrase =
      switch similarity.group {
      case .same: .similarGroup
      case .sameMain: .similarMainGroup
      case .other: .similarOtherGroup
      case .unknown: .similarUnknownGroup
      }
    return [
      size(of: other, to: municipality), book.text(group),
      book.text(similarity.isSameCounty ? .similarCounty : .similarOtherCounty),
    ].compactMap { $0 }.joined(separator: ", ")
  }

  /// The number of inhabitants beside another one: about as many up to a tenth more or fewer, clearly more or fewer from
  /// half as many again.
  private func size(of other: Municipality, to municipality: Municipality) -> String? {
    guard let theirs = other.population?.count, let own = municipality.population?.count else {
      return nil
    }
    let (large, small) = (max(theirs, own), min(theirs, own))
    if large * 10 <= small * 11 { return book.text(.similarSize) }
    let isFar = large * 2 >= small * 3
    return book.text(
      theirs > own
        ? (isFar ? .similarMuchLarger : .similarLarger)
        : (isFar ? .similarMuchSmaller : .similarSmaller))
  }
}
