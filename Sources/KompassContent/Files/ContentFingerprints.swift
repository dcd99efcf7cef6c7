import KompassModel

/// The fingerprints of the files of a content folder. There are two for each evaluation, so those have no paths.
public struct ContentFingerprints: Sendable {
  /// Those of one evaluation.
  private struct Entry: Sendable {
    let id: EvaluationID
    var figures: Fingerprint?
    var narrative: Fingerprint?
    var response: Fingerprint?
  }

  /// Those of files that belong to no evaluation, by path.
  public let others: [String: Fingerprint]
  /// In the order of the evaluations.
  private let evaluations: [Entry]

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
    self.evaluations = evaluations.map { id, prints in
      Entry(
        id: id, figures: prints.figures, narrative: prints.narrative, response: prints.response)
    }.sorted { $0.id < $1.id }
  }

  /// One fingerprint of everything.
  public var all: Fingerprint {
    var print = others.fingerprint
    for entry in evaluations {
      print.add(entry.id.description)
      for file in [entry.figures, entry.narrative, entry.response] { print.add(optional: file) }
    }
    return print
  }

  /// That of a narrative; nil when there is none.
  public func narrative(of id: EvaluationID) -> Fingerprint? {
    let place = evaluations.partitionPoint { $0.id < id }
    guard place < evaluations.count, evaluations[place].id == id else { return nil }
    return evaluations[place].narrative
  }

  /// One fingerprint of all narratives.
  public var narratives: Fingerprint {
    var print = Fingerprint()
    for entry in evaluations {
      guard let narrative = entry.narrative else { continue }
      print.add(entry.id.description)
      print.add(narrative)
    }
    return print
  }

  /// One fingerprint of the evaluations of a municipality with their answers. That there is a narrative counts, its text does
  /// not.
  public func history(of slug: Slug) -> Fingerprint {
    var print = Fingerprint()
    var place = evaluations.partitionPoint { $0.id.municipality < slug }
    while place < evaluations.count, evaluations[place].id.municipality == slug {
      Self.add(evaluations[place], to: &print)
      place += 1
    }
    return print
  }

  /// The same of all municipalities.
  public var histories: Fingerprint {
    var print = Fingerprint()
    for entry in evaluations { Self.add(entry, to: &print) }
    return print
  }

  private static func add(_ entry: Entry, to print: inout Fingerprint) {
    print.add(entry.id.description)
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
