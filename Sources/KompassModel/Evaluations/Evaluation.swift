/// The figures of one evaluation, exactly as published. Its narrative is read apart, page by page.
public struct Evaluation: Equatable, Sendable {
  /// What it is made of.
  private struct Fields: Equatable, Sendable {
    let id: EvaluationID
    let municipality: MunicipalityCode
    let framework: FrameworkID
    let conducted: PartialDate?
    let ordinal: Int?
    let interviewees: Interviewees?
    let evaluators: [Evaluator]
    let source: Source?
    let scores: [SubareaScore]
    let areas: [AreaNumber: Points]
    let chapters: [AreaNumber: Points]
    let total: Points?
    let highlights: Prose?
    let hasNarrative: Bool
    let response: Response?
  }

  /// Which evaluation.
  public var id: EvaluationID { fields.value.id }
  /// The municipality that was evaluated.
  public var municipality: MunicipalityCode { fields.value.municipality }
  /// The revision that was followed.
  public var framework: FrameworkID { fields.value.framework }
  /// When the interviews were held; nil when not known.
  public var conducted: PartialDate? { fields.value.conducted }
  /// The municipality's first, second, third … evaluation; nil when not known.
  public var ordinal: Int? { fields.value.ordinal }
  /// How many people were interviewed; nil when not known.
  public var interviewees: Interviewees? { fields.value.interviewees }
  /// Who evaluated, as the report prints them; empty when it does not.
  public var evaluators: [Evaluator] { fields.value.evaluators }
  /// Where the figures were printed.
  public var source: Source? { fields.value.source }
  /// Points per sub-area, in the order of their numbers; empty when only areas or the total are known.
  public var scores: [SubareaScore] { fields.value.scores }
  /// Area scores as the score table prints them.
  public var areas: [AreaNumber: Points] { fields.value.areas }
  /// Area scores as the areas' own chapters print them.
  public var chapters: [AreaNumber: Points] { fields.value.chapters }
  /// The total as printed; nil when not printed.
  public var total: Points? { fields.value.total }
  /// The three or four things a citizen should know; nil when not written.
  public var highlights: Prose? { fields.value.highlights }
  /// Whether there is a narrative beside the figures.
  public var hasNarrative: Bool { fields.value.hasNarrative }
  /// The municipality's own answer; nil when there is none.
  public var response: Response? { fields.value.response }

  /// The year of the evaluation.
  public var year: Int { id.year }

  private let fields: Box<Fields>

  /// Makes an evaluation from checked values.
  public init(
    id: EvaluationID, municipality: MunicipalityCode, framework: FrameworkID,
    conducted: PartialDate? = nil, ordinal: Int? = nil, interviewees: Interviewees? = nil,
    evaluators: [Evaluator] = [], source: Source? = nil, scores: [SubareaScore] = [],
    areas: [AreaNumber: Points] = [:], chapters: [AreaNumber: Points] = [:],
    total: Points? = nil, highlights: Prose? = nil, hasNarrative: Bool = false,
    response: Response? = nil
  ) {
    fields = Box(
      Fields(
        id: id, municipality: municipality, framework: framework, conducted: conducted,
        ordinal: ordinal, interviewees: interviewees, evaluators: evaluators, source: source,
        scores: scores, areas: areas, chapters: chapters, total: total, highlights: highlights,
        hasNarrative: hasNarrative, response: response))
  }
}
