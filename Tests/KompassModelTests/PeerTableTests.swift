import Testing

@testable import KompassModel

@Suite struct PeerTableTests {
  @Test func aMunicipalityCountsOnceWithItsLatest() throws {
    let one = try Sample.municipality(1)
    let two = try Sample.municipality(2)
    let table = try Sample.table([
      try Sample.result(one, 2021, 400), try Sample.result(one, 2024, 520),
      try Sample.result(one, 2022, 450), try Sample.result(two, 2023, 480),
    ])
    #expect(table.latest.map(\.figure.points) == [Points(whole: 520), Points(whole: 480)])
    #expect(table.summary(of: .everyone)?.count == 2)
    #expect(table.summary(of: .everyone)?.years == 2023...2024)
  }

  @Test func theFirstOfTheLowestAndOfTheHighestAreKnown() throws {
    let table = try Sample.table(
      try [500, 400, 500, 400].enumerated().map {
        try Sample.result(try Sample.municipality($0 + 1), 2024, $1)
      })
    #expect(table.count == 4)
    #expect(table.lowest?.municipality.slug.text == "kommun-2")
    #expect(table.highest?.municipality.slug.text == "kommun-1")
    #expect(try Sample.table([]).highest == nil)
  }

  @Test func oneOrTwoResultsGiveNoMeanAndNoSpread() throws {
    for count in 1...2 {
      let table = try Sample.table(
        try (1...count).map { try Sample.result(try Sample.municipality($0), 2024, 400) })
      let summary = try #require(table.summary(of: .everyone))
      #expect(summary.count == count)
      #expect(summary.mean == nil)
      #expect(summary.spread == nil)
    }
    #expect(try Sample.table([]).summary(of: .everyone) == nil)
  }

  @Test func threeResultsGiveAMeanAndASpread() throws {
    let table = try Sample.table(
      try [400, 450, 455].enumerated().map {
        try Sample.result(try Sample.municipality($0 + 1), 2020 + $0, $1)
      })
    let summary = try #require(table.summary(of: .everyone))
    // 1305 / 3 = 435
    #expect(summary.mean?.rounded == Points(whole: 435))
    #expect(summary.spread?.lowest == Points(whole: 400))
    #expect(summary.spread?.median == 450)
    #expect(summary.spread?.highest == Points(whole: 455))
    #expect(summary.years == 2020...2022)
  }

  @Test func tiesCountEach() throws {
    let table = try Sample.table(
      try [500, 500, 500, 400].enumerated().map {
        try Sample.result(try Sample.municipality($0 + 1), 2024, $1)
      })
    let summary = try #require(table.summary(of: .everyone))
    #expect(summary.mean?.rounded == Points(whole: 475))
    // Sorted 400 500 500 500: the quartile lies at rank 0.75, that is 400 + 0.75 · 100.
    #expect(summary.spread?.lowerQuartile == 475)
    #expect(summary.spread?.median == 500)
    #expect(summary.spread?.upperQuartile == 500)
  }

  @Test func groupsHoldTheirOwn() throws {
    let here = try Sample.municipality(1, county: "14", inhabitants: 12_000, group: "B4")
    let near = try Sample.municipality(2, county: "14", inhabitants: 30_000, group: "B4")
    let like = try Sample.municipality(3, county: "20", inhabitants: 19_999, group: "C8")
    let unknown = try Sample.municipality(4, county: "20")
    let table = try Sample.table([
      try Sample.result(here, 2024, 400), try Sample.result(near, 2024, 410),
      try Sample.result(like, 2024, 420), try Sample.result(unknown, 2024, 430),
    ])
    func slugs(_ group: PeerGroup) -> [String] {
      table.results(in: group).map(\.municipality.slug.text)
    }
    #expect(slugs(.everyone).count == 4)
    #expect(slugs(.county("14")) == ["kommun-1", "kommun-2"])
    #expect(slugs(.group("B4")) == ["kommun-1", "kommun-2"])
    #expect(slugs(.size(.from10k)) == ["kommun-1", "kommun-3"])
    #expect(slugs(.size(.from20k)) == ["kommun-2"])
    #expect(slugs(.firstTimeSmall).isEmpty)
  }

  @Test func firstTimeResultsAreTheFirstNotTheLatest() throws {
    let small = try Sample.municipality(1, inhabitants: 20_000)
    let large = try Sample.municipality(2, inhabitants: 20_001)
    let unknown = try Sample.municipality(3)
    let unnumbered = try Sample.municipality(4, inhabitants: 5_000)
    let table = try Sample.table([
      try Sample.result(small, 2020, 400, ordinal: 1),
      try Sample.result(small, 2023, 500, ordinal: 2),
      try Sample.result(large, 2020, 410, ordinal: 1),
      try Sample.result(unknown, 2020, 420, ordinal: 1),
      try Sample.result(unnumbered, 2020, 430),
    ])
    #expect(table.results(in: .firstTimeSmall).map(\.figure.points) == [Points(whole: 400)])
    #expect(table.results(in: .everyone).first?.figure.points == Points(whole: 500))
  }

  @Test func aMunicipalityCountsOnceAmongFirstTimersWhateverTheFilesSay() throws {
    let small = try Sample.municipality(1, inhabitants: 5_000)
    let table = try Sample.table([
      try Sample.result(small, 2023, 500, ordinal: 1),
      try Sample.result(small, 2020, 400, ordinal: 1),
    ])
    #expect(table.results(in: .firstTimeSmall).map(\.figure.points) == [Points(whole: 400)])
  }

  @Test func aMunicipalityHasTheGroupsThatTheRegisterTellsOf() throws {
    #expect(
      PeerGroup.groups(
        of: try Sample.municipality(1, county: "14", inhabitants: 20_000, group: "B4"))
        == [.everyone, .county("14"), .group("B4"), .size(.from20k), .firstTimeSmall])
    #expect(
      PeerGroup.groups(of: try Sample.municipality(1, county: "14"))
        == [.everyone, .county("14")])
  }

  @Test func sumsAreCounted() throws {
    let card = Scorecard(
      evaluation: try Sample.evaluation(2024, areas: [1: 40, 2: 50]),
      framework: try Sample.framework())
    let figure = try #require(card.figure(of: .total))
    let result = PeerResult(
      municipality: try Sample.municipality(1), card: card, figure: figure)
    #expect(PeerSummary([result])?.sums == 1)
  }

  @Test(arguments: [
    ([1], "1"), ([0, 1], "0.5"), ([1, 1, 2], "1.3"), ([1, 2, 2], "1.7"), ([0, 0, 0, 1], "0.3"),
    ([-1, -2, -2], "-1.7"),
  ])
  func meansAreRoundedToOneDecimal(_ results: [Int], _ expected: String) throws {
    let mean = try #require(Mean(results.map { Points(whole: $0) }))
    #expect(mean.rounded.description == expected)
    #expect(mean.count == results.count)
  }

  @Test func noResultsHaveNoMean() { #expect(Mean([]) == nil) }

  @Test func measuresAreWhatIsKnown() throws {
    let card = Scorecard(
      evaluation: try Sample.evaluation(2024, scores: ["1.1": "30", "1.2": "40"], areas: [2: 50]),
      framework: try Sample.framework())
    #expect(
      card.measures == [
        .total, .area(try Sample.area(1)), .subarea(try #require(SubareaNumber("1.1"))),
        .subarea(try #require(SubareaNumber("1.2"))), .area(try Sample.area(2)),
      ])
    #expect(card.figure(of: .area(try Sample.area(3))) == nil)
    #expect(
      card.figure(of: .subarea(try #require(SubareaNumber("1.2"))))?.points == Points(whole: 40))
  }

  @Test func derivedFiguresAreCounted() throws {
    let number = try #require(SubareaNumber("1.1"))
    let results = try (1...3).map { place in
      let municipality = try Sample.municipality(place)
      let card = Scorecard(
        evaluation: try Sample.evaluation(
          2024, scores: ["1.1": "10"], derived: place < 3 ? ["1.1"] : [],
          of: municipality.slug.text),
        framework: try Sample.framework())
      return PeerResult(
        municipality: municipality, card: card,
        figure: try #require(card.figure(of: .subarea(number))))
    }
    #expect(PeerSummary(results)?.derived == 2)
    #expect(PeerSummary(results)?.sums == 0)
  }
}
