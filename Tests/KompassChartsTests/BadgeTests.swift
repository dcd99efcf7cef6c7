import Testing

@testable import KompassCharts

/// The badge holds its words, whatever they are, and is read at the size it is drawn at.
struct BadgeTests {
  private func check(_ chart: BadgeChart) {
    let drawing = chart.drawing()
    for (index, label) in drawing.labels.enumerated() {
      let isInside =
        label.box.left >= BadgeDrawing.strip && label.box.right <= BadgeDrawing.width
        && label.box.top >= 0 && label.box.bottom <= drawing.height
      #expect(isInside, "\(label) leaves 200 × \(drawing.height)")
      for other in drawing.labels[(index + 1)...] {
        #expect(!label.box.overlaps(other.box), "\(label) collides with \(other)")
      }
    }
  }

  @Test func anyWordsFit() {
    for name in LabelTests.names {
      for mark in [nil, "summa", name] {
        check(Examples.badge(name, mark: mark))
        check(Examples.badge("Mark", value: "1 234,5", unit: name, mark: mark, caption: name))
        check(Examples.badge(name, value: name, unit: name, mark: mark))
        check(Examples.badge(name, value: nil, unit: name, caption: name))
      }
    }
  }

  @Test func aNameOfSixtyLettersIsWhole() {
    let labels = Examples.badge(Examples.sixty).drawing().labels
    #expect(labels.first?.text.replacing("\n", with: " ") == Examples.sixty)
  }

  @Test func itIsDrawnAtItsOwnSizeInBothColours() {
    let file = Examples.badge("Mark", mark: "summa").standalone()
    #expect(file.contains(" width=\"200\""))
    #expect(file.contains("(prefers-color-scheme:dark)"))
    for word in [">Mark<", ">510<", ">av 800 poäng<", ">summa<"] {
      #expect(file.contains(word), "\(word)")
    }
    #expect(!Examples.badge("Mark", value: nil, unit: "inte känd").standalone().contains("510"))
  }

  /// The colours of text in a page for a frame, which has no others.
  @Test func textInTheColoursOfSeriesIsReadable() throws {
    for color in [ChartPalette.current, ChartPalette.previous] {
      #expect(try PaletteTests.contrast(color.light, ChartPalette.paper.light) >= 4.5)
      #expect(try PaletteTests.contrast(color.dark, ChartPalette.paper.dark) >= 4.5)
    }
  }
}
