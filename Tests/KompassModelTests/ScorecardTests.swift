import Testing

@testable import KompassModel

@Suite struct ScorecardTests {
  @Test func printedFiguresWin() throws {
    let card = Scorecard(
      evaluation: try Sample.evaluation(
        2024, scores: ["1.1": "20", "1.2": "30", "2.1": "10", "2.2": "5"], areas: [1: 50, 2: 15],
        total: 65),
      framework: try Sample.framework())
    #expect(card.areas.map(\.score?.points.value) == [50, 15])
    #expect(card.areas.allSatisfy { $0.score?.origin == .printed })
    #expect(card.total == Figure(points: Points(whole: 65), origin: .printed))
    #expect(card.notes == [])
    #expect(card.hasEveryArea && card.hasSubareas)
  }

  @Test func anAreaThatIsNotPrintedIsTheSumOfItsSubareas() throws {
    let card = Scorecard(
      evaluation: try Sample.evaluation(
        2024, scores: ["1.1": "20.5", "1.2": "30", "2.1": "10", "2.2": "5"]),
      framework: try Sample.framework())
    #expect(card.areas[0].score == Figure(points: Points(hundredths: 5050), origin: .sum(of: 2)))
    #expect(card.total == Figure(points: Points(hundredths: 6550), origin: .sum(of: 2)))
  }

  @Test func whatIsMissingIsMissingAndNeverZero() throws {
    let card = Scorecard(
      evaluation: try Sample.evaluation(2024, areas: [1: 40]), framework: try Sample.framework())
    #expect(card.areas[1].score == nil)
    #expect(card.total == nil)
    #expect(card.hasAreas && !card.hasEveryArea && !card.hasSubareas)
    #expect(card.areas[0].subareas.isEmpty)
  }

  @Test func aTotalAloneSaysNothingOfAreas() throws {
    let card = Scorecard(
      evaluation: try Sample.evaluation(2024, total: 120), framework: try Sample.framework())
    #expect(!card.hasAreas)
    #expect(card.total?.points == Points(whole: 120))
    #expect(card.notes == [])
  }

  @Test func aShapeNeedsThreeAreas() throws {
    func hasShape(_ areas: [Int: Int]) throws -> Bool {
      Scorecard(
        evaluation: try Sample.evaluation(2024, areas: areas),
        framework: try Sample.framework(areas: 4)
      ).hasShape
    }
    #expect(try !hasShape([1: 0, 2: 0]))
    #expect(try hasShape([1: 0, 2: 0, 4: 0]))
  }

  @Test func roundingIsHalfAPointForEachPart() throws {
    func notes(_ printed: Int) throws -> [FigureNote] {
      Scorecard(
        evaluation: try Sample.evaluation(
          2024, scores: ["1.1": "20", "1.2": "30", "2.1": "1", "2.2": "1"],
          areas: [1: printed, 2: 2]),
        framework: try Sample.framework()
      ).notes
    }
    let area = try Sample.area(1)
    let sum = Points(whole: 50)
    #expect(try notes(50) == [])
    #expect(try notes(51) == [.areaRounded(area, printed: Points(whole: 51), sum: sum)])
    #expect(try notes(49) == [.areaRounded(area, printed: Points(whole: 49), sum: sum)])
    #expect(try notes(52) == [.areaDiffers(area, printed: Points(whole: 52), sum: sum)])
    #expect(try notes(48) == [.areaDiffers(area, printed: Points(whole: 48), sum: sum)])
  }

  @Test func aChapterThatDiffersIsKept() throws {
    let card = Scorecard(
      evaluation: try Sample.evaluation(
        2022, areas: [1: 63, 2: 50], chapters: [1: 58, 2: 50]),
      framework: try Sample.framework())
    #expect(
      card.notes == [
        .chapterDiffers(try Sample.area(1), table: Points(whole: 63), chapter: Points(whole: 58))
      ])
    #expect(card.areas[0].score?.points == Points(whole: 63))
  }

  @Test func aSumIsNeverHeldToBePrinted() throws {
    let card = Scorecard(
      evaluation: try Sample.evaluation(
        2022, scores: ["1.1": "20", "1.2": "30", "2.1": "1", "2.2": "1"], chapters: [1: 51]),
      framework: try Sample.framework())
    #expect(
      card.notes == [
        .chapterDiffersFromSum(
          try Sample.area(1), sum: Points(whole: 50), chapter: Points(whole: 51))
      ])
  }

  @Test func aChapterAloneGivesTheScore() throws {
    let card = Scorecard(
      evaluation: try Sample.evaluation(2022, chapters: [1: 51]),
      framework: try Sample.framework())
    #expect(card.areas[0].score == Figure(points: Points(whole: 51), origin: .chapter))
    #expect(card.areas[0].score?.isSum == false)
    #expect(card.notes == [])
  }

  @Test func aTotalThatDiffersIsKept() throws {
    func notes(_ total: Int) throws -> [FigureNote] {
      Scorecard(
        evaluation: try Sample.evaluation(2022, areas: [1: 60, 2: 50], total: total),
        framework: try Sample.framework()
      ).totalNotes
    }
    let sum = Points(whole: 110)
    #expect(try notes(110) == [])
    #expect(try notes(111) == [.totalRounded(printed: Points(whole: 111), sum: sum)])
    #expect(try notes(112) == [.totalDiffers(printed: Points(whole: 112), sum: sum)])
  }

  @Test func aDerivedFigureIsMarked() throws {
    let card = Scorecard(
      evaluation: try Sample.evaluation(
        2019, scores: ["1.1": "20", "1.2": "30", "2.1": "1", "2.2": "1"], derived: ["2.1"]),
      framework: try Sample.framework())
    #expect(card.notes == [.derived(try #require(SubareaNumber("2.1")))])
  }

  @Test func highestAndLowestNameAllThatTie() throws {
    func card(_ areas: [Int: Int]) throws -> Scorecard {
      Scorecard(
        evaluation: try Sample.evaluation(2024, areas: areas),
        framework: try Sample.framework(areas: 4))
    }
    let tied = try card([1: 70, 2: 50, 3: 70, 4: 60])
    #expect(tied.highest.map(\.area.number.value) == [1, 3])
    #expect(tied.lowest.map(\.area.number.value) == [2])
    let level = try card([1: 50, 2: 50])
    #expect(level.highest.isEmpty && level.lowest.isEmpty)
    let single = try card([1: 50])
    #expect(single.highest.isEmpty && single.lowest.isEmpty)
  }
}
