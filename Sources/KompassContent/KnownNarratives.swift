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
    /// The evaluation.
    public var evaluation: EvaluationID { facts.evaluation }

    /// Makes facts.
    public init(fingerprint: Fingerprint, facts: NarrativeFacts) {
      self.fingerprint = fingerprint
      self.facts = facts
    }
  }

  /// All content but evaluations, as it was then: the register, frameworks, themes.
  public let basis: Fingerprint
  /// The facts, in the order of the evaluations.
  public let facts: [Facts]

  /// Makes knowledge; without facts, everything is read.
  ///
  /// - Parameter facts: those of each evaluation once, in any order.
  public init(basis: Fingerprint = Fingerprint(), facts: [Facts] = []) {
    self.basis = basis
    self.facts = facts.sorted { $0.evaluation < $1.evaluation }
  }

  /// What was gathered from the narrative of an evaluation; nil when nothing is known of it.
  subscript(id: EvaluationID) -> Facts? {
    let place = facts.partitionPoint { $0.evaluation < id }
    return place < facts.count && facts[place].evaluation == id ? facts[place] : nil
  }

  /// The fingerprint of a narrative that is read with a framework.
  static func fingerprint(of narrative: Fingerprint, framework: FrameworkID?) -> Fingerprint {
    var print = narrative
    print.add(framework?.description ?? "")
    return print
  }
}
