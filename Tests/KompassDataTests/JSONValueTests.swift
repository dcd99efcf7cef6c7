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

  @Test func valuesThatAreMadeStandLikeOthers() {
    let names = ["b", "a\"", "c"]
    #expect(
      text(.made(count: 3) { .object([(names[$0], .list([.number($0)]))]) })
        == #"[{"b":[0]},{"a\"":[1]},{"c":[2]}]"#)
    #expect(text(.made(count: 0) { _ in .null }) == "[]")
  }

  @Test func whatIsWrittenInPiecesIsTheSame() {
    let value = JSONValue.object([
      ("first", .made(count: 9_000) { .text(String(repeating: "å", count: $0 % 40)) }),
      ("second", .list([.made(count: 2) { _ in .null }])),
    ])
    var pieces: [[UInt8]] = []
    value.write { pieces.append($0) }
    #expect(pieces.count > 3 && pieces.allSatisfy { $0.count < 70_000 })
    #expect(Array(pieces.joined()) == value.bytes)
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
