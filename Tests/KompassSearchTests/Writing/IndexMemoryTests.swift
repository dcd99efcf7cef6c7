import KompassModel
import SharedByTests
import Testing

@testable import KompassSearch

/// An index for which something is known from before has the bytes of one that is made of nothing.
@Suite struct IndexMemoryTests {
  /// A site of many municipalities with a text of some words each, so that there is something to learn from.
  private static let names = (0..<40).map { "Ort\($0)" }
  private static let directory = SearchDirectory(
    languages: SmallSite.directory.languages, counties: SmallSite.directory.counties,
    municipalities: names.map { .init(slug: $0.lowercased(), name: $0, county: 0) },
    frameworks: SmallSite.directory.frameworks)

  private static let plain = names.enumerated().map { number, name in
    PlainDocument(
      kind: .municipality, language: 0, municipality: number, title: name,
      address: "kommun/\(name.lowercased())/", text: "Senast \(400 + number) poäng.")
  }

  private static let texts: [EvaluationText] = {
    var numbers = SeededNumbers(seed: 7)
    let words = ["kommunen", "dialog", "medborgare", "arbetar", "väl", "med", "mål", "Styrningen"]
    func sentence() -> String {
      (0..<30).map { _ in words[numbers.below(words.count)] }
        .joined(separator: " ") + "."
    }
    return names.indices.map { number in
      SmallSite.evaluation(
        number, 2020 + number % 3, opening: sentence(), sentence() + " " + sentence(),
        strengths: [sentence(), ""], opportunities: ["Ort\(number) kan mer."])
    }
  }()

  private static func build(
    _ texts: [EvaluationText] = texts, plain: [PlainDocument] = plain, sample: Int,
    _ memory: IndexMemory = .none
  ) -> BuiltIndex {
    SmallSite.build(plain: plain, texts, in: directory, leastSample: sample, memory: memory)
  }

  private static func sample(of texts: [EvaluationText] = texts, _ least: Int) -> TextSample {
    Corpus(
      directory: directory, plain: plain, evaluations: texts.map { AnalysedEvaluation($0) },
      leastSample: least
    ).sample
  }

  private func expectSame(
    _ one: BuiltIndex, _ other: BuiltIndex,
    sourceLocation: Testing.SourceLocation = #_sourceLocation
  ) {
    #expect(one.entry == other.entry, sourceLocation: sourceLocation)
    #expect(one.files.map(\.name) == other.files.map(\.name), sourceLocation: sourceLocation)
    #expect(one.files.map(\.bytes) == other.files.map(\.bytes), sourceLocation: sourceLocation)
  }

  @Test(arguments: [TextSample.least, 2000]) func nothingNewIsMadeOfTheSame(_ sample: Int) {
    let fresh = Self.build(sample: sample)
    let first = KeptPieces()
    expectSame(Self.build(sample: sample, first.memory), fresh)
    #expect(first.found == 0)
    let second = KeptPieces(first.kept)
    expectSame(Self.build(sample: sample, second.memory), fresh)
    #expect(second.found == second.asked)
    #expect(second.found > Self.texts.count)
    #expect(second.kept == first.kept)
  }

  /// A changed text, one more, one fewer, another order of municipalities' documents, a changed figure.
  @Test(arguments: [TextSample.least, 2000]) func changesAreThoseOfAFreshIndex(_ sample: Int) {
    let first = KeptPieces()
    _ = Self.build(sample: sample, first.memory)
    for number in [3, 4, 5, 6] {
      var changed = Self.texts
      changed[number] = SmallSite.evaluation(number, 2024, "Allting är nytt här, även år 2024.")
      var plain = Self.plain
      plain[number] = PlainDocument(
        kind: .municipality, language: 0, municipality: number, title: Self.names[number],
        address: "kommun/x/", text: "Senast 731 poäng.")
      for texts in [changed, Array(Self.texts.dropFirst(number)), changed + [Self.texts[number]]] {
        let memory = KeptPieces(first.kept)
        expectSame(
          Self.build(texts, plain: plain, sample: sample, memory.memory),
          Self.build(texts, plain: plain, sample: sample))
      }
    }
  }

  @Test func whatIsOutsideTheSampleLeavesOtherTextsAsTheyAre() throws {
    let sample = Self.sample(2000)
    #expect(sample.share >= 4)
    #expect(!sample.isWhole)
    let outside = try #require(Self.texts.indices.first { !sample.numbers.contains($0) })
    var changed = Self.texts
    changed[outside] = SmallSite.evaluation(
      outside, Self.texts[outside].year, opening: Self.texts[outside].opening, "Allting är nytt.")
    var plain = Self.plain
    plain[3] = PlainDocument(
      kind: .municipality, language: 0, municipality: 3, title: Self.names[3],
      address: "kommun/\(Self.names[3].lowercased())/", text: "Senast 7 poäng.")
    let first = KeptPieces()
    let before = Self.build(sample: 2000, first.memory)
    let second = KeptPieces(first.kept)
    let after = Self.build(changed, plain: plain, sample: 2000, second.memory)
    let names = [before, after].map { index in
      Set(index.files.map(\.name).filter { $0.hasPrefix("text/") || $0.hasPrefix("bitar") })
    }
    // The plain documents' texts, and those of one evaluation.
    #expect(names[0].count == Self.texts.count + 2)
    #expect(names[0].subtracting(names[1]).count == 2)
    #expect(second.found > Self.texts.count)
  }

  @Test func everythingThatIsWrittenIsThere() {
    var texts = Self.texts
    // Letters and words that the sample has not, each outside it or not.
    for number in texts.indices {
      texts[number] = SmallSite.evaluation(
        number, 2020, "Övrigt: ”\(number)” – Ŝŭĝ × \(String(repeating: "q", count: number)) 🚲.",
        strengths: [Self.texts[number].opening])
    }
    #expect(Self.sample(of: texts, 1000).share >= 4)
    let index = IndexDecoder(Self.build(texts, sample: 1000))
    #expect(
      index.evaluations.map(\.texts)
        == texts.map { [$0.areas[0].analysis, $0.areas[0].strengths[0]] })
    #expect(index.plain.map { $0[2] } == Self.plain.map(\.text))
  }

  @Test(arguments: [TextSample.least, 400]) func whatIsMissingIsMadeAgain(_ sample: Int) {
    let texts = Array(Self.texts.prefix(8))
    let first = KeptPieces()
    let fresh = Self.build(texts, sample: sample, first.memory)
    for key in first.kept.keys {
      let others = first.kept.filter { $0.key != key }
      expectSame(Self.build(texts, sample: sample, KeptPieces(others).memory), fresh)
    }
  }

  @Test func whatIsDamagedIsMadeAgain() {
    let first = KeptPieces()
    let fresh = Self.build(sample: 2000, first.memory)
    for keep in [0.0, 0.3, 0.9] {
      let cut = first.kept.mapValues { Array($0.prefix(Int(Double($0.count) * keep))) }
      expectSame(Self.build(sample: 2000, KeptPieces(cut).memory), fresh)
    }
    let long = first.kept.mapValues { $0 + [0] }
    expectSame(Self.build(sample: 2000, KeptPieces(long).memory), fresh)
  }

  @Test func anEvaluationIsTheSameAfterItWasKept() throws {
    let many = (0..<70_000).map { "ord\($0)" }.joined(separator: " ")
    for text in Self.texts + [
      SmallSite.evaluation(1, 2024, ""), SmallSite.evaluation(0, 1999, many, strengths: ["", "å"]),
    ] {
      let made = AnalysedEvaluation(text)
      let read = try #require(AnalysedEvaluation(packed: made.packed))
      #expect(read.packed == made.packed)
      #expect(read.fingerprint == made.fingerprint)
      #expect(read.municipality == made.municipality)
      #expect(read.year == made.year)
      #expect(read.framework == made.framework)
      #expect(read.hasOpening == made.hasOpening)
      #expect(read.groups == made.groups)
      #expect(read.texts.sequence == made.texts.sequence)
      #expect(read.texts.sizes == made.texts.sizes)
      #expect(read.texts.units.bytes == made.texts.units.bytes)
    }
    let packed = AnalysedEvaluation(Self.texts[0]).packed
    for count in 0..<packed.count {
      #expect(AnalysedEvaluation(packed: Array(packed[..<count])) == nil)
    }
  }

  @Test func textsThatDifferHaveOtherFingerprints() {
    let one = SmallSite.evaluation(0, 2020, "a b", strengths: ["c"])
    let others = [
      SmallSite.evaluation(0, 2020, "a", strengths: ["b c"]),
      SmallSite.evaluation(0, 2020, opening: "a b", "c"),
      SmallSite.evaluation(0, 2020, "a b", opportunities: ["c"]),
      SmallSite.evaluation(0, 2020, "b a", strengths: ["c"]),
      SmallSite.evaluation(0, 2020, "ab", strengths: ["c"]),
    ]
    let prints = ([one] + others).map { AnalysedEvaluation($0).fingerprint }
    #expect(Set(prints).count == prints.count)
  }

  @Test func aSampleIsAPowerOfTwo() {
    let bytes = Self.texts.map { AnalysedEvaluation($0) }.reduce(0) {
      $0 + $1.texts.sizes.reduce(0, +)
    }
    #expect(Self.sample(bytes + 1).isWhole)
    #expect(Self.sample(bytes / 2 + 1).isWhole)
    #expect(Self.sample(bytes / 2 + 1).numbers.count == Self.texts.count)
    #expect(Self.sample(bytes / 2).share == 2)
    #expect(Self.sample(bytes / 4).share == 4)
    #expect(Self.sample(bytes / 7).share == 4)
    let some = Self.sample(bytes / 4)
    #expect(some.numbers.count > 2)
    #expect(some.numbers.count < Self.texts.count / 2)
    // No evaluation that is drawn: all are.
    let none = Self.sample(of: [], 1)
    #expect(none.isWhole)
    #expect(none.numbers == [])
  }
}
