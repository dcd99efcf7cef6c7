import KompassModel

/// What was gathered from narratives when they were read before: one that is the same, in content that is else the same, need
/// not be read again for it.
public struct KnownNarratives: Sendable {
  /// What was gathered from one narrative.
  public struct Facts: Sendable {
    /// The narrative and the framework that it was read with.
    public let fingerprint: Fingerprint
    /// What was gathered.
    public let facts: NarrativeFacts

    /// Makes facts.
    public init(fingerprint: Fingerprint, facts: NarrativeFacts) {
      self.fingerprint = fingerprint
      self.facts = facts
    }
  }

  /// All content but evaluations, as it was then: the register, frameworks, themes.
  public let basis: Fingerprint
  /// The facts.
  public let facts: [EvaluationID: Facts]

  /// Makes knowledge; without facts, everything is read.
  public init(basis: Fingerprint = Fingerprint(), facts: [EvaluationID: Facts] = [:]) {
    self.basis = basis
    self.facts = facts
  }

  /// The fingerprint of a narrative that is read with a framework; nil when there is none.
  static func fingerprint(of narrative: Fingerprint?, framework: FrameworkID?) -> Fingerprint? {
    narrative.map { narrative in
      var print = narrative
      print.add(framework?.description ?? "")
      return print
    }
  }
}
