import KompassModel

/// The fingerprints of the files of a content folder. There are two for each evaluation, so those have no paths, and a
/// municipality's stand together below its slug.
public struct ContentFingerprints: Sendable {
  /// Those of one evaluation.
  private struct Entry: Sendable {
    let year: Int32
    /// Which of the files there are.
    private let kinds: UInt8
    private let prints: (figures: Fingerprint, narrative: Fingerprint, response: Fingerprint)

    init(year: Int, _ found: FileFingerprints.OfEvaluation) {
      self.year = Int32(truncatingIfNeeded: year)
      kinds =
        (found.figures == nil ? 0 : 1) | (found.narrative == nil ? 0 : 2)
        | (found.response == nil ? 0 : 4)
      prints = (
        found.figures ?? Fingerprint(), found.narrative ?? Fingerprint(),
        found.response ?? Fingerprint()
      )
    }

    var figures: Fingerprint? { kinds & 1 == 0 ? nil : prints.figures }
    var narrative: Fingerprint? { kinds & 2 == 0 ? nil : prints.narrative }
    var response: Fingerprint? { kinds & 4 == 0 ? nil : prints.response }
  }

  /// A municipality, and where its evaluations stand.
  private struct Place: Sendable {
    let slug: Slug
    let entries: Range<Int32>
  }

  /// Those of files that belong to no evaluation, by path.
  public let others: [String: Fingerprint]
  /// In the order of the slugs.
  private let places: [Place]
  /// By municipality, then by year.
  private let entries: [Entry]

  /// - Parameter files: the fingerprint of each file, by its path below the content folder.
  init(_ files: [String: Fingerprint]) {
    let found = FileFingerprints()
    for (path, print) in files { found.note(print, at: path) }
    self = found.all
  }

  /// - Parameters:
  ///   - others: those of files that belong to no evaluation, by path.
  ///   - evaluations: those of evaluations.
  init(others: [String: Fingerprint], evaluations: [EvaluationID: FileFingerprints.OfEvaluation]) {
    self.others = others
    var places: [Place] = []
    var entries: [Entry] = []
    entries.reserveCapacity(evaluations.count)
    for (id, prints) in evaluations.sorted(by: { $0.key < $1.key }) {
      let start = Int32(truncatingIfNeeded: entries.count)
      if let last = places.last, last.slug == id.municipality {
        places[places.count - 1] = Place(
          slug: last.slug, entries: last.entries.lowerBound..<start + 1)
      } else {
        places.append(Place(slug: id.municipality, entries: start..<start + 1))
      }
      entries.append(Entry(year: id.year, prints))
    }
    self.places = places
    self.entries = entries
  }

  /// One fingerprint of everything.
  public var all: Fingerprint {
    var print = others.fingerprint
    each { id, entry in
      print.add(id.description)
      for file in [entry.figures, entry.narrative, entry.response] { print.add(optional: file) }
    }
    return print
  }

  /// That of a narrative; nil when there is none.
  public func narrative(of id: EvaluationID) -> Fingerprint? {
    place(of: id.municipality).flatMap { place in
      entries(of: place).first { $0.year == id.year }?.narrative
    }
  }

  /// One fingerprint of all narratives.
  public var narratives: Fingerprint {
    var print = Fingerprint()
    each { id, entry in
      guard let narrative = entry.narrative else { return }
      print.add(id.description)
      print.add(narrative)
    }
    return print
  }

  /// One fingerprint of the evaluations of a municipality with their answers. That there is a narrative counts, its text does
  /// not.
  public func history(of slug: Slug) -> Fingerprint {
    var print = Fingerprint()
    if let place = place(of: slug) { each(of: place) { Self.add($0, $1, to: &print) } }
    return print
  }

  /// The same of all municipalities.
  public var histories: Fingerprint {
    var print = Fingerprint()
    each { Self.add($0, $1, to: &print) }
    return print
  }

  private func place(of slug: Slug) -> Place? {
    let place = places.partitionPoint { $0.slug < slug }
    return place < places.count && places[place].slug == slug ? places[place] : nil
  }

  private func entries(of place: Place) -> ArraySlice<Entry> {
    entries[Int(place.entries.lowerBound)..<Int(place.entries.upperBound)]
  }

  private func each(_ body: (EvaluationID, Entry) -> Void) {
    for place in places { each(of: place, body) }
  }

  private func each(of place: Place, _ body: (EvaluationID, Entry) -> Void) {
    for entry in entries(of: place) {
      body(EvaluationID(municipality: place.slug, year: Int(entry.year)), entry)
    }
  }

  private static func add(_ id: EvaluationID, _ entry: Entry, to print: inout Fingerprint) {
    print.add(id.description)
    print.add(optional: entry.figures)
    print.add(entry.narrative == nil ? 0 : 1)
    print.add(optional: entry.response)
  }
}

extension Fingerprint {
  /// Goes on with another fingerprint, or with that there is none.
  fileprivate mutating func add(optional other: Fingerprint?) {
    add(other == nil ? 0 : 1)
    if let other { add(other) }
  }
}
