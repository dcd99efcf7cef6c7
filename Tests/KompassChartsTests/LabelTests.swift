import Testing

@testable import KompassCharts

/// No words collide with others or leave the box, whatever the names.
struct LabelTests {
  /// Names to put everywhere.
  static let names: [String] =
    Examples.areaNames + [
      Examples.longQuestion, Examples.sixty, Examples.longWord, String(repeating: "W", count: 60),
      String(repeating: "W ", count: 30), String(repeating: "e\u{301}", count: 60),
      String(repeating: "漢", count: 60), String(repeating: "👩‍👩‍👧", count: 20),
      String(repeating: "ﷰ", count: 60), "a", "", " ", "Ledarskap", "Å",
      "Hur arbetar kommunen med utveckling/uppföljning/kontroll/mål",
    ]

  static func check(_ drawing: Drawing, sourceLocation: SourceLocation = #_sourceLocation) {
    let labels = drawing.labels
    for (index, label) in labels.enumerated() {
      let box = label.box
      #expect(
        box.left >= 0 && box.right <= Drawing.width && box.top >= 0
          && box.bottom <= drawing.height,
        "\(label) leaves 360 × \(drawing.height)", sourceLocation: sourceLocation)
      for other in labels[(index + 1)...] where box.overlaps(other.box) {
        Issue.record("\(label) collides with \(other)", sourceLocation: sourceLocation)
      }
    }
    for mark in drawing.marks {
      let inside =
        (0...Drawing.width).contains(mark.place.x) && (0...drawing.height).contains(mark.place.y)
      #expect(inside, "\(mark)", sourceLocation: sourceLocation)
    }
  }

  @Test func examples() {
    for (_, chart) in Examples.radars { Self.check(chart.drawing()) }
    for (_, chart) in Examples.frames { Self.check(chart.drawing()) }
    for (_, chart) in Examples.changes { Self.check(chart.drawing()) }
    for (_, chart) in Examples.bars { Self.check(chart.drawing()) }
    for (_, chart) in Examples.slopes { Self.check(chart.drawing()) }
    for (_, chart) in Examples.strips { Self.check(chart.drawing()) }
  }

  /// A phone of 320 px shows the 360 units of a chart on 312 px, so that these are 12 px.
  @Test func noTextIsSmallerThanAPhoneCanShow() throws {
    var charts: [any Chart] = []
    charts += Examples.radars.map(\.chart)
    charts += Examples.frames.map(\.chart)
    charts += Examples.changes.map(\.chart)
    charts += Examples.bars.map(\.chart)
    charts += Examples.slopes.map(\.chart)
    charts += Examples.strips.map(\.chart)
    for chart in charts {
      let sizes = chart.inline().matches(of: /font-size="([0-9.]+)"/).compactMap { Double($0.1) }
      #expect(sizes.count > 2)
      #expect(sizes.allSatisfy { $0 >= 14 }, "\(sizes)")
    }
  }

  @Test(arguments: 3...12)
  func radarWithAnyNames(count: Int) {
    for (offset, name) in Self.names.enumerated() {
      for isMixed in [false, true] {
        for short in ["", "Ledarskap", name] {
          let axes = (0..<count).map { index in
            RadarChart.Axis(
              label: isMixed ? Self.names[(offset + index) % Self.names.count] : name,
              shortLabel: short)
          }
          let values: [Double?] = (0..<count).map { $0 % 5 == 4 ? nil : Double($0 * 9) }
          let chart = Examples.radar(
            "radar", axes: axes,
            series: [
              .init(name: name, role: .current, values: values),
              .init(name: Examples.sixty, role: .previous, values: values.reversed()),
            ])
          let drawing = chart.drawing()
          Self.check(drawing)
          let (center, radius) = (RadarDrawing(chart).center, RadarDrawing(chart).radius)
          for label in drawing.labels where label.kind == .axis || label.kind == .value {
            let x = min(max(center.x, label.box.left), label.box.right) - center.x
            let y = min(max(center.y, label.box.top), label.box.bottom) - center.y
            let distance = (x * x + y * y).squareRoot()
            #expect(distance >= radius + 4, "\(label) stands on the rim")
          }
        }
      }
    }
  }

  @Test func theRimYieldsToAWordThatWouldBeBroken() {
    func radius(_ short: String) -> Double {
      RadarDrawing(
        Examples.radar(
          "radar",
          axes: (0..<8).map { _ in
            .init(label: "Ett namn som är alltför långt här", shortLabel: short)
          },
          series: [.init(name: "x", role: .current, values: Array(repeating: 50, count: 8))])
      ).radius
    }
    #expect(radius("Samspel") == 90)
    #expect(radius("Governance") < 90)
    #expect(radius("Förbättringar") == 74)
    // What cannot be helped does not make the radar small.
    #expect(radius("Förbättringsmöjligheterna") == 90)
  }

  @Test func namesInFullWhereThereIsRoomAndShortElsewhere() {
    let texts = Examples.radars[0].chart.drawing().labels.filter { $0.kind == .axis }.map(\.text)
    #expect(
      texts == [
        "Samspel mellan\nförtroendevalda\noch medborgare", "Samhälle", "Styrning",
        "Effektivitet", "Brukarens fokus", "Kvalitet", "Arbetsliv", "Ledarskap",
      ])
  }

  @Test func barsWithAnyNames() {
    for name in Self.names {
      for value in ["68", "12 av 20", name] {
        let rows = (0..<3).map { index in
          BarChart.Row(
            label: name, shortLabel: index == 0 ? nil : "Ledarskap",
            value: index == 1 ? nil : 10, maximum: 20, valueText: value,
            marks: SeriesRole.allCases.map { .init(role: $0, value: 10, name: name) })
        }
        let chart = BarChart(
          identity: Examples.identity("bars", name), rows: rows,
          key: SeriesRole.allCases.map { .init(role: $0, name: name) },
          scaleTexts: .init(lower: name, upper: name), missingText: name)
        Self.check(chart.drawing())
      }
    }
  }

  @Test func slopesWithAnyNames() {
    for (offset, name) in Self.names.enumerated() {
      for count in [1, 2, 3, 6, 11] {
        for lines in [1, 2, 8] {
          let chart = SlopeChart(
            identity: Examples.identity("slope", name),
            lines: (0..<lines).map { line in
              SlopeChart.Line(
                name: Self.names[(offset + line) % Self.names.count],
                role: SeriesRole.allCases[line % 8],
                points: (0..<count).map { index in
                  let isMissing = (index + line) % 4 == 3 || index == 2
                  return SlopeChart.Point(
                    label: index % 2 == 0 ? "2024" : name,
                    value: isMissing ? nil : Double((index * 37 + line * 11) % 101),
                    valueText: line == 0 ? name : "\(index)")
                })
            },
            breaks: [.init(afterIndex: 0, text: name), .init(afterIndex: 3, text: name)],
            missingText: "saknas")
          Self.check(chart.drawing())
        }
      }
    }
  }

  @Test func noLineOfATotalsMarksGoesThroughWords() throws {
    for (name, chart) in Examples.strips where ["strip-totals", "strip-means"].contains(name) {
      let drawing = chart.drawing()
      let words = drawing.labels.filter { $0.kind == .key }
      #expect(words.count == 4)
      for mark in drawing.marks where mark.role != .current {
        // From under the numbers of the axis down to the mark.
        let start = Place(
          x: mark.place.x, y: drawing.labels.filter { $0.kind == .tick }[0].box.bottom)
        for word in words {
          #expect(!word.box.isCrossed(from: start, to: mark.place), "\(name): \(word.text)")
        }
      }
    }
  }

  @Test func stripsWithAnyNames() {
    for (offset, name) in Self.names.enumerated() {
      for places in [[50.0], [0, 100], [60, 60, 60, 61], [2, 30, 31, 97], [99, 98, 97, 96]] {
        func other(_ index: Int) -> String { Self.names[(offset + index) % Self.names.count] }
        let chart = StripChart(
          identity: Examples.identity("strip", name),
          dots: Examples.spread.map { .init(value: $0, name: "x") }
            + places.enumerated().map {
              .init(value: $0.element, name: other($0.offset), isMarked: true)
            },
          marks: places.enumerated().map {
            .init(
              role: SeriesRole.allCases[($0.offset + offset) % 8], value: $0.element,
              name: other($0.offset + 3))
          }, quartiles: .init(lower: 40, median: 50, upper: 60, name: name))
        let drawing = chart.drawing()
        Self.check(drawing)
        // Nothing is lost: each mark and each marked dot has its words, with its value.
        for place in places {
          let value = DecimalText.text(of: place, language: "sv")
          let said = drawing.labels.filter {
            ($0.kind == .value || $0.kind == .key) && $0.text.hasSuffix(value)
          }
          #expect(said.count >= 2 * places.filter { $0 == place }.count)
        }
      }
    }
  }
}
