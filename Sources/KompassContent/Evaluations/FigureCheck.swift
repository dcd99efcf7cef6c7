import KompassModel

/// Warns of figures that contradict each other, were derived or are missing. None of it is an error: what was
/// published stays as it was published.
struct FigureCheck {
  /// The file and where findings go.
  let reading: FileReading
  /// Where the figures stand.
  let places: EvaluationFileReader.Places

  /// Reports what is to be said of the figures.
  func check(_ card: Scorecard) {
    for note in card.notes { report(note) }
    let missing = card.areas.filter { $0.score == nil }.map { String(describing: $0.area.number) }
    if card.hasAreas, !missing.isEmpty {
      reading.report(
        .missingArea, at: places.keys["areas"] ?? places.keys["scores"],
        "no score is known for \(missing.count == 1 ? "area" : "areas") \(missing.joined(separator: ", "))",
        fix:
          "add what the report prints; if it prints nothing, pages say that the score is not known")
    }
  }

  private func report(_ note: FigureNote) {
    switch note {
    case .derived(let number):
      reading.report(
        .derivedFigure, at: places.scores[number],
        "the score of sub-area \(number) was derived, not published",
        fix: "there is nothing to do; pages say so beside the figure")
    case .chapterDiffers(let area, let table, let chapter):
      reading.report(
        .chapterDiffers, at: places.chapters[area],
        "the chapter on area \(area) prints \(chapter), but the score is \(table)",
        fix: "check both against the report; if it prints both, pages say so beside the figure")
    case .chapterDiffersFromSum(let area, let sum, let chapter):
      reading.report(
        .chapterDiffers, at: places.chapters[area],
        "the chapter on area \(area) prints \(chapter), but its sub-areas add up to \(sum)",
        fix: "check both against the report; if it prints both, pages say so beside the figure")
    case .areaDiffers(let area, let printed, let sum):
      reading.report(
        .areaSumDiffers, at: places.areas[area],
        "the printed score of area \(area) is \(printed), but its sub-areas add up to \(sum)",
        fix: "check both against the report; if it prints both, pages say so beside the figure")
    case .totalDiffers(let printed, let sum):
      reading.report(
        .totalSumDiffers, at: places.keys["total"],
        "the printed total is \(printed), but the areas add up to \(sum)",
        fix: "check both against the report; if it prints both, pages say so beside the figure")
    case .areaRounded, .totalRounded:
      // Reports round; pages note it, but a publisher has nothing to do.
      break
    }
  }
}
