import Testing

@testable import KompassCharts

/// Values are where they should be.
struct GeometryTests {
  // MARK: Scale

  @Test func scaleIsClampedAndKnowsWhatIsMissing() {
    let scale = Scale(lower: 0, upper: 800, ticks: [400, 200, 200, -5, 800, .nan, 900])
    #expect(scale.ticks == [0, 200, 400, 800])
    #expect(scale.share(of: 510) == 0.6375)
    #expect(scale.share(of: -1) == 0)
    #expect(scale.share(of: 801) == 1)
    #expect(scale.share(of: nil) == nil)
    #expect(scale.share(of: .nan) == nil)
    #expect(scale.share(of: .infinity) == nil)
    #expect(Scale.hundred.ticks == [0, 25, 50, 75, 100])
    let reversed = Scale(lower: 10, upper: 3)
    #expect(reversed.upper == 11)
    #expect(Scale(lower: .nan, upper: .nan).ticks == [0, 1])
  }

  // MARK: Radar

  @Test func firstAxisIsUpAndTheOthersFollowClockwiseAtEqualAngles() {
    let reach = 96.0
    let up = RadarDrawing.place(share: 1, axis: 0, of: 8, radius: reach)
    #expect(abs(up.x) < 1e-9 && abs(up.y + reach) < 1e-9)
    let right = RadarDrawing.place(share: 1, axis: 2, of: 8, radius: reach)
    #expect(abs(right.x - reach) < 1e-9 && abs(right.y) < 1e-9)
    for count in 3...12 {
      let places = (0..<count).map {
        RadarDrawing.place(share: 1, axis: $0, of: count, radius: reach)
      }
      let sides = places.indices.map { index in
        let (a, b) = (places[index], places[(index + 1) % count])
        // The cross product is positive where b is clockwise of a (y is downward).
        #expect(a.x * b.y - a.y * b.x > 0)
        return ((a.x - b.x) * (a.x - b.x) + (a.y - b.y) * (a.y - b.y)).squareRoot()
      }
      for side in sides { #expect(abs(side - sides[0]) < 1e-9) }
    }
  }

  @Test func zeroIsTheCentreAndAHundredTheRim() {
    let chart = Examples.radar(
      "r", series: [.init(name: "x", role: .current, values: [0, 100, 50, -7, 140, nil, .nan])])
    let center = RadarDrawing(chart).center
    let distances = chart.drawing().marks.map { mark in
      let (x, y) = (mark.place.x - center.x, mark.place.y - center.y)
      return ((x * x + y * y).squareRoot() * 1000).rounded() / 1000
    }
    #expect(distances == [0, 90, 45, 0, 90])
  }

  @Test func aMissingAreaIsAGapInTheLine() {
    func paths(_ values: [Double?]) -> [String] {
      let chart = Examples.radar("r", series: [.init(name: "x", role: .current, values: values)])
      return Self.paths(ofClass: "kc-line-current", in: chart.inline())
    }
    let whole = paths([60, 60, 60, 60, 60, 60, 60, 60])
    #expect(whole.count == 1 && whole.allSatisfy { $0.hasSuffix("Z") })
    // One gap: one open line through the seven others, across the end of the list.
    let open = paths([60, 60, 60, nil, 60, 60, 60, 60])
    #expect(open.map { $0.filter { $0 == "L" }.count } == [6])
    #expect(open.allSatisfy { !$0.hasSuffix("Z") })
    // Two gaps: two lines, none through a gap.
    let two = paths([60, nil, 60, 60, 60, nil, 60, 60])
    #expect(two.map { $0.filter { $0 == "L" }.count }.sorted() == [2, 2])
    // Isolated values: marks without a line.
    #expect(paths([60, nil, 60, nil, 60, nil, 60, nil]) == [])
    #expect(paths([nil, nil, nil, nil, nil, nil, nil, nil]) == [])
  }

  @Test func theAreaIsFilledOnlyIfNothingIsMissing() {
    #expect(Examples.radars[0].chart.inline().contains("kc-area"))
    let missing = Examples.radars.first { $0.name == "radar-missing" }
    #expect(missing?.chart.inline().contains("kc-area") == false)
  }

  @Test func aMissingValueHasWordsAndNoNumber() throws {
    let missing = try #require(Examples.radars.first { $0.name == "radar-missing" })
    let values = missing.chart.drawing().labels.filter { $0.kind == .value }.map(\.text)
    #expect(values == ["68", "saknas", "72", "63", "saknas", "52", "saknas", "61"])
    let key = missing.chart.drawing().labels.filter { $0.kind == .key }.map(\.text)
    #expect(key == ["2024", "2022 (saknas: Effektivitet, Ledarskap)"])
  }

  @Test func equalMarksReachFurtherOutTheLowerTheyLie() {
    let svg = Examples.radars.first { $0.name == "radar-equal" }?.chart.inline() ?? ""
    let alone = Examples.radars[0].chart.inline()
    // At the top, 68: a diamond of 5.2 alone, of 7.8 under a dot.
    #expect(Self.width(ofFirst: "kc-fill-previous kc-line-paper", in: alone) == 10.4)
    #expect(Self.width(ofFirst: "kc-fill-previous kc-line-paper", in: svg) == 15.6)
  }

  // MARK: Bars

  @Test func aBarIsItsShareOfTheRowsMaximum() {
    #expect(BarDrawing.share(of: 12, maximum: 20) == 0.6)
    #expect(BarDrawing.share(of: 30, maximum: 20) == 1)
    #expect(BarDrawing.share(of: -1, maximum: 20) == 0)
    #expect(BarDrawing.share(of: nil, maximum: 20) == nil)
    #expect(BarDrawing.share(of: .nan, maximum: 20) == nil)
    #expect(BarDrawing.share(of: 3, maximum: 0) == nil)
    #expect(BarDrawing.share(of: 3, maximum: .infinity) == nil)
    #expect(BarDrawing.x(share: 0) == 6)
    #expect(BarDrawing.x(share: 1) == 354)
    let chart = BarChart(
      identity: Examples.identity("b", "b"),
      rows: [.init(label: "x", value: 12, maximum: 20, valueText: "12 av 20")],
      missingText: "saknas")
    let widths = Self.attributes("width", ofClass: "kc-bar", in: chart.inline())
    #expect(widths == [208.8])
  }

  @Test func aMissingBarHasNoBarAndZeroHasABase() {
    func bars(_ value: Double?) -> [Double] {
      let chart = BarChart(
        identity: Examples.identity("b", "b"),
        rows: [.init(label: "x", value: value, maximum: 100, valueText: "v")],
        missingText: "saknas")
      let words = chart.drawing().labels.filter { $0.kind == .value }.map(\.text)
      #expect(words == [value.map { _ in "v" } ?? "saknas"])
      return Self.attributes("width", ofClass: "kc-bar", in: chart.inline())
    }
    #expect(bars(nil) == [])
    #expect(bars(0) == [2.5])
    #expect(BarRow(value: nil, maximum: 100).inline().contains("kc-bar") == false)
    #expect(BarRow(value: 68, maximum: 100).inline().contains("width=\"68%\""))
    #expect(BarRow(value: 0, maximum: 100).inline().contains("width=\"2.5\""))
  }

  @Test func equalMarksAtABarHaveHeightsOfTheirOwn() {
    let chart = BarChart(
      identity: Examples.identity("b", "b"),
      rows: [
        .init(
          label: "x", value: 50, maximum: 100, valueText: "50",
          marks: [SeriesRole.previous, .reference, .target].map {
            .init(role: $0, value: 50, name: "")
          })
      ], missingText: "")
    let heights = chart.drawing().marks.filter { $0.role != .current }.map(\.place.y)
    #expect(heights.count == 3)
    // Each shape is at most 12 high round its centre.
    #expect(heights[1] - heights[0] >= 10 && heights[2] - heights[1] >= 12)
    #expect(Set(chart.drawing().marks.map(\.place.x)) == [180])
  }

  // MARK: Slope

  @Test func noLineCrossesABreakOrAGap() {
    func paths(_ values: [Double?], breaks: [Int]) -> [Int] {
      let chart = SlopeChart(
        identity: Examples.identity("s", "s"),
        lines: [
          .init(
            name: "x", role: .current,
            points: values.map { .init(label: "", value: $0, valueText: "") })
        ], breaks: breaks.map { .init(afterIndex: $0, text: "") }, missingText: "saknas")
      return Self.paths(ofClass: "kc-line-current", in: chart.inline())
        .map { $0.filter { $0 == "L" }.count }
    }
    #expect(paths([1, 2, 3, 4], breaks: []) == [3])
    #expect(paths([1, 2, 3, 4], breaks: [1]) == [1, 1])
    #expect(paths([1, 2, 3, 4], breaks: [0, 2]) == [1])
    #expect(paths([1, nil, 3, 4], breaks: []) == [1])
    #expect(paths([1, .nan, 3, nil], breaks: []) == [])
    #expect(paths([1, 2, 3, 4], breaks: [-1, 3, 9]) == [3])
  }

  @Test func slopeRisesWithTheValue() {
    let chart = Examples.slopes[0].chart
    let marks = chart.drawing().marks.filter { $0.role == .current }.map(\.place)
    #expect(marks.count == 3)
    #expect(marks[0].y > marks[1].y && marks[1].y > marks[2].y)
    // 190 units for 800 points.
    #expect(abs((marks[0].y - marks[2].y) - 190 * (648 - 555) / 800) < 1e-9)
    #expect(abs((marks[1].x - marks[0].x) - (marks[2].x - marks[1].x)) < 1e-9)
  }

  @Test func wordsKeepTheirOrderAndAsNearAsTheyCan() {
    func tops(_ wanted: [Double], from: Double = -1000, to: Double = 1000) -> [Double] {
      Spread.tops(
        wanted: wanted, heights: wanted.map { _ in 10 }, gap: 2, from: from, to: to)
    }
    #expect(tops([0, 50, 100]) == [0, 50, 100])
    #expect(tops([0, 0]) == [-6, 6])
    #expect(tops([0, 0, 100]) == [-6, 6, 100])
    #expect(tops([0, 0, 0]) == [-12, 0, 12])
    #expect(tops([0, 0], from: 0) == [0, 12])
    #expect(tops([95, 95], to: 100) == [78, 90])
    #expect(tops([]) == [])
  }

  // MARK: Strip

  @Test func dotsStandAtTheirValuesAndEqualOnesOnEachOther() throws {
    let strip = StripDrawing(Examples.strips[0].chart)
    let reach = StripDrawing.right - StripDrawing.left
    for dot in strip.plain {
      let value = Examples.strips[0].chart.dots[dot.index].value
      #expect(abs(dot.x - (StripDrawing.left + value / 100 * reach)) < 1e-9)
    }
    #expect(strip.plain.count == Examples.spread.count)
    for (index, dot) in strip.plain.enumerated() {
      for other in strip.plain[(index + 1)...] where other.rise == dot.rise {
        #expect(abs(other.x - dot.x) >= 2 * strip.radius - 1e-9)
      }
    }
    let four = strip.plain.filter { Examples.spread[$0.index] == 61 }
    #expect(Set(four.map(\.x)).count == 1 && Set(four.map(\.rise)).count == 4)
  }

  @Test func aMarkedDotIsOnTopOfItsStack() throws {
    let strip = StripDrawing(Examples.strips[0].chart)
    let mark = try #require(strip.marked.first)
    for dot in strip.plain where abs(dot.x - mark.x) < strip.radius + 5.5 {
      #expect(dot.rise < mark.rise)
    }
  }

  @Test func manyDotsStayLow() {
    let chart = StripChart(
      identity: Examples.identity("s", "s"),
      dots: (0..<3000).map { _ in .init(value: 50, name: "") })
    #expect(chart.drawing().height < 200)
  }

  // MARK: Reading SVG

  /// The data of the paths with a class, without the lines and marks of a key.
  static func paths(ofClass name: String, in svg: String) -> [String] {
    svg.split(separator: "<").compactMap { element in
      guard element.hasPrefix("path "), element.contains("class=\"\(name)\"") else { return nil }
      return element.split(separator: "\"", omittingEmptySubsequences: false).dropFirst().first
        .map(String.init)
    }
  }

  /// The values of an attribute of the elements with a class.
  static func attributes(_ attribute: String, ofClass name: String, in svg: String) -> [Double] {
    svg.split(separator: "<").compactMap { element in
      guard element.contains("class=\"\(name) "),
        let start = element.range(of: " \(attribute)=\"")
      else { return nil }
      return Double(element[start.upperBound...].prefix { $0 != "\"" })
    }
  }

  /// The width of the first path with a class.
  static func width(ofFirst name: String, in svg: String) -> Double {
    let data = paths(ofClass: name, in: svg).first ?? ""
    let xs = data.split { "MLZ".contains($0) }.compactMap {
      $0.split(separator: " ").first.flatMap { Double($0) }
    }
    let width = (xs.max() ?? 0) - (xs.min() ?? 0)
    return (width * 100).rounded() / 100
  }
}
