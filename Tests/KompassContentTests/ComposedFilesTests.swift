import KompassModel
import SharedByTests
import Testing

@testable import KompassContent

/// What was composed before is not composed again, and nobody can tell by what is said.
@Suite struct ComposedFilesTests {
  private let composed = ComposedFiles()

  private func source(_ text: String) -> SourceFile {
    SourceFile(path: "a.yaml", bytes: Array(text.utf8), composed: composed)
  }

  private func key(of text: String, from line: Int = 1, to end: Int? = nil) -> ComposedFiles.Key {
    ComposedFiles.Key(file: Fingerprint(of: Array(text.utf8)), firstLine: line, endLine: end)
  }

  @discardableResult
  private func compose(_ text: String, from line: Int = 1, to end: Int? = nil) -> [String] {
    let reading = FileReading(source(text))
    _ = YAMLComposer(reading, firstLine: line, endLine: end).compose()
    return reading.found
  }

  private func expect(_ reading: ContentReading, isAs fresh: ContentReading) {
    #expect(reading.diagnostics.text == fresh.diagnostics.text)
    #expect((reading.results == nil) == (fresh.results == nil))
    guard let results = reading.results, let others = fresh.results else { return }
    #expect(results.site == others.site)
    #expect(results.municipalities == others.municipalities)
    #expect(results.frameworks == others.frameworks)
    #expect(results.references == others.references)
    #expect(results.evaluations == others.evaluations)
    #expect(results.pages == others.pages)
    #expect(results.glossary == others.glossary)
    #expect(results.borders == others.borders)
    #expect(results.mapAttribution == others.mapAttribution)
    #expect(results.themes == others.themes)
    #expect(Array(results.mentions) == Array(others.mentions))
    #expect(results.pageLinks == others.pageLinks)
  }

  @Test func whatIsKeptIsUsed() throws {
    let text = "a: 1\n"
    composed.keep(
      YAMLNode(content: .text("another", .plain), spot: Spot(line: 7, column: 3)), of: 5,
      as: key(of: text))
    let node = try #require(YAMLComposer(FileReading(source(text))).compose())
    #expect(node.text == "another")
    #expect(node.spot.line == 7)
  }

  @Test func whatIsComposedIsKept() throws {
    compose("a: 1\n")
    let tree = try #require(composed.tree(key(of: "a: 1\n")))
    guard case .mapping(let pairs) = tree.content else { throw Unexpected() }
    #expect(pairs.map(\.key.text) == ["a"])
    #expect(pairs.map(\.value.text) == ["1"])
  }

  private struct Unexpected: Error {}

  /// The front of a page and the whole of it are two trees.
  @Test func partsOfAFileAreToldApart() {
    let text = "---\na: 1\n---\nb: 2\n"
    compose(text, from: 2, to: 3)
    #expect(composed.tree(key(of: text)) == nil)
    #expect(composed.tree(key(of: text, from: 2)) == nil)
    #expect(composed.tree(key(of: text, from: 2, to: 3)) != nil)
  }

  @Test(arguments: ["a: 1\na: 2\n", "a: \"\\u202E\"\n", "a: [\n", "? [a]\n: b\n", "# nothing\n"])
  func whatIsRemarkedOnIsRemarkedOnEachTime(text: String) {
    let first = compose(text)
    #expect(!first.isEmpty)
    #expect(compose(text) == first)
    #expect(composed.tree(key(of: text)) == nil)
  }

  @Test func whatAReadingHasNoUseForIsForgotten() {
    compose("a: 1\n")
    compose("b: 1\n")
    composed.begin()
    compose("a: 1\n")
    composed.begin()
    #expect(composed.tree(key(of: "a: 1\n")) != nil)
    #expect(composed.tree(key(of: "b: 1\n")) == nil)
  }

  @Test func noMoreIsKeptThanThereIsRoomFor() {
    let tree = YAMLNode(content: .list([]), spot: Spot(line: 1, column: 1))
    composed.keep(tree, of: ComposedFiles.mostBytes - 10, as: key(of: "a"))
    composed.keep(tree, of: 11, as: key(of: "b"))
    composed.keep(tree, of: 10, as: key(of: "c"))
    #expect(composed.tree(key(of: "a")) != nil)
    #expect(composed.tree(key(of: "b")) == nil)
    #expect(composed.tree(key(of: "c")) != nil)
  }

  /// Whoever has read the content before the fault was made reads of it what anybody else does, each time.
  @Test(arguments: Fixture.names(in: "invalid"))
  func aFaultIsToldEachTime(name: String) throws {
    let fixture = try Fixture(copyOf: "valid/small")
    _ = ContentReader(folder: fixture.path, composed: composed).read()
    try fixture.overlay("invalid/\(name)")
    let fresh = ContentReader(folder: fixture.path).read()
    for _ in 0..<2 {
      let again = ContentReader(folder: fixture.path, composed: composed).read()
      expect(again, isAs: fresh)
    }
  }

  @Test func unchangedContentIsReadAsBefore() throws {
    let folder = Fixture.stored.appending(path: "valid/small").path()
    let fresh = ContentReader(folder: folder).read()
    #expect(fresh.results != nil)
    for _ in 0..<3 {
      expect(ContentReader(folder: folder, composed: composed).read(), isAs: fresh)
    }
    // Those of the readings above were kept for the next.
    let site = try Fixture(copyOf: "valid/small").read("site.yaml")
    #expect(composed.tree(key(of: site)) != nil)
  }
}
