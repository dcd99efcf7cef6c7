import Testing

@testable import KompassCharts

/// Texts that were wrapped once are not wrapped again, and never mistaken for others.
@Suite struct WrappedTextsTests {
  private func key(
    _ text: String, style: TextStyle = .label, width: Double = 100, lines: Int = 2,
    isEven: Bool = false
  ) -> WrappedTexts.Key {
    WrappedTexts.Key(
      text: StyledText(text, style: style), width: width, maxLines: lines, isEven: isEven)
  }

  private func block(_ text: String) -> TextBlock {
    TextBlock(lines: [text], style: .label, width: 1, isBroken: false, isCut: false)
  }

  @Test func aTextIsWrappedOnce() {
    let texts = WrappedTexts()
    #expect(texts.block(key("Ledarskap"), orMake: { block("ett") }) == block("ett"))
    #expect(texts.block(key("Ledarskap"), orMake: { block("två") }) == block("ett"))
  }

  @Test func whatIsSetOtherwiseIsAnotherText() {
    let texts = WrappedTexts()
    _ = texts.block(key("Ledarskap"), orMake: { block("ett") })
    for other in [
      key("ledarskap"), key("Ledarskap", style: .value), key("Ledarskap", width: 101),
      key("Ledarskap", lines: 3), key("Ledarskap", isEven: true),
    ] {
      #expect(texts.block(other, orMake: { block("två") }) == block("två"))
    }
  }

  /// `å` can be one character or two; both are equal, but not the same bytes.
  @Test func textsThatOnlyReadTheSameAreOthers() {
    let texts = WrappedTexts()
    let marks = "q\u{0307}\u{0323}"
    let ordered = "q\u{0323}\u{0307}"
    #expect(marks == ordered)
    for (place, text) in ["å", "a\u{030A}", "\u{212B}", marks, ordered].enumerated() {
      #expect(texts.block(key(text), orMake: { block("\(place)") }) == block("\(place)"))
    }
  }

  @Test func whatIsHeldIsBounded() {
    let texts = WrappedTexts()
    for number in 0...WrappedTexts.mostTexts {
      _ = texts.block(key("\(number)"), orMake: { block("a") })
    }
    #expect(texts.block(key("\(WrappedTexts.mostTexts)"), orMake: { block("b") }) == block("a"))
    #expect(texts.block(key("0"), orMake: { block("b") }) == block("b"))
  }

  @Test func whatIsAskedForAgainAndAgainStays() {
    let texts = WrappedTexts()
    _ = texts.block(key("Ledarskap"), orMake: { block("a") })
    for number in 0..<(3 * WrappedTexts.mostTexts) {
      _ = texts.block(key("\(number)"), orMake: { block("a") })
      if number % 100 == 0 {
        #expect(texts.block(key("Ledarskap"), orMake: { block("b") }) == block("a"))
      }
    }
  }

  /// With what was wrapped before, a text is what it is alone.
  @Test func whatIsHeldIsWhatIsMade() {
    for text in ["Ledarskap, ansvar och delegering", "Kvalitet", "", "En\u{AD}väg"] {
      for width in [40.0, 90, 240] {
        for _ in 0..<2 {
          let styled = StyledText(text, style: .label)
          let measured = MeasuredText(text, style: .label)
          #expect(
            TextBlock.wrap(styled, width: width, maxLines: 2)
              == TextBlock.wrap(measured, width: width, maxLines: 2))
          #expect(
            TextBlock.balance(styled, width: width, maxLines: 3)
              == TextBlock.balance(measured, width: width, maxLines: 3))
        }
      }
    }
  }
}
