/// An evaluation laid out along its framework: what is known, what is missing, and what is to be said of it.
public struct Scorecard: Sendable {
  /// One area of the framework with its score.
  public struct AreaCard: Sendable {
    /// The area.
    public let area: Area
    /// The score, 0…100: as the score table prints it, else the sum of the sub-areas, else as the area's own chapter
    /// prints it; nil when none is known.
    public let score: Figure?
    /// What is to be said of the area's figures.
    public let notes: [FigureNote]
    /// Whether points are known for sub-areas.
    public let hasSubareas: Bool
    fileprivate let evaluation: Evaluation

    /// Every sub-area of the framework; empty when none of this evaluation's are known. Put together when it is asked for, for
    /// an evaluation has as many as all else.
    public var subareas: [SubareaCard] {
      if !hasSubareas { return [] }
      let scores = evaluation.scores(in: area.number)
      return area.subareas.map { subarea in
        SubareaCard(subarea: subarea, score: scores.first { $0.number == subarea.number })
      }
    }
  }

  /// One sub-area of the framework with its score.
  public struct SubareaCard: Sendable {
    /// The sub-area.
    public let subarea: Subarea
    /// The points; nil when not known.
    public let score: SubareaScore?
  }

  /// What it is made of: results name a card for each of their figures.
  private struct Fields: Sendable {
    let evaluation: Evaluation
    let framework: Framework
    /// Of each area of the framework.
    let areas: AreaFigures
    /// The notes of each area; empty when there are none, as mostly.
    let notes: [[FigureNote]]
    let total: Figure?
    let totalNotes: [FigureNote]
  }

  private let fields: Box<Fields>

  /// The evaluation.
  public var evaluation: Evaluation { fields.value.evaluation }
  /// Its revision.
  public var framework: Framework { fields.value.framework }
  /// Every area of the framework in the order of the numbers. Put together when it is asked for, for an evaluation has as many as
  /// all else.
  public var areas: [AreaCard] {
    fields.value.areas.all.enumerated().map { area(at: $0, $1) }
  }
  /// The total: as printed, else the sum of the areas when all are known; nil otherwise.
  public var total: Figure? { fields.value.total }
  /// What is to be said of the total.
  public var totalNotes: [FigureNote] { fields.value.totalNotes }

  /// Whether a score is known for at least one area.
  public var hasAreas: Bool { fields.value.areas.all.contains { $0.score != nil } }
  /// Whether a score is known for every area.
  public var hasEveryArea: Bool { fields.value.areas.all.allSatisfy { $0.score != nil } }
  /// Whether scores are known for three areas or more: with fewer a radar has no shape.
  public var hasShape: Bool { fields.value.areas.all.count { $0.score != nil } >= 3 }
  /// Whether points are known for sub-areas.
  public var hasSubareas: Bool { fields.value.areas.all.contains(where: \.hasSubareas) }
  /// Whether there is more to say of each area than its score.
  public var hasChapters: Bool { hasSubareas || evaluation.hasNarrative }
  /// Everything that is to be said of figures, those of areas first.
  public var notes: [FigureNote] { fields.value.notes.flatMap(\.self) + totalNotes }

  /// The card of one area; nil when the framework lacks it.
  public func area(_ number: AreaNumber) -> AreaCard? {
    framework.areas.firstIndex { $0.number == number }.map {
      area(at: $0, fields.value.areas.all[$0])
    }
  }

  private func area(at place: Int, _ figure: AreaFigures.Entry) -> AreaCard {
    let fields = fields.value
    return AreaCard(
      area: fields.framework.areas[place], score: figure.score,
      notes: fields.notes.isEmpty ? [] : fields.notes[place], hasSubareas: figure.hasSubareas,
      evaluation: fields.evaluation)
  }

  /// The areas with the highest known score, more than one when they tie; empty when fewer than two areas are known
  /// or all known scores are equal.
  public var highest: [AreaCard] { extremes { $0 > $1 } }
  /// The areas with the lowest known score, under the same conditions.
  public var lowest: [AreaCard] { extremes { $0 < $1 } }

  private func extremes(_ precedes: (Points, Points) -> Bool) -> [AreaCard] {
    let scores = areas.compactMap { $0.score?.points }
    guard let first = scores.first, scores.contains(where: { $0 != first }) else { return [] }
    let best = scores.reduce(first) { precedes($1, $0) ? $1 : $0 }
    return areas.filter { $0.score?.points == best }
  }

  /// Lays `evaluation` out along `framework`, which must be its own.
  public init(evaluation: Evaluation, framework: Framework) {
    let scores = Dictionary(
      evaluation.scores.map { ($0.number, $0) }, uniquingKeysWith: { first, _ in first })
    let areas = framework.areas.map { Self.card(of: $0, in: evaluation, scores: scores) }
    let known = areas.compactMap(\.score)
    let sum = known.reduce(Points.zero) { $0 + $1.points }
    let isWhole = known.count == areas.count
    let total: Figure?
    var totalNotes: [FigureNote] = []
    if let printed = evaluation.total {
      total = Figure(points: printed, origin: .printed)
      if isWhole, printed != sum {
        totalNotes =
          Self.isRounding(printed - sum, parts: known.count)
          ? [.totalRounded(printed: printed, sum: sum)]
          : [.totalDiffers(printed: printed, sum: sum)]
      }
    } else {
      total = isWhole ? Figure(points: sum, origin: .sum(of: known.count)) : nil
    }
    fields = Box(
      Fields(
        evaluation: evaluation, framework: framework,
        areas: AreaFigures(
          areas.map { AreaFigures.Entry(score: $0.score, hasSubareas: $0.hasSubareas) }),
        notes: areas.allSatisfy(\.notes.isEmpty) ? [] : areas.map(\.notes), total: total,
        totalNotes: totalNotes))
  }

  private static func card(
    of area: Area, in evaluation: Evaluation, scores: [SubareaNumber: SubareaScore]
  ) -> AreaCard {
    let number = area.number
    let parts = area.subareas.map { SubareaCard(subarea: $0, score: scores[$0.number]) }
    let known = parts.compactMap(\.score)
    let sum: Points? =
      known.isEmpty || known.count < parts.count
      ? nil : known.reduce(Points.zero) { $0 + $1.points }
    var notes = known.filter(\.isDerived).map { FigureNote.derived($0.number) }
    let chapter = evaluation.chapterScore(of: number)
    let score: Figure?
    if let printed = evaluation.areaScore(of: number) {
      score = Figure(points: printed, origin: .printed)
      if let sum, sum != printed {
        notes.append(
          isRounding(printed - sum, parts: known.count)
            ? .areaRounded(number, printed: printed, sum: sum)
            : .areaDiffers(number, printed: printed, sum: sum))
      }
    } else if let sum {
      score = Figure(points: sum, origin: .sum(of: known.count))
    } else {
      score = chapter.map { Figure(points: $0, origin: .chapter) }
    }
    if let chapter, let points = score?.points, chapter != points {
      notes.append(
        score?.origin == .printed
          ? .chapterDiffers(number, table: points, chapter: chapter)
          : .chapterDiffersFromSum(number, sum: points, chapter: chapter))
    }
    return AreaCard(
      area: area, score: score, notes: notes, hasSubareas: !known.isEmpty, evaluation: evaluation)
  }

  /// Each rounded part can be off by half a point, so a sum of them by half a point for each.
  private static func isRounding(_ difference: Points, parts: Int) -> Bool {
    difference.magnitude.hundredths <= 50 * parts
  }
}
