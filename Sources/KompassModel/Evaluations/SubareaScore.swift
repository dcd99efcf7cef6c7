/// The points of one sub-area, with what else the report prints of it.
public struct SubareaScore: Hashable, Sendable {
  /// The sub-area.
  public let number: SubareaNumber
  /// 0 up to the sub-area's maximum.
  public let points: Points
  /// Per cent as printed, 0…100; it need not equal points of maximum. Nil when not printed.
  public let percent: Points?
  /// Whether the figure is missing in the source and was derived from the others.
  public let isDerived: Bool
  /// What a reader should know of the figure; nil when nothing.
  public let note: String?

  /// Makes a score.
  public init(
    number: SubareaNumber, points: Points, percent: Points? = nil, isDerived: Bool = false,
    note: String? = nil
  ) {
    self.number = number
    self.points = points
    self.percent = percent
    self.isDerived = isDerived
    self.note = note
  }

  /// The same with a note.
  func noted(_ note: String?) -> SubareaScore {
    SubareaScore(
      number: number, points: points, percent: percent, isDerived: isDerived, note: note)
  }
}
