/// The figures of one evaluation, exactly as published. Its narrative is read apart, page by page.
public struct Evaluation: Equatable, Sendable {
  /// What it is made of, the small beside the small so that no room is left between them.
  private struct Fields: Equatable, Sendable {
    let id: EvaluationID
    let municipality: MunicipalityCode
    let ordinal: Int8?
    let framework: FrameworkID
    let evaluators: [Evaluator]
    let source: Source?
    let scores: PackedScores
    let areas: AreaPoints
    let chapters: AreaPoints
    /// Nil when there is nothing of it.
    let rare: Box<Rare>?
    let total: Points?
    let hasNarrative: Bool
    let conducted: PartialDate?
  }

  /// What few evaluations have, held apart: there are thousands of them.
  private struct Rare: Equatable, Sendable {
    var interviewees: Interviewees?
    /// What a reader should know of scores.
    var notes: [SubareaNumber: String] = [:]
    var highlights: Prose?
    var response: Response?
  }

  /// Which evaluation.
  public var id: EvaluationID { fields.value.id }
  /// The municipality that was evaluated.
  public var municipality: MunicipalityCode { fields.value.municipality }
  /// The revision that was followed.
  public var framework: FrameworkID { fields.value.framework }
  /// When the interviews were held; nil when not known.
  public var conducted: PartialDate? { fields.value.conducted }
  /// The municipality's first, second, third … evaluation, at most 99; nil when not known.
  public var ordinal: Int? { fields.value.ordinal.map(Int.init) }
  /// How many people were interviewed; nil when not known.
  public var interviewees: Interviewees? { fields.value.rare?.value.interviewees }
  /// Who evaluated, as the report prints them; empty when it does not.
  public var evaluators: [Evaluator] { fields.value.evaluators }
  /// Where the figures were printed.
  public var source: Source? { fields.value.source }
  /// Points per sub-area, in the order of their numbers; empty when only areas or the total are known.
  public var scores: [SubareaScore] { scores { _ in true } }
  /// Area scores as the score table prints them.
  public var areas: [AreaNumber: Points] { fields.value.areas.all }
  /// Area scores as the areas' own chapters print them.
  public var chapters: [AreaNumber: Points] { fields.value.chapters.all }
  /// The total as printed; nil when not printed.
  public var total: Points? { fields.value.total }
  /// The three or four things a citizen should know; nil when not written.
  public var highlights: Prose? { fields.value.rare?.value.highlights }
  /// Whether there is a narrative beside the figures.
  public var hasNarrative: Bool { fields.value.hasNarrative }
  /// The municipality's own answer; nil when there is none.
  public var response: Response? { fields.value.rare?.value.response }

  /// The year of the evaluation.
  public var year: Int { id.year }

  /// Whether points are known for sub-areas.
  public var hasScores: Bool { !fields.value.scores.isEmpty }

  /// The points of a sub-area; nil when they are not known.
  public func score(of number: SubareaNumber) -> SubareaScore? {
    var found: SubareaScore?
    fields.value.scores.each { score in
      if score.number == number { found = noted(score) }
      return found == nil
    }
    return found
  }

  /// The points of an area's sub-areas, in the order of their numbers.
  func scores(in area: AreaNumber) -> [SubareaScore] { scores { $0.number.area == area } }

  /// The score of an area as the score table prints it; nil when it does not.
  func areaScore(of number: AreaNumber) -> Points? { fields.value.areas[number] }

  /// The score of an area as its own chapter prints it; nil when it does not.
  func chapterScore(of number: AreaNumber) -> Points? { fields.value.chapters[number] }

  private func scores(where isWanted: (SubareaScore) -> Bool) -> [SubareaScore] {
    var scores: [SubareaScore] = []
    fields.value.scores.each { score in
      if isWanted(score) { scores.append(noted(score)) }
      return true
    }
    return scores
  }

  private func noted(_ score: SubareaScore) -> SubareaScore {
    guard let note = fields.value.rare?.value.notes[score.number] else { return score }
    return score.noted(note)
  }

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
    let rare = Rare(
      interviewees: interviewees,
      notes: Dictionary(
        scores.compactMap { score in score.note.map { (score.number, $0) } },
        uniquingKeysWith: { first, _ in first }), highlights: highlights, response: response)
    fields = Box(
      Fields(
        id: id, municipality: municipality, ordinal: ordinal.map { Int8(clamping: $0) },
        framework: framework, evaluators: evaluators, source: source,
        scores: PackedScores(scores), areas: AreaPoints(areas), chapters: AreaPoints(chapters),
        rare: rare == Rare() ? nil : Box(rare), total: total, hasNarrative: hasNarrative,
        conducted: conducted))
  }
}
