import KompassModel
import SharedByTests
import Testing

@testable import KompassContent

@Suite struct YAMLTests {
  private func compose(_ text: String) -> (node: YAMLNode?, found: [String]) {
    let reading = FileReading.test(text)
    return (YAMLComposer(reading).compose(), reading.found)
  }

  /// The node as text, each scalar with its place and length.
  private func outline(_ node: YAMLNode?) -> String {
    guard let node else { return "-" }
    switch node.content {
    case .text(let text, _):
      return "\(text)@\(node.spot.line):\(node.spot.column ?? 0)+\(node.spot.length)"
    case .list(let items): return "[" + items.map(outline).joined(separator: ", ") + "]"
    case .mapping(let pairs):
      return "{" + pairs.map { "\(outline($0.key)): \(outline($0.value))" }.joined(separator: ", ")
        + "}"
    }
  }

  @Test func marks() {
    let result = compose("åäö: 1\nb:\n  - \"två\" # ord\n  - 'it''s'\n  - { c: d e }\n")
    #expect(result.found == [])
    #expect(
      outline(result.node)
        == "{åäö@1:1+3: 1@1:6+1, b@2:1+1: [två@3:5+5, it's@4:5+7, {c@5:7+1: d e@5:10+3}]}")
  }

  @Test(arguments: [
    "0114", "12:30", "yes", "on", "~", "null", "1e3", "0x1F", "1_000", ".inf", "2024-03", "=", "<",
  ])
  func scalarsStayText(text: String) {
    #expect(compose("a: \(text)").node.map(outline) == "{a@1:1+1: \(text)@1:4+\(text.count)}")
  }

  @Test(arguments: [
    "a: b\n  c & d\n", "a: it's *not* an alias\n", "a: b\n  *c*\n  !d\n",
    "a: |\n  *b*\n  &c\n\n  !d\nb: c\n",
    "a: >-\n    [[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[\n  \n", "- |\n  *a*\n- b\n",
    "a:\n- *b\n".replacing("*", with: ""),
    "a: \"*b [ { &c\"\n", "a: '*b ''& [ {'\n", "a: { b: '*c', d: \"&e\" } # *f\n",
    "a: b # &c\n# *d\ne: f\n",
    "a: [b*c, d&e, f!g]\n", "---\na: b\n", "a: http://x.se/#b&c*d\n", "\"a\": 1\n'b': 2\n",
    "a:\n  - b: c\n    d: e\n  - f\n",
    "- - - a\n", "a: \"b\n  c\"\nd: e\n", "a: |2\n    *b\n  c\n",
  ])
  func harmlessText(text: String) { #expect(compose(text).found == [], "\(text)") }

  @Test(arguments: [
    ("a: &b c", "yaml-anchor 1:4"), ("a: *b", "yaml-anchor 1:4"), ("- &a b", "yaml-anchor 1:3"),
    ("a:\n  *b\n", "yaml-anchor 2:3"), ("*a : b", "yaml-anchor 1:1"),
    ("{a: *b}", "yaml-anchor 1:5"),
    ("[a, &b c]", "yaml-anchor 1:5"), ("a: !!str b", "yaml-tag 1:4"), ("!a\nb: c", "yaml-tag 1:1"),
    ("? &a b\n: c", "yaml-anchor 1:3"), ("[[\n*a]]", "yaml-anchor 2:1"),
    ("a:\n\t- b", "tab-indentation 2:1"),
    ("a:\tb\n\tc: d", "tab-indentation 2:1"), ("<<: {a: b}", "yaml-merge-key 1:1"),
    ("a: b\n---\nc: d", "several-documents 2:1"),
    ("{a: 1, a: 2}", "duplicate-key 1:8"), ("\"a\": 1\na: 2", "duplicate-key 2:1"),
    ("\"\": 1\n\"\": 2", "duplicate-key 1:1"),
    ("? {a: 1}\n: b", "wrong-type 1:3"), ("a: \"b", "yaml-syntax 1:4"),
    ("a: b: c", "yaml-syntax 1:5"),
    ("%YAML 1.2\n---\na: b\n...\n---\nb: c", "several-documents 5:1"), ("# a", "empty-file -:-"),
  ])
  func refused(text: String, found: String) { #expect(compose(text).found == [found]) }

  @Test func depthIsBounded() {
    func flow(_ depth: Int) -> String {
      String(repeating: "[", count: depth) + String(repeating: "]", count: depth)
    }
    #expect(compose(flow(32)).found == [])
    #expect(compose(flow(33)).found == ["nesting-too-deep 1:33"])
    #expect(compose(String(repeating: "- ", count: 33) + "a").found == ["nesting-too-deep 1:65"])
    let block = (0..<40).map { String(repeating: " ", count: $0) + "a:\n" }.joined()
    #expect(compose(block).found == ["nesting-too-deep 33:33"])
  }

  @Test(
    arguments: [
      "[", "{", "- ", "? ", "a: &a *a\n", "'", "\"", "a:\n ", "[a,", "{a: ", "|\n", "a: 1\n", "\\",
      "- - \n", "a\n", "[]: ",
    ])
  func hostileTextIsReadOrRefused(piece: String) {
    let growth = Growth.ratio(at: 12_500) { length in
      _ = compose(String(repeating: piece, count: length / piece.utf8.count))
    }
    #expect(growth < Growth.most)
  }

  @Test func everyDuplicateIsFoundAtOnce() {
    let result = compose("a: 1\nb: { c: 1, c: 2 }\na: 2\n\"b\": 3\n")
    #expect(result.found == ["duplicate-key 2:12", "duplicate-key 3:1", "duplicate-key 4:1"])
    #expect(outline(result.node) == "{a@1:1+1: 1@1:4+1, b@2:1+1: {c@2:6+1: 1@2:9+1}}")
  }

  @Test func placesInMarkdownWithinYAML() throws {
    let text =
      "a: |\n\n    Rad ett.\n\n      [x](y/)\nb: \"se [x](y/)\"\nc: >\n  se\n  [x](y/)\nd: se\n  [x](y/)\n"
    let reading = FileReading.test(text)
    let root = try #require(YAMLFile.root(of: reading, label: "x"))
    _ = root.mapping { map in
      for key in ["a", "b", "c", "d"] { _ = map.optional(key) { $0.prose() } }
      return true
    }
    #expect(
      reading.found == [
        "relative-link 5:11", "relative-link 6:12", "relative-link 7:4", "relative-link 10:4",
      ])
  }

  @Test(arguments: [
    ("12", 1200), ("12.5", 1250), ("0", 0), ("100", 10000),
  ])
  func points(text: String, hundredths: Int) throws {
    let reading = FileReading.test("a: \(text)")
    let root = try #require(YAMLFile.root(of: reading, label: "x"))
    let value = root.mapping { $0.required("a") { $0.points(to: Points(whole: 100), what: "100") } }
    #expect(value == Points(hundredths: hundredths))
  }
}
