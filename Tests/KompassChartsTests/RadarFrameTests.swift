import Foundation
import SharedByTests
import Testing

@testable import KompassCharts

/// The frame that profiles are put into, and their paths.
struct RadarFrameTests {
  // MARK: Paths

  @Test func aWholeProfileIsClosedAndMeasuredFromTheCentre() {
    #expect(
      RadarShape.path([100, 50, 0, 100]) == "M0 -74L37 0L0 0L-74 0Z")
    #expect(RadarShape.path([-5, 50, 0, 200]) == "M0 0L37 0L0 0L-74 0Z")
    let eight = RadarShape.path([400], scale: Examples.eightHundred)
    #expect(eight == "M0 -37L0 -37")
  }

  @Test func gapsAreGapsAndALoneValueIsALineOfNoLength() {
    #expect(RadarShape.path([100, nil, 100, nil]) == "M0 74L0 74M0 -74L0 -74")
    // A run goes on across the end of the list.
    #expect(RadarShape.path([100, 100, nil, 100]) == "M-74 0L0 -74L74 0")
    #expect(RadarShape.path([nil, .nan, .infinity, 50]) == "M-37 0L-37 0")
    #expect(RadarShape.path([nil, nil, nil]) == "")
    #expect(RadarShape.path([]) == "")
    #expect(RadarShape.path([100]) == "M0 -74L0 -74")
    #expect(RadarShape.path([100, 50]) == "M0 -74L0 37")
  }

  @Test func aPathHasAtMostTwoDecimals() {
    var random = SeededNumbers(seed: 7)
    for count in 3...12 {
      let values = (0..<count).map { _ in Double.random(in: 0...100, using: &random) }
      let path = RadarShape.path(values)
      #expect(
        path.wholeMatch(of: /M-?\d+(\.\d\d?)? -?\d+(\.\d\d?)?(L-?\d+(\.\d\d?)? -?\d+(\.\d\d?)?)+Z/)
          != nil)
    }
  }

  // MARK: Frame

  /// The `d` of each slot.
  static func paths(in svg: String) -> [String: String] {
    var paths: [String: String] = [:]
    for match in svg.matches(of: /<path data-slot="([a-z]+)" d="([^"]*)"/) {
      paths[String(match.1)] = String(match.2)
    }
    return paths
  }

  @Test func anEmptyFrameHasFiveEmptyPathsAndNoKey() {
    let frame = Examples.frames[0].chart
    #expect(
      Self.paths(in: frame.inline())
        == ["first": "", "second": "", "third": "", "fourth": "", "reference": ""])
    #expect(!frame.drawing().labels.contains { $0.kind == .key })
  }

  @Test func theSlotsHoldWhatRadarShapeGives() {
    let paths = Self.paths(in: Examples.frames[2].chart.inline())
    for series in Examples.fourSeries {
      #expect(paths[series.slot.rawValue] == RadarShape.path(series.values))
    }
    // The same in another language and with other names.
    let other = Examples.frame("x", axes: Examples.englishAxes, series: Examples.fourSeries)
    #expect(Self.paths(in: other.inline()) == paths)
  }

  @Test func aShortListHasGapsAndALongOneAnEnd() {
    let frame = Examples.frame(
      "x", axes: Array(Examples.axes.prefix(4)),
      series: [
        .init(slot: .first, name: "a", values: [100, 100]),
        .init(slot: .second, name: "b", values: [100, 50, 0, 100, 77]),
        .init(slot: .second, name: "c", values: [0, 0, 0, 0]),
      ])
    let paths = Self.paths(in: frame.inline())
    #expect(paths["first"] == "M0 -74L74 0")
    #expect(paths["second"] == "M0 -74L37 0L0 0L-74 0Z")
    let key = frame.drawing().labels.filter { $0.kind == .key }.map(\.text)
    #expect(key == ["a (saknas: Styrning, Effektivitet)", "b"])
  }

  @Test func theRimIsWhereTheRingsAre() {
    for axes in [Examples.axes, Examples.englishAxes, Array(Examples.axes.prefix(3))] {
      let frame = Examples.frame("x", axes: axes)
      let center = RadarFrameDrawing(frame).center
      #expect(frame.inline().contains("<g transform=\"translate(180 "))
      #expect(center.x == 180)
      let radii = frame.inline().matches(of: /<circle cx="180" cy="[0-9.]+" r="([0-9.]+)"/)
        .compactMap { Double($0.1) }
      #expect(radii.max() == RadarShape.radius)
    }
  }

  @Test func realNamesAreUnbrokenInBothLanguages() throws {
    for axes in [Examples.axes, Examples.englishAxes] {
      let texts = Examples.frame("x", axes: axes).drawing().labels.filter { $0.kind == .axis }
        .map { $0.text.replacing("\n", with: " ") }
      for (axis, text) in zip(axes, texts) {
        #expect([axis.label, axis.shortLabel].contains(text))
      }
    }
  }

  @Test func everyRevisionsNamesAreUnbroken() throws {
    let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "content/frameworks")
    var count = 0
    for file in try FileManager.default.contentsOfDirectory(atPath: folder.path) {
      let text = try String(contentsOf: folder.appending(path: file), encoding: .utf8)
      let names = text.matches(of: /\n    name: \{ sv: "([^"]+)", en: "([^"]+)" \}/)
      let shorts = text.matches(of: /\n    short: \{ sv: "([^"]+)", en: "([^"]+)" \}/)
      try #require(names.count == shorts.count && names.count >= 3)
      count += 1
      for isSwedish in [true, false] {
        let axes = zip(names, shorts).map { name, short in
          RadarChart.Axis(
            label: String(isSwedish ? name.1 : name.2),
            shortLabel: String(isSwedish ? short.1 : short.2))
        }
        let drawing = Examples.frame("x", axes: axes).drawing()
        LabelTests.check(drawing)
        let texts = drawing.labels.filter { $0.kind == .axis }
          .map { $0.text.replacing("\n", with: " ") }
        for (axis, text) in zip(axes, texts) {
          #expect([axis.label, axis.shortLabel].contains(text), "\(file)")
        }
      }
    }
    #expect(count >= 3)
  }

  @Test(arguments: 3...12)
  func anyNamesStayInside(count: Int) {
    for (offset, name) in LabelTests.names.enumerated() {
      for short in ["", "Ledarskap", name] {
        let axes = (0..<count).map { index in
          RadarChart.Axis(
            label: LabelTests.names[(offset + index) % LabelTests.names.count], shortLabel: short)
        }
        let series = RadarFrame.Slot.allCases.map {
          RadarFrame.Series(slot: $0, name: name, values: [nil, 3])
        }
        LabelTests.check(Examples.frame("x", axes: axes, series: series).drawing())
      }
    }
  }

  // MARK: Bars

  @Test func aBarsPathIsInHundredths() {
    #expect(BarRow.path(value: 68, maximum: 100) == "M0 0H68V10H0Z")
    #expect(BarRow.path(value: 1, maximum: 3) == "M0 0H33.33V10H0Z")
    #expect(BarRow.path(value: 0, maximum: 20) == "M0 0H0.7V10H0Z")
    #expect(BarRow.path(value: 30, maximum: 20) == "M0 0H100V10H0Z")
    #expect(BarRow.path(value: nil, maximum: 20) == nil)
    #expect(BarRow.path(value: .nan, maximum: 20) == nil)
    #expect(BarRow.path(value: 3, maximum: 0) == nil)
  }

  @Test(arguments: SeriesRole.allCases.filter { $0 != .current })
  func aRowOfAnyRoleHasItsPathOrAHatchedTrack(role: SeriesRole) {
    let row = BarRow(value: 13, maximum: 20, role: role).inline()
    #expect(row.contains("data-slot=\"\(role.rawValue)\" d=\"M0 0H65V10H0Z\""))
    let missing = BarRow(value: nil, maximum: 20, role: role).inline()
    #expect(!missing.contains("data-slot") && missing.contains("stroke-dasharray=\"2 4\""))
    #expect(!row.contains("id=") && !row.contains("url("))
  }

  @Test func theFirstOfEqualSubjectsLiesOnTopAtABar() throws {
    let marks = SeriesRole.allCases.map { ChartMark(role: $0, value: 5, name: "") }
    #expect(
      BarDrawing.ordered(marks).map(\.role)
        == [.current, .previous, .reference, .target, .fourth, .third, .second, .first])
    let row = BarRow(value: 5, maximum: 10, marks: marks.reversed()).inline()
    let first = try #require(row.range(of: "kc-fill-first"))
    let second = try #require(row.range(of: "kc-fill-second"))
    #expect(second.lowerBound < first.lowerBound)
  }

  @Test func theTargetOfARowIsClearOfTheOtherMarks() throws {
    let row = try #require(Examples.barRows.first { $0.name == "bar-row-target" }).chart.inline()
    // The diamond, the tick and the triangle, from above.
    let heights = row.matches(of: /<path d="M[0-9.-]+ ([0-9.]+)L/).compactMap { Double($0.1) }
    #expect(heights == [0.8, 10, 10, 30])
    // The triangle's lower edge is inside the row.
    #expect(row.contains("height=\"43\"") && row.contains("41.5Z"))
  }

  @Test func aSwatchHasNeitherWordsNorIds() throws {
    for (_, swatch) in Examples.swatches {
      let read = try #require(SVGReader.read(swatch.inline()))
      #expect(read.ids == [] && read.texts.allSatisfy { $0.text.isEmpty })
      #expect(swatch.inline().hasPrefix("<svg class=\"kc kc-swatch\" width=\"30\" height=\"18\""))
    }
  }
}
