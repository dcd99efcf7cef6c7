import Foundation
import KompassCharts
import Testing

/// Every example, as a page gets it and as a file, byte by byte.
struct GoldenTests {
  /// All recorded texts by file name.
  static let texts: [(name: String, text: String)] = {
    var texts: [(String, String)] = []
    for (name, chart) in Examples.radars { texts.append((name + ".svg", chart.standalone())) }
    for (name, chart) in Examples.bars { texts.append((name + ".svg", chart.standalone())) }
    for (name, chart) in Examples.slopes { texts.append((name + ".svg", chart.standalone())) }
    for (name, chart) in Examples.strips { texts.append((name + ".svg", chart.standalone())) }
    for (name, chart) in Examples.frames { texts.append((name + ".svg", chart.standalone())) }
    for (name, chart) in Examples.changes { texts.append((name + ".svg", chart.standalone())) }
    for (name, chart) in Examples.badges { texts.append((name + ".svg", chart.standalone())) }
    texts.append(("badge-inline.html", Examples.badges[0].chart.inline()))
    texts.append(
      ("themes.css", ChartPalette.stylesheet(light: ".ljus ~ .ram", dark: ".mork ~ .ram")))
    texts.append(("map-grid.svg", MapTests.map(MapTests.grid(columns: 3, rows: 5)).standalone()))
    let swatches = Examples.swatches.map { $0.name + " " + $0.swatch.inline() }
    texts.append(("swatches.html", swatches.joined(separator: "\n")))
    for (name, row) in Examples.barRows { texts.append((name + ".html", row.inline())) }
    texts.append(("radar-inline.html", Examples.radars[0].chart.inline()))
    texts.append(("frame-inline.html", Examples.frames[0].chart.inline()))
    texts.append(("bars-inline.html", Examples.bars[0].chart.inline()))
    texts.append(("slope-inline.html", Examples.slopes[0].chart.inline()))
    texts.append(("strip-inline.html", Examples.strips[0].chart.inline()))
    texts.append(("charts.css", ChartPalette.stylesheet))
    return texts
  }()

  @Test(arguments: texts.map(\.name))
  func sameBytesAsRecorded(name: String) throws {
    let text = try #require(Self.texts.first { $0.name == name }?.text)
    try Golden.check(text, name: name)
  }

  @Test func everyGoldenIsUsed() throws {
    let files = try FileManager.default.contentsOfDirectory(atPath: Golden.folder.path)
    let unused = Set(files).subtracting(Self.texts.map(\.name)).sorted()
    #expect(unused == [])
  }
}
