/// Something that a page says beside a figure, so that nothing is hidden.
public enum FigureNote: Hashable, Sendable {
  /// The sub-area's points are missing in the source and were derived.
  case derived(SubareaNumber)
  /// The area's own chapter prints another score than the score table.
  case chapterDiffers(AreaNumber, table: Points, chapter: Points)
  /// No score table is known; the area's own chapter prints another score than the sum of the sub-areas.
  case chapterDiffersFromSum(AreaNumber, sum: Points, chapter: Points)
  /// The printed area score differs from the sum of its sub-areas by no more than rounding can explain.
  case areaRounded(AreaNumber, printed: Points, sum: Points)
  /// The printed area score differs from the sum of its sub-areas by more than that.
  case areaDiffers(AreaNumber, printed: Points, sum: Points)
  /// The printed total differs from the sum of the areas by no more than rounding can explain.
  case totalRounded(printed: Points, sum: Points)
  /// The printed total differs from the sum of the areas by more than that.
  case totalDiffers(printed: Points, sum: Points)

  /// The area that the note belongs to; nil when it is the total.
  public var area: AreaNumber? {
    switch self {
    case .derived(let number): number.area
    case .chapterDiffers(let area, _, _), .chapterDiffersFromSum(let area, _, _),
      .areaRounded(let area, _, _),
      .areaDiffers(let area, _, _):
      area
    case .totalRounded, .totalDiffers: nil
    }
  }
}
