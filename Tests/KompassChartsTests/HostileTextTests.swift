import Foundation
import FoundationXML
import SharedByTests
import Testing

@testable import KompassCharts

/// Whatever the words are, the chart is well-formed XML that says them and nothing else.
struct HostileTextTests {
  static let fragments: [String] = [
    "<", ">", "&", "\"", "'", "\"\u{301}", "<\u{301}", "]]>", "<!--", "-->", "&amp;", "&#0;",
    "</svg>", "<script>alert(1)</script>", "\u{0}", "\u{1F}", "\u{FFFE}", "\u{FFFF}", "\u{202E}",
    "\u{301}\u{302}\u{303}\u{304}\u{305}", "漢字", "👩‍👩‍👧", "🇸🇪", "\r\n", "\t", " ", "\u{AD}", "\u{200B}",
    "å", "Ö", "ord", "-", "/", "\u{A0}", "onmouseover=x", "\u{85}", "\u{2028}",
  ]

  static func text(using random: inout SeededNumbers) -> String {
    var text = ""
    for _ in 0..<Int.random(in: 0...20, using: &random) {
      text += fragments[Int.random(in: 0..<fragments.count, using: &random)]
    }
    return text
  }

  @Test(arguments: 0..<40)
  func everyChartIsWellFormed(seed: Int) throws {
    var random = SeededNumbers(seed: UInt64(seed) + 100)
    func text() -> String { Self.text(using: &random) }
    let identity = ChartIdentity(
      id: text(), title: text(), description: text(), language: text())
    let roles = SeriesRole.allCases
    let charts: [any Chart] = [
      RadarChart(
        identity: identity,
        axes: (0..<(3 + seed % 10)).map { _ in .init(label: text(), shortLabel: text()) },
        series: roles.map {
          .init(
            name: text(), role: $0, values: [1, nil, 99, 50, 3, 50, .infinity],
            valueTexts: [text()])
        }, missingText: text()),
      RadarFrame(
        identity: identity,
        axes: (0..<(3 + seed % 10)).map { _ in .init(label: text(), shortLabel: text()) },
        series: RadarFrame.Slot.allCases.map {
          .init(slot: $0, name: text(), values: [1, nil, 99, 50, 3, 50, .infinity])
        }, missingText: text()),
      BarChart(
        identity: identity,
        rows: (0..<4).map { index in
          .init(
            label: text(), shortLabel: text(), value: index == 0 ? nil : 3, maximum: 20,
            valueText: text(), marks: roles.map { .init(role: $0, value: 5, name: text()) })
        }, key: roles.map { .init(role: $0, name: text()) },
        scaleTexts: .init(lower: text(), upper: text()), missingText: text()),
      ChangeChart(
        identity: identity,
        rows: [(nil, 3), (3, nil), (3, 9), (9, 9), (19, 3)].map { before, after in
          .init(
            label: text(), shortLabel: text(), before: before, after: after, maximum: 20,
            beforeText: text(), afterText: text(), differenceText: text())
        }, beforeName: text(), afterName: text(),
        scaleTexts: .init(lower: text(), upper: text()), missingText: text()),
      MapChart(
        identity: identity,
        regions: MapTests.grid(columns: 3, rows: 3).map {
          .init(
            id: text(), title: text(), href: text(), classIndex: $0.classIndex,
            isFocusable: seed % 2 == 0, isEmphasised: true, polygons: $0.polygons)
        }),
      SlopeChart(
        identity: identity,
        lines: roles.map { role in
          .init(
            name: text(), role: role,
            points: [10, 50, nil, 90].map {
              .init(label: text(), value: $0, valueText: text())
            })
        }, breaks: [.init(afterIndex: 0, text: text()), .init(afterIndex: 7, text: text())],
        missingText: text()),
      BadgeChart(
        identity: identity, name: text(), value: seed % 2 == 0 ? text() : nil, unit: text(),
        mark: text(), caption: text()),
      StripChart(
        identity: identity,
        dots: (0..<9).map { .init(value: Double($0 * 7), name: text(), isMarked: $0 % 3 == 0) },
        marks: roles.map { .init(role: $0, value: 40, name: text()) },
        quartiles: .init(lower: 10, median: 20, upper: 30, name: text())),
    ]
    for chart in charts {
      for svg in [chart.inline(), chart.standalone()] {
        let read = try #require(SVGReader.read(svg), "\(svg)")
        #expect(read.elements.first == "svg")
        #expect(read.elements.allSatisfy(SVGReader.known.contains))
        #expect(read.attributes.allSatisfy { !$0.hasPrefix("on") && $0 != "style" })
        #expect(read.title == Self.expected(identity.title))
        #expect(read.desc == Self.expected(identity.description))
        #expect(read.ids.allSatisfy { $0.hasPrefix(identity.id + "-") })
        #expect(read.labelledBy == Array(read.ids.prefix(2)) && read.labelledBy.count == 2)
        #expect(Set(read.ids).count == read.ids.count)
        #expect(Set(read.references) == Set(read.ids.dropFirst(2)))
      }
    }
  }

  /// What XML allows of a text, with white space as spaces.
  private static func expected(_ text: String) -> String {
    var scalars = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 9, 10, 13: scalars.append(" ")
      case 0..<32, 0x7F...0x9F, 0xFFFE, 0xFFFF: break
      default: scalars.append(scalar)
      }
    }
    return String(scalars)
  }
}

/// What a strict XML parser finds in a chart.
final class SVGReader: NSObject, XMLParserDelegate {
  static let known: Set<String> = [
    "svg", "title", "desc", "style", "rect", "path", "circle", "line", "text", "defs", "g",
    "marker", "pattern", "a",
  ]
  var elements: [String] = []
  var attributes: [String] = []
  var classes: [String] = []
  var ids: [String] = []
  var labelledBy: [String] = []
  /// The ids that attributes refer to as `url(#id)`.
  var references: [String] = []
  var texts: [(element: String, text: String)] = []
  var title: String { texts.first { $0.element == "title" }?.text ?? "" }
  var desc: String { texts.first { $0.element == "desc" }?.text ?? "" }

  /// Nil if the text is not well-formed.
  static func read(_ svg: String) -> SVGReader? {
    let reader = SVGReader()
    let parser = XMLParser(data: Data(svg.utf8))
    parser.delegate = reader
    return parser.parse() ? reader : nil
  }

  func parser(
    _ parser: XMLParser, didStartElement name: String, namespaceURI: String?,
    qualifiedName: String?, attributes found: [String: String]
  ) {
    elements.append(name)
    attributes += found.keys
    classes += (found["class"] ?? "").split(separator: " ").map(String.init)
    if let id = found["id"] { ids.append(id) }
    for value in found.values where value.hasPrefix("url(#") {
      references.append(String(value.dropFirst(5).dropLast()))
    }
    if let names = found["aria-labelledby"] {
      labelledBy += names.split(separator: " ").map(String.init)
    }
    texts.append((name, ""))
  }

  func parser(_ parser: XMLParser, foundCharacters string: String) {
    if !texts.isEmpty { texts[texts.count - 1].text += string }
  }
}
