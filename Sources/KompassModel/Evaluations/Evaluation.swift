/// The figures of one evaluation, exactly as published. Its narrative is read apart, page by page.
public struct Evaluation: Equatable, Sendable {
  /// Which evaluation.
  public let id: EvaluationID
  /// The municipality that was evaluated.
  public let municipality: MunicipalityCode
  /// The revision that was followed.
  public let framework: FrameworkID
  /// When the interviews were held; nil when not known.
  public let conducted: PartialDate?
  /// The municipality's first, second, third … evaluation; nil when not known.
  public let ordinal: Int?
  /// How many people were interviewed; nil when not known.
  public let interviewees: Interviewees?
  /// Who evaluated, as the report prints them; empty when it does not.
  public let evaluators: [Evaluator]
  /// Where the figures were printed.
  public let source: Source?
  /// Points per sub-area, in the order of their numbers; empty when only areas or the total are known.
  public let scores: [SubareaScore]
  /// Area scores as the score table prints them.
  public let areas: [AreaNumber: Points]
  /// Area scores as the areas' own chapters print them.
  public let chapters: [AreaNumber: Points]
  /// The total as printed; nil when not printed.
  public let total: Points?
  /// The three or four things a citizen should know; nil when not written.
  public let highlights: Prose?
  /// Whether there is a narrative beside the figures.
  public let hasNarrative: Bool
  /// The municipality's own answer; nil when there is none.
  public let response: Response?

  /// The year of the evaluation.
  public var year: Int { id.year }

  /// Makes an evaluation from checked values.
  public init(
    id: EvaluationID, municipality: MunicipalityCode, framework: FrameworkID,
    conducted: PartialDate? = nil, ordinal: Int? = nil, interviewees: Interviewees? = nil,
    evaluators: [Evaluator] = [], source: Source? = nil, scores: [SubareaScore] = [],
    areas: [AreaNumber: Points] = [:], chapters: [AreaNumber: Points] = [:],
    total: Points? = nil, highlights: Prose? = nil, hasNarrative: Bool = false,
    response: Response? = nil
  ) {
    self.id = id
    self.municipality = municipality
    self.framework = framework
    self.conducted = conducted
    self.ordinal = ordinal
    self.interviewees = interviewees
    self.evaluators = evaluators
    self.source = source
    self.scores = scores
    self.areas = areas
    self.chapters = chapters
    self.total = total
    self.highlights = highlights
    self.hasNarrative = hasNarrative
    self.response = response
  }
}
