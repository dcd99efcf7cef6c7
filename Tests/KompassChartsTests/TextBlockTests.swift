import SharedByTests
import Testing

@testable import KompassCharts

/// Words in lines.
struct TextBlockTests {
  static func wrap(_ text: String, _ width: Double, lines: Int = 3) -> TextBlock {
    TextBlock.wrap(MeasuredText(text, style: .label), width: width, maxLines: lines)
  }

  @Test func breaksBetweenWords() {
    let block = Self.wrap("Samspel mellan förtroendevalda och medborgare", 120)
    #expect(block.lines == ["Samspel mellan", "förtroendevalda", "och medborgare"])
    #expect(!block.isBroken && !block.isCut)
  }

  @Test func partsALongWordBeforeTheConsonantOfASyllable() {
    let block = Self.wrap(Examples.longWord, 119, lines: 9)
    #expect(block.isBroken && !block.isCut)
    #expect(block.lines.first == "Medborgarinfly-")
    let joined = block.lines.map { $0.hasSuffix("-") ? String($0.dropLast()) : $0 }.joined()
    #expect(joined == Examples.longWord)
  }

  @Test func cutsWithAnEllipsisAtTheLastLine() {
    let block = Self.wrap(Examples.longQuestion, 120)
    #expect(block.isCut && block.lines.count == 3)
    #expect(block.lines.last?.hasSuffix("\u{2026}") == true)
  }

  @Test func keepsTheEndOfACutText() {
    let text = MeasuredText(Examples.longQuestion, end: ":\u{A0}57", style: .label)
    let block = TextBlock.wrap(text, width: 120, maxLines: 2)
    #expect(block.lines.last?.hasSuffix("\u{2026}:\u{A0}57") == true)
    #expect(block.width <= 120)
    let narrow = TextBlock.wrap(text, width: 30, maxLines: 2)
    #expect(narrow.lines.last?.hasSuffix("\u{2026}") == true)
    #expect(narrow.width <= 30)
  }

  @Test func breaksAfterHyphensAndSlashesButNotAfterOneLetter() {
    #expect(Self.wrap("medborgare/brukare", 97).lines == ["medborgare/", "brukare"])
    #expect(Self.wrap("synpunkts-hantering", 90).lines == ["synpunkts-", "hantering"])
    #expect(Self.wrap("e-tjänster och", 76).lines == ["e-tjänster", "och"])
  }

  @Test func usesSoftHyphensWhereNeeded() {
    #expect(Self.wrap("Samhälls\u{AD}utveckling", 90).lines == ["Samhälls-", "utveckling"])
    let whole = Self.wrap("Samhälls\u{AD}utveckling", 200)
    #expect(whole.lines == ["Samhällsutveckling"])
    #expect(!Self.wrap("Samhälls\u{AD}utveckling", 90).isBroken)
  }

  @Test func gathersWhiteSpaceAndKeepsNoBreakSpaces() {
    #expect(Self.wrap("  a \n\t b\r\nc  ", 200).lines == ["a b c"])
    #expect(Self.wrap("aaaa bb\u{A0}cc", 50).lines == ["aaaa", "bb\u{A0}cc"])
    #expect(Self.wrap("漢\r\n字\u{2028}x", 200).lines == ["漢 字 x"])
    #expect(Self.wrap("", 50).lines == [])
    #expect(Self.wrap(" \n ", 50).lines == [])
  }

  @Test func partsBetweenChineseCharactersWithoutHyphen() {
    let block = Self.wrap("市民参加開発戦略", 60, lines: 9)
    #expect(block.lines == ["市民参加", "開発戦略"])
    #expect(!block.isBroken)
  }

  @Test func neverPartsALetterFromItsMarks() {
    let text = String(repeating: "e\u{301}", count: 60)
    let block = Self.wrap(text, 60, lines: 99)
    #expect(block.lines.count > 5)
    for line in block.lines {
      #expect(line.unicodeScalars.first == "e")
      let marks = line.unicodeScalars.filter { $0 == "\u{301}" }.count
      #expect(marks == line.unicodeScalars.filter { $0 == "e" }.count)
    }
  }

  @Test func limitsTheMarksOnALetter() {
    let text = "a" + String(repeating: "\u{301}", count: 40)
    #expect(Self.wrap(text, 50).lines.first?.unicodeScalars.count == 4)
  }

  @Test func balancedLinesAreEvenAndAsFew() {
    let text = MeasuredText("Medel för utvärderingar från 2020", style: .label)
    let plain = TextBlock.wrap(text, width: 200, maxLines: 3)
    let even = TextBlock.balance(text, width: 200, maxLines: 3)
    #expect(plain.lines == ["Medel för utvärderingar från", "2020"])
    #expect(even.lines == ["Medel för utvärderingar", "från 2020"])
    #expect(even.width < plain.width)
  }

  @Test(arguments: 0..<60)
  func noLineIsWiderThanAllowed(seed: Int) {
    var random = SeededNumbers(seed: UInt64(seed))
    let text = HostileTextTests.text(using: &random)
    for style in [TextStyle.label, .value, .note] {
      let measured = MeasuredText(text, style: style)
      for width in [40.0, 68, 110, 340] {
        for lines in 1...3 {
          for block in [
            TextBlock.wrap(measured, width: width, maxLines: lines),
            TextBlock.balance(measured, width: width, maxLines: lines),
          ] {
            #expect(block.lines.count <= lines)
            #expect(block.width <= width)
            for line in block.lines {
              // A line measured anew is no wider than was said.
              #expect(MeasuredText(line, style: style).width <= block.width + 1e-6)
              #expect(!line.isEmpty && !line.hasPrefix(" ") && !line.hasSuffix(" "))
            }
          }
        }
      }
    }
  }

  @Test func widthsAreThoseOfTheWiderFace() {
    // From the hmtx tables: DejaVu Sans `a` 1255/2048, Liberation Sans `C` 1479/2048,
    // DejaVu Sans Bold `m` 2134/2048.
    #expect(TextWidths.width(of: "a", isBold: false) == 0.613)
    #expect(TextWidths.width(of: "C", isBold: false) == 0.723)
    #expect(TextWidths.width(of: "m", isBold: true) == 1.042)
    #expect(TextWidths.width(of: "ö", isBold: false) == 0.612)
    #expect(TextWidths.width(of: "ÿ", isBold: true) == 0.652)
    #expect(TextWidths.width(of: "\u{301}", isBold: false) == 0)
    #expect(TextWidths.width(of: "漢", isBold: false) >= 1)
  }
}
