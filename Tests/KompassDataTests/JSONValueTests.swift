import KompassData
import KompassModel
import Testing

/// JSON as the site publishes it.
@Suite struct JSONValueTests {
  private func text(_ value: JSONValue) -> String { String(decoding: value.bytes, as: UTF8.self) }

  @Test func membersKeepTheirOrderAndWhatIsAbsentIsLeftOut() {
    let value = JSONValue.object([
      ("b", .number(-3)), ("a", nil), ("c", .list([.flag(true), .mark(false) ?? .flag(false)])),
      ("d", .object([])), ("e", .list([])), ("f", JSONValue.mark(false)),
    ])
    #expect(text(value) == #"{"b":-3,"c":[true,false],"d":{},"e":[]}"#)
  }

  @Test(arguments: [
    (1250, "12.5"), (6800, "68"), (3333, "33.33"), (5, "0.05"), (-1250, "-12.5"), (0, "0"),
  ])
  func pointsAreExact(_ hundredths: Int, _ expected: String) {
    #expect(text(.points(Points(hundredths: hundredths))) == expected)
  }

  @Test func textsCannotEndTheElementThatTheyStandIn() {
    #expect(
      text(.text("</script><!-- \"\\\n\u{1}å\u{301} /"))
        == #""\u003c/script>\u003c!-- \"\\\u000a\u0001å"#
        + "\u{301} /\"")
  }
}
