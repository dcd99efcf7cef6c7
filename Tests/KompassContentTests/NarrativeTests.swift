import KompassModel
import SharedByTests
import Testing

@testable import KompassContent

@Suite struct NarrativeTests {
  private func read(_ text: String) -> (reading: NarrativeFileReader.Reading?, found: [String]) {
    let file = FileReading.test(text, municipalities: ["nacka": "Nacka", "mark": "Mark"])
    let reading = NarrativeFileReader(reading: file, framework: nil).read()
    return (reading, file.found)
  }

  private func words(_ prose: [Prose]?) -> [String] { (prose ?? []).map(\.plainText) }

  @Test func splitsIntoOpeningAndAreas() throws {
    let result = read(
      """
      Inledning.

      # Område 2: Styrning – 72 poäng
      Analys två.

      ## Styrkor
      - S1
      - S2

      ## Bakgrund
      Mer analys.

      # area 1
      ## Opportunities
      - O1

      ## Strengths
      - S3
      """)
    #expect(result.found == [])
    let narrative = try #require(result.reading?.narrative)
    #expect(narrative.opening.plainText == "Inledning.")
    #expect(narrative.areas.map(\.number.value) == [1, 2])
    let second = try #require(narrative.areas.last)
    #expect(second.analysis.plainText == "Analys två. Bakgrund Mer analys.")
    #expect(words(second.strengths) == ["S1", "S2"])
    #expect(words(narrative.areas.first?.opportunities) == ["O1"])
    #expect(words(narrative.areas.first?.strengths) == ["S3"])
  }

  @Test func headingsInCodeQuotesAndListsAreText() throws {
    let result = read("# Område 1\n\n```\n# Område 1\n```\n\n> # Område 1\n\n- # Område 1\n")
    #expect(result.found == [])
    #expect(result.reading?.narrative.areas.count == 1)
  }

  @Test func underlinedHeadingsCount() {
    let result = read("Område 3\n========\n\nText.\n\nStyrkor\n-------\n\n- A\n")
    #expect(result.found == [])
    #expect(words(result.reading?.narrative.areas.first?.strengths) == ["A"])
  }

  @Test func itemsKeepTheirBlocks() throws {
    let result = read("# Område 1\n\n## Styrkor\n\n- A\n\n  B\n\n  1. C\n- D\n")
    let strengths = try #require(result.reading?.narrative.areas.first?.strengths)
    #expect(strengths[0].blocks.count == 3)
    #expect(words(strengths) == ["A B C", "D"])
  }

  @Test func decomposedLettersAreTheSameLetters() {
    let result = read(
      "# Omra\u{30A}de 1\n\n## Fo\u{308}rba\u{308}ttringsmo\u{308}jligheter\n\n- A\n")
    #expect(result.found == [])
    #expect(words(result.reading?.narrative.areas.first?.opportunities) == ["A"])
  }

  @Test func footnotesBelongToThePartThatRefersToThem() throws {
    let result = read("A[^a].\n\n# Område 1\n\nB[^b] c[^a].\n\n[^a]: Not a.\n\n[^b]: Not b.\n")
    let narrative = try #require(result.reading?.narrative)
    #expect(narrative.opening.footnotes.count == 1)
    #expect(narrative.areas[0].analysis.footnotes.count == 2)
    #expect(narrative.areas[0].analysis.plainText == "B c. Not b. Not a.")
  }

  @Test func mentionsOncePerArea() {
    let result = read(
      "[[mark]] [[mark]]\n\n# Område 1\n\n[[nacka]]\n\n## Styrkor\n\n- [[nacka]] [[mark]]\n")
    #expect(
      result.reading?.mentions.map { "\($0.area.map(String.init) ?? "-") \($0.municipality)" } == [
        "- mark", "1 nacka", "1 mark",
      ])
  }

  @Test(arguments: [
    ("Område 1", 1), ("OMRÅDE 12 – Namn", 12), ("area 3: x", 3), ("  Område   7. Kvalitet", 7),
  ])
  func areaHeadings(text: String, number: Int) {
    #expect(NarrativeHeading(text) == AreaNumber(number).map { .area($0) })
  }

  @Test(arguments: ["Område", "Område ett", "Område1", "Områden 1", "Område 0", "Område 1b", "1"])
  func otherHeadings(text: String) { #expect(NarrativeHeading(text) == nil) }

  /// Nothing that was written may be lost: every word of a text made at random is found in its tree.
  @Test(arguments: 0..<200)
  func everyWordIsKept(seed: Int) throws {
    var random = SeededNumbers(seed: UInt64(seed))
    var writer = RandomMarkdown()
    let text = writer.narrative(&random)
    let result = read(text)
    #expect(result.found.filter { !$0.hasPrefix("raw-html") } == [])
    let narrative = try #require(result.reading?.narrative, "\(text)")
    let parts =
      [narrative.opening]
      + narrative.areas.flatMap { [$0.analysis] + $0.strengths + $0.opportunities }
    let kept = parts.map(\.plainText).joined(separator: " ")
    for word in writer.words where !kept.contains(word) { Issue.record("lost \(word) of\n\(text)") }
  }
}
