import Testing

@testable import KompassCharts

/// Before and after on one line.
struct ChangeChartTests {
  static func chart(_ rows: [ChangeChart.Row]) -> ChangeChart {
    ChangeChart(
      identity: Examples.identity("c", "c"), rows: rows, beforeName: "2022", afterName: "2024",
      missingText: "saknas")
  }

  @Test func theMarksStandAtTheirSharesOfTheMaximum() {
    let marks = Self.chart([Examples.change("x", 5, 15, of: 20)]).drawing().marks
    #expect(marks.map(\.role) == [.previous, .current])
    #expect(marks.map(\.place.x) == [BarDrawing.x(share: 0.25), BarDrawing.x(share: 0.75)])
    #expect(marks[0].place.y == marks[1].place.y)
  }

  @Test func equalValuesAreOneMarkAndOneValue() {
    let drawing = Self.chart([Examples.change("x", 50, 50)]).drawing()
    #expect(drawing.marks.map(\.role) == [.current])
    #expect(drawing.labels.filter { $0.kind == .value }.map(\.text) == ["±0", "50"])
  }

  @Test func aMissingValueIsAWordAndNoMark() {
    func words(_ row: ChangeChart.Row) -> [String] {
      Self.chart([row]).drawing().labels.filter { $0.kind == .value }.map(\.text)
    }
    func roles(_ row: ChangeChart.Row) -> [SeriesRole] {
      Self.chart([row]).drawing().marks.map(\.role)
    }
    let first = Examples.change("x", nil, 40)
    #expect(words(first) == ["saknas", "40"] && roles(first) == [.current])
    let last = Examples.change("x", 40, .infinity)
    #expect(words(last) == ["saknas", "40"] && roles(last) == [.previous])
    for none in [Examples.change("x", nil, nil), Examples.change("x", 3, 4, of: 0)] {
      #expect(words(none) == ["saknas"] && roles(none) == [])
      #expect(Self.chart([none]).inline().contains("stroke-dasharray=\"2 4\""))
    }
  }

  /// The data of the ways between the marks, and of the arrows' heads.
  static func ways(_ row: ChangeChart.Row) -> [String] {
    GeometryTests.paths(ofClass: "kc-line-current", in: Self.chart([row]).inline())
  }

  @Test func theWayLeadsFromBeforeToAfter() throws {
    func xs(_ path: String) -> [Double] {
      path.dropFirst().split(separator: "L").compactMap {
        $0.split(separator: " ").first.flatMap { Double($0) }
      }
    }
    let up = Self.ways(Examples.change("x", 20, 60)).map(xs)
    try #require(up.count == 2)
    #expect(up[0] == [75.6, 214.8])
    // The head's tip is before its ends.
    #expect(up[1][1] > up[1][0] && up[1][0] == up[1][2])
    let down = Self.ways(Examples.change("x", 60, 20)).map(xs)
    try #require(down.count == 2)
    #expect(down[0] == [214.8, 75.6])
    #expect(down[1][1] < down[1][0])
    #expect(Self.ways(Examples.change("x", 50, 53)).count == 1)
    #expect(Self.ways(Examples.change("x", 50, 50)) == [])
  }

  @Test func aRiseAndAFallHaveTheSameColours() {
    func classes(_ before: Double, _ after: Double) -> Set<String> {
      let svg = Self.chart([Examples.change("x", before, after)]).inline()
      return Set(svg.matches(of: /class="([^"]*)"/).map { String($0.1) })
    }
    #expect(classes(20, 60) == classes(60, 20))
  }

  @Test func theKeyNamesBothMarks() {
    let labels = Self.chart([]).drawing().labels
    #expect(labels.filter { $0.kind == .key }.map(\.text) == ["2022", "2024"])
  }

  @Test func anyNamesStayApart() {
    for (offset, name) in LabelTests.names.enumerated() {
      func other(_ index: Int) -> String {
        LabelTests.names[(offset + index) % LabelTests.names.count]
      }
      for (before, after) in [(50.0, 52.0), (0, 1), (100, 99), (3, 97), (97, 3), (50, 50)] {
        let row = ChangeChart.Row(
          label: name, shortLabel: other(5), before: before, after: after, maximum: 100,
          beforeText: other(1), afterText: other(2), differenceText: other(3))
        let chart = ChangeChart(
          identity: Examples.identity("c", name), rows: [row, row], beforeName: other(4),
          afterName: name, scaleTexts: .init(lower: name, upper: other(1)), missingText: name)
        LabelTests.check(chart.drawing())
      }
    }
  }
}
