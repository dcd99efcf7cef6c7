import Foundation
import FoundationXML
import Testing

@testable import KompassCharts

/// The colours can be told from what they stand on, and the stylesheet knows every class.
struct PaletteTests {
  /// The contrast of two colours by WCAG 2.2 (relative luminance of sRGB).
  static func contrast(_ first: String, _ second: String) throws -> Double {
    func luminance(_ color: String) throws -> Double {
      let number = try #require(Int(color.dropFirst(), radix: 16))
      try #require(color.hasPrefix("#") && color.count == 7)
      let parts = [number >> 16, number >> 8 & 255, number & 255].map { part in
        let share = Double(part) / 255
        return share <= 0.04045 ? share / 12.92 : pow((share + 0.055) / 1.055, 2.4)
      }
      return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]
    }
    let (a, b) = (try luminance(first), try luminance(second))
    return (max(a, b) + 0.05) / (min(a, b) + 0.05)
  }

  @Test func contrastIsComputedAsByTheStandard() throws {
    #expect(abs(try Self.contrast("#000000", "#ffffff") - 21) < 1e-9)
    #expect(abs(try Self.contrast("#777777", "#ffffff") - 4.48) < 0.005)
  }

  typealias Mode = @Sendable (ChartPalette.Color) -> String
  static let modes: [(name: String, value: Mode)] = [
    ("light", { $0.light }), ("dark", { $0.dark }), ("print", { $0.print }),
  ]

  @Test func textIsReadable() throws {
    for (name, value) in Self.modes {
      let paper = value(ChartPalette.paper)
      #expect(try Self.contrast(value(ChartPalette.ink), paper) >= 12, "ink, \(name)")
      #expect(try Self.contrast(value(ChartPalette.muted), paper) >= 4.5, "muted, \(name)")
    }
  }

  @Test func marksAreSeenOnPaperAndOnTheTrack() throws {
    let marks =
      SeriesRole.allCases.map(ChartPalette.color) + [ChartPalette.dot, ChartPalette.muted]
    for (name, value) in Self.modes {
      for mark in marks {
        for ground in [ChartPalette.paper, ChartPalette.track] {
          let contrast = try Self.contrast(value(mark), value(ground))
          #expect(contrast >= 3, "\(mark.name) on \(ground.name), \(name)")
        }
      }
    }
  }

  /// A colour as readers with one kind of cone missing see it, in CIE L*a*b*: by the matrices of
  /// Machado, Oliveira and Fernandes (2009), on linear light.
  static func seen(_ color: String, matrix: [[Double]]) throws -> [Double] {
    let number = try #require(Int(color.dropFirst(), radix: 16))
    let linear = [number >> 16, number >> 8 & 255, number & 255].map { part in
      let share = Double(part) / 255
      return share <= 0.04045 ? share / 12.92 : pow((share + 0.055) / 1.055, 2.4)
    }
    let c = matrix.map { row in min(max(zip(row, linear).reduce(0) { $0 + $1.0 * $1.1 }, 0), 1) }
    let xyz = [
      (0.4124 * c[0] + 0.3576 * c[1] + 0.1805 * c[2]) / 0.9505,
      0.2126 * c[0] + 0.7152 * c[1] + 0.0722 * c[2],
      (0.0193 * c[0] + 0.1192 * c[1] + 0.9505 * c[2]) / 1.089,
    ].map { $0 > 0.008856 ? cbrt($0) : 7.787 * $0 + 16.0 / 116 }
    return [116 * xyz[1] - 16, 500 * (xyz[0] - xyz[1]), 200 * (xyz[1] - xyz[2])]
  }

  @Test(arguments: [
    ("all", [[1, 0, 0], [0, 1, 0], [0, 0, 1]]),
    (
      "protanopia",
      [
        [0.152286, 1.052583, -0.204868], [0.114503, 0.786281, 0.099216],
        [-0.003882, -0.048116, 1.051998],
      ]
    ),
    (
      "deuteranopia",
      [
        [0.367322, 0.860646, -0.227968], [0.280085, 0.672501, 0.047413],
        [-0.01182, 0.04294, 0.968881],
      ]
    ),
    (
      "tritanopia",
      [
        [1.255528, -0.076749, -0.178779], [-0.078411, 0.930809, 0.147602],
        [0.004733, 0.691367, 0.3039],
      ]
    ),
  ])
  func equalSubjectsAreToldApartByReadersWithTwoPrimaries(
    name: String, matrix: [[Double]]
  ) throws {
    for (mode, value) in Self.modes.prefix(2) {
      let colors = try SeriesRole.equals.map {
        try Self.seen(value(ChartPalette.color(of: $0)), matrix: matrix)
      }
      for (index, color) in colors.enumerated() {
        for other in colors[(index + 1)...] {
          let squares = zip(color, other).map { ($0 - $1) * ($0 - $1) }
          // A difference of 10 is plain to see.
          #expect(squares.reduce(0, +).squareRoot() > 25, "\(name), \(mode), \(index)")
        }
      }
    }
  }

  @Test func equalSubjectsAreReadableAsText() throws {
    for (name, value) in Self.modes {
      for role in SeriesRole.equals {
        let color = value(ChartPalette.color(of: role))
        #expect(try Self.contrast(color, value(ChartPalette.paper)) >= 4.5, "\(role), \(name)")
      }
    }
  }

  @Test func noTwoRolesShareLineMarkerAndFill() {
    func shape(_ text: String) -> String {
      // Without the colours.
      text.split(separator: " ").filter { part in
        !["class=", "fill=\"#", "stroke=\"#", "kc-"].contains { part.hasPrefix($0) }
      }.joined(separator: " ")
    }
    let equals = SeriesRole.equals + [.reference]
    #expect(Set(equals.map(Markup.dash)).count == 5)
    #expect(Set(SeriesRole.equals.map { BarRow.Fill($0) }).count == 4)
    let marks = SeriesRole.allCases.map { shape(KeySwatch(.mark($0)).inline()) }
    // `current` and `first` are both dots, of two sizes, and never stand in one chart.
    #expect(Set(marks).count == 8)
  }

  @Test func theBriefsColors() {
    #expect(ChartPalette.current.light == "#0b5c66" && ChartPalette.current.dark == "#5cc7cf")
    #expect(ChartPalette.previous.light == "#a8480f" && ChartPalette.previous.dark == "#f0a060")
    #expect(ChartPalette.reference.light == "#5d6a6e" && ChartPalette.reference.dark == "#a6b3b7")
    #expect(ChartPalette.paper.light == "#fbfaf7" && ChartPalette.paper.dark == "#10191c")
  }

  @Test func everyColoredClassIsInTheStylesheet() throws {
    var used: Set<String> = []
    for (name, text) in GoldenTests.texts where name.hasSuffix(".svg") {
      let read = try #require(SVGReader.read(text))
      used.formUnion(read.classes)
    }
    let colored = used.filter { $0.hasPrefix("kc-fill-") || $0.hasPrefix("kc-line-") }
    #expect(colored.count > 10)
    for name in colored {
      let color = try #require(
        ChartPalette.colors.first { name == "kc-fill-\($0.name)" || name == "kc-line-\($0.name)" })
      let property = name.hasPrefix("kc-fill-") ? "fill" : "stroke"
      let rule = ".\(name){\(property):var(\(color.property),\(color.light))}"
      #expect(ChartPalette.stylesheet.contains(rule))
    }
  }

  @Test func aFileHoldsTheColorsThatItUsesAndNoOthers() throws {
    for (name, text) in GoldenTests.texts where name.hasSuffix(".svg") {
      let read = try #require(SVGReader.read(text))
      let sheet = read.texts.first { $0.element == "style" }?.text ?? ""
      let used = Set(read.classes)
      for color in ChartPalette.colors {
        let isUsed =
          used.contains("kc-fill-" + color.name) || used.contains("kc-line-" + color.name)
        let isKept = isUsed || color == ChartPalette.ink || color == ChartPalette.paper
        #expect(sheet.contains(".kc-fill-\(color.name){") == isKept, "\(name): \(color.name)")
        #expect(sheet.contains("\(color.property):\(color.dark)") == isKept, "\(name)")
      }
    }
  }

  @Test func theStylesheetIsSafeInsideAnSVGFile() {
    let sheet = ChartPalette.stylesheet
    #expect(!sheet.contains("<") && !sheet.contains("&"))
    #expect(sheet.filter { $0 == "{" }.count == sheet.filter { $0 == "}" }.count)
    #expect(sheet.contains("@media (prefers-color-scheme:dark){:root{--kc-ink:#e8eeec;"))
    #expect(sheet.contains("@media print{"))
  }

  @Test func everyShapeHasItsLightColorToo() throws {
    for (name, text) in GoldenTests.texts where name.hasSuffix(".svg") {
      for element in text.split(separator: "<") {
        for color in ChartPalette.colors {
          if element.contains("kc-fill-\(color.name)\"")
            || element.contains("kc-fill-\(color.name) ")
          {
            #expect(element.contains("fill=\"\(color.light)\""), "\(name): \(element)")
          }
          if element.contains("kc-line-\(color.name)\"") {
            #expect(element.contains("stroke=\"\(color.light)\""), "\(name): \(element)")
          }
        }
      }
    }
  }

  @Test func aBareRowIsHiddenAndHasNoNames() throws {
    for (_, row) in Examples.barRows {
      let svg = row.inline()
      let read = try #require(SVGReader.read(svg))
      #expect(read.elements.allSatisfy { ["svg", "rect", "line", "path", "circle"].contains($0) })
      #expect(svg.contains("aria-hidden=\"true\" focusable=\"false\""))
      #expect(read.ids == [])
      #expect(!svg.prefix { $0 != ">" }.contains("viewBox"))
    }
  }

  @Test func theSameChartGivesTheSameBytes() {
    for (_, chart) in Examples.radars {
      let again = RadarChart(
        identity: chart.identity, axes: chart.axes, series: chart.series,
        missingText: chart.missingText, scale: chart.scale)
      #expect(again == chart)
      #expect(again.standalone() == chart.standalone())
    }
  }

  @Test func aFileSaysItsTitleAndItsSize() throws {
    let svg = Examples.radars[0].chart.standalone()
    let read = try #require(SVGReader.read(svg))
    #expect(
      read.texts.filter { $0.text == "Mark 2024: de åtta områdena" }.map(\.element)
        == ["title", "text"])
    #expect(svg.hasPrefix("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"388\" height=\""))
    #expect(svg.contains("role=\"img\" lang=\"sv\" aria-labelledby=\"radar-mark-2024-title"))
    let page = Examples.radars[0].chart.inline()
    #expect(!page.contains("<style") && !page.contains(" style=") && !page.contains("width=\"3"))
  }
}
