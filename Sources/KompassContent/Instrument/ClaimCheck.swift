import KompassModel

/// Checks what one framework says about another, once all are read.
struct ClaimCheck {
  /// The file that says it, and where findings go.
  let reading: FileReading
  /// The frameworks.
  let instrument: Instrument

  /// Reports a framework or an area that does not exist.
  func check(_ claim: FrameworkFileReader.Claim) {
    guard let other = instrument.frameworks[claim.framework] else {
      guard !instrument.isBroken(claim.framework) else { return }
      let known = instrument.identifiers.map(\.description)
      let near = NearestName.find(claim.framework.description, among: known)
      reading.report(
        .unknownFramework, at: claim.spot, "there is no framework “\(claim.framework)”",
        fix: near.map { "did you mean “\($0)”?" } ?? "add frameworks/\(claim.framework).yaml")
      return
    }
    for area in claim.areas where other.area(area.number) == nil {
      reading.report(
        .unknownArea, at: area.spot, "the framework \(other.id) has no area \(area.number)",
        fix: "write a number from 1 to \(other.areas.count)")
    }
  }
}
