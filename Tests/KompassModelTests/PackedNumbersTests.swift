import Testing

@testable import KompassModel

/// What is packed is what is given back.
@Suite struct PackedNumbersTests {
  @Test func numbersAreWhatTheyWere() {
    let numbers = [0, 1, 127, 128, 16_383, 16_384, 2_000_000_000, Int.max]
    var packed = PackedNumbers()
    for number in numbers { packed.append(number) }
    var reader = PackedNumbers.Reader(packed.fitted)
    #expect(numbers.map { _ in reader.next() } == numbers)
    #expect(reader.isAtEnd)
    #expect(reader.next() == 0)
  }

  @Test func signsAreKept() {
    let numbers = [0, -1, 1, -64, 63, 64, -65, 10_000, -10_000, Int.max, Int.min]
    var packed = PackedNumbers()
    for number in numbers { packed.append(signed: number) }
    var reader = PackedNumbers.Reader(packed)
    #expect(numbers.map { _ in reader.nextSigned() } == numbers)
    #expect(reader.isAtEnd)
    var one = PackedNumbers()
    one.append(signed: -64)
    #expect(one.bytes.count == 1)
  }

  @Test func aRangeIsGoneThroughAlone() {
    var packed = PackedNumbers()
    packed.append(300)
    let first = packed.bytes.count
    packed.append(4)
    packed.append(5)
    var reader = PackedNumbers.Reader(packed, in: first..<first + 1)
    #expect(reader.next() == 4)
    #expect(reader.isAtEnd)
  }

  /// Areas in and out of their order, the last place there is, points of either sign and with decimals, per cent of nothing.
  @Test func scoresAreWhatTheyWere() throws {
    let scores = try [
      ("1.1", 1250, nil, false), ("1.2", 0, 0, true), ("1.4", -5, 10_000, false),
      ("3.1", 2_000_000_000, nil, true), ("2.99", 100, 3_333, false), ("2.98", 1, nil, false),
    ].map { number, points, percent, isDerived in
      SubareaScore(
        number: try #require(SubareaNumber(number)), points: Points(hundredths: points),
        percent: percent.map { Points(hundredths: $0) }, isDerived: isDerived)
    }
    let packed = PackedScores(scores)
    var found: [SubareaScore] = []
    packed.each {
      found.append($0)
      return true
    }
    #expect(found == scores)
    #expect(!packed.isEmpty)
    var first: [SubareaScore] = []
    packed.each {
      first.append($0)
      return first.count < 2
    }
    #expect(first == Array(scores.prefix(2)))
    #expect(PackedScores([]).isEmpty)
  }

  @Test func anEvaluationKeepsItsScoresWithTheirNotes() throws {
    let scores = try ["1.1", "1.2", "2.1"].enumerated().map { place, number in
      SubareaScore(
        number: try #require(SubareaNumber(number)), points: Points(whole: place),
        note: place == 1 ? "Avrundat" : nil)
    }
    let evaluation = Evaluation(
      id: EvaluationID(municipality: try #require(Slug("alfa")), year: 2024),
      municipality: try #require(MunicipalityCode("0001")),
      framework: try #require(FrameworkID("2020")), scores: scores,
      areas: [try Sample.area(2): Points(hundredths: 5_050), try Sample.area(1): .zero],
      chapters: [try Sample.area(99): Points(whole: 7)])
    #expect(evaluation.scores == scores)
    #expect(evaluation.score(of: scores[1].number) == scores[1])
    #expect(evaluation.score(of: try #require(SubareaNumber("2.2"))) == nil)
    #expect(evaluation.scores(in: try Sample.area(1)) == Array(scores.prefix(2)))
    #expect(
      evaluation.areas == [
        try Sample.area(1): .zero, try Sample.area(2): Points(hundredths: 5_050),
      ])
    #expect(evaluation.areaScore(of: try Sample.area(3)) == nil)
    #expect(evaluation.chapters == [try Sample.area(99): Points(whole: 7)])
  }

  @Test func scoresOfAreasAreWhatTheyWere() {
    let origins: [Figure.Origin] = [.printed, .chapter, .derived, .sum(of: 0), .sum(of: 12)]
    var entries = origins.enumerated().map { place, origin in
      AreaFigures.Entry(
        score: Figure(points: Points(hundredths: 12_345 * (place - 2)), origin: origin),
        hasSubareas: place % 2 == 0)
    }
    entries.append(AreaFigures.Entry(score: nil, hasSubareas: true))
    entries.append(AreaFigures.Entry(score: nil, hasSubareas: false))
    #expect(AreaFigures(entries).all == entries)
    #expect(AreaFigures([]).all.isEmpty)
  }
}
