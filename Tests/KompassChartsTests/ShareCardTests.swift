import Foundation
import FoundationXML
import SharedByTests
import Testing

@testable import KompassCharts

/// Nothing on a picture for sharing collides with anything else or leaves the picture, whatever the names are.
struct ShareCardTests {
  static let names = [
    "Å", "Mark", "Upplands-Bro", "Härjedalen", "Malung-Sälen", "Kommunkompassen – öppna resultat",
    // Sixty characters, with and without places where a line may end.
    "Upplands Väsby-Storfors och Malung-Sälens gemensamma nämnd x",
    "Härjedalsbygdskommunalförbundsområdesgemenskapsnämndernas nx",
    String(repeating: "W", count: 60), String(repeating: "W ", count: 30),
    String(repeating: "漢", count: 60), "",
  ]

  static func radar(_ values: [Double?] = [68, 72, 72, 63, 58, 52, 64, 61]) -> RadarChart {
    let names = [
      "Samspel", "Samhällsut", "Styrning", "Effektivitet", "Brukarfokus", "Kvalitet", "Arbetsliv",
      "Ledarskapet nu",
    ]
    return RadarChart(
      identity: ChartIdentity(id: "r", title: "t", description: "d", language: "sv"),
      axes: names.map { .init(label: "Ett långt namn på området \($0)", shortLabel: $0) },
      series: [.init(name: "2024", role: .current, values: values)], missingText: "saknas")
  }

  static func card(
    _ name: String, figure: ShareCard.Figure, points: String? = "510"
  ) -> ShareCard {
    ShareCard(
      heading: name,
      result: points.map { .init(points: $0, caption: "av 800 poäng (summa)") },
      line: "Utvärdering 2024, Kommunkompassen 2020",
      siteName: name.isEmpty ? "" : "Kommunkompassen – öppna resultat", figure: figure,
      language: "sv")
  }

  static let cards: [ShareCard] = names.flatMap { name in
    [
      card(name, figure: .radar(radar())), card(name, figure: .rose),
      card(name, figure: .radar(radar([nil, 100, nil, 0, 100, 100, nil, 99.5])), points: nil),
      card(name, figure: .rose, points: "1 234 567,25"),
    ]
  }

  @Test(arguments: cards.indices)
  func nothingCollidesOrLeavesThePicture(_ index: Int) {
    let labels = ShareCardDrawing(Self.cards[index]).drawing().labels.filter { $0.kind != .tick }
    #expect(!labels.isEmpty)
    func ink(_ label: Drawing.Label) -> Box {
      var box = label.box
      if label.kind == .value, box.left == ShareCardDrawing.margin {
        box.height *= ShareCardDrawing.figureHeight
      }
      return box
    }
    for (place, label) in labels.enumerated() {
      #expect(label.box.left >= 36 && label.box.right <= 1164, "\(label)")
      #expect(label.box.top >= 28 && label.box.bottom <= 610, "\(label)")
      for other in labels[(place + 1)...] {
        #expect(!ink(label).overlaps(ink(other)), "\(label.text) and \(other.text)")
      }
    }
  }

  @Test func theRadarIsLargeAndShowsOnlyTheResultItself() {
    let chart = Self.radar()
    let more = RadarChart(
      identity: chart.identity, axes: chart.axes,
      series: chart.series + [.init(name: "Medel", role: .reference, values: [50, 50, 50])],
      missingText: chart.missingText)
    let one = Self.card("Mark", figure: .radar(chart)).svg()
    #expect(one == Self.card("Mark", figure: .radar(more)).svg())
    #expect(one.contains(">Brukarfokus</text>") && !one.contains("långt namn"))
    // A key would name the series.
    #expect(!one.contains("Medel"))
  }

  @Test func aLongNameIsSmallerAndStillWhole() {
    func words(_ name: String) -> (lines: [String], size: Double) {
      let heading = ShareCardDrawing(Self.card(name, figure: .radar(Self.radar()))).drawing()
        .labels.first { $0.kind == .axis && $0.box.left == ShareCardDrawing.margin }
      let lines = heading?.text.split(separator: "\n").map(String.init) ?? []
      return (lines, (heading?.box.height ?? 0) / Double(max(lines.count, 1)))
    }
    let short = words("Mark")
    let long = words(Self.names[6])
    #expect(short.lines == ["Mark"])
    #expect(long.lines.joined(separator: " ").replacing("- ", with: "-") == Self.names[6])
    #expect(long.size < short.size && long.size >= 36)
  }

  @Test(arguments: 0..<20)
  func whateverTheWordsAreItIsWellFormed(seed: Int) {
    var random = SeededNumbers(seed: UInt64(seed) + 900)
    func text() -> String { HostileTextTests.text(using: &random) }
    let radar = RadarChart(
      identity: ChartIdentity(id: "r", title: "t", description: "d", language: "sv"),
      axes: (0..<8).map { _ in .init(label: text(), shortLabel: text()) },
      series: [.init(name: text(), role: .current, values: [1, nil, .infinity, 5, 99, 3, 2, 1])],
      missingText: text())
    let card = ShareCard(
      heading: text(), result: .init(points: text(), caption: text()), line: text(),
      siteName: text(), figure: .radar(radar), language: text())
    let parser = XMLParser(data: Data(card.svg().utf8))
    #expect(parser.parse(), "\(parser.parserError.debugDescription)")
  }
}
