import SharedByTests
import Testing

@testable import KompassSearch

/// Words are split as if nothing had been known of them.
@Suite struct KnownSplitsTests {
  private static let workers = SmallSite.oneCore
  private static let parts = [
    "kommun", "skola", "skol", "väg", "vägs", "medborgare", "dialog", "styrning", "styrnings",
    "plan", "planering", "barn", "omsorg", "omsorgs", "ledning", "by", "ny", "år", "miljö", "mål",
  ]

  private static func vocabulary(_ words: [String]) -> Vocabulary {
    Vocabulary(
      Corpus(
        directory: SmallSite.directory, plain: [],
        evaluations: [
          AnalysedEvaluation(SmallSite.evaluation(0, 2020, words.joined(separator: " ")))
        ]))
  }

  private static func words(_ count: Int, _ numbers: inout SeededNumbers) -> [String] {
    (0..<count).map { _ in
      (0...numbers.below(3)).map { _ in parts[numbers.below(parts.count)] }.joined()
    }
  }

  private static func splitter(_ vocabulary: Vocabulary) -> CompoundSplitter {
    let stemmer = Stemmer()
    let words = vocabulary.words
    return CompoundSplitter(
      words: words, counts: vocabulary.counts,
      terms: (0..<words.count).map {
        CommonWords.isCommon(words[$0]) ? nil : WordTerm(words[$0], stemmer)
      })
  }

  private static func split(_ known: KnownSplits?, _ word: String) -> SplitWord? {
    Array(word.utf8).withUnsafeBufferPointer { known?.split(of: $0) }
  }

  private func expectSame(
    _ one: WordAnalysis, _ other: WordAnalysis,
    sourceLocation: Testing.SourceLocation = #_sourceLocation
  ) {
    #expect(one.terms == other.terms, sourceLocation: sourceLocation)
    #expect(one.partTerms == other.partTerms, sourceLocation: sourceLocation)
    #expect(
      one.compounds.map(\.word) == other.compounds.map(\.word), sourceLocation: sourceLocation)
    #expect(
      one.compounds.map(\.place) == other.compounds.map(\.place), sourceLocation: sourceLocation)
    #expect(
      one.compounds.map(\.split) == other.compounds.map(\.split), sourceLocation: sourceLocation)
  }

  /// Few and many words added, taken away, and said more often, in every order.
  @Test(arguments: 0..<12) func whatIsKnownChangesNothing(_ seed: UInt64) {
    var numbers = SeededNumbers(seed: seed)
    var words = Self.words(300, &numbers)
    var memory = KeptPieces()
    _ = WordAnalysis(Self.vocabulary(words), memory.memory, Self.workers)
    for _ in 0..<6 {
      for _ in 0...numbers.below(4) {
        switch numbers.below(3) {
        case 0: words.remove(at: numbers.below(words.count))
        case 1: words.insert(words[numbers.below(words.count)], at: numbers.below(words.count))
        default: words.insert(Self.words(1, &numbers)[0], at: numbers.below(words.count))
        }
      }
      let next = KeptPieces(memory.kept)
      let vocabulary = Self.vocabulary(words)
      expectSame(
        WordAnalysis(vocabulary, next.memory, Self.workers),
        WordAnalysis(vocabulary, .none, Self.workers))
      #expect(next.found == 1)
      memory = next
    }
  }

  @Test func onlyWhatMayBeSplitOtherwiseIsAskedAgain() throws {
    let before = [
      "kommun", "kommun", "plan", "kommunplan", "skola", "skolplan", "barn", "barnomsorg", "omsorg",
      "ledning", "barnledning", "vägar", "gatan", "torget", "parken", "åkern", "sjön", "huset",
      "staden", "landet",
    ]
    let memory = KeptPieces()
    _ = WordAnalysis(Self.vocabulary(before), memory.memory, Self.workers)
    func known(_ words: [String]) -> KnownSplits? {
      KnownSplits(KeptPieces(memory.kept).memory, for: Self.splitter(Self.vocabulary(words)))
    }

    let same = known(before)
    let first = try #require(Self.split(same, "barnomsorg"))
    #expect(first.parts.map(\.range) == [0..<4, 4..<10])
    #expect(first.inner.map(\.range) == [0..<4, 4..<10])
    // What begins with a change keeps its words, which stand elsewhere now.
    let moved = Self.splitter(Self.vocabulary(["nytt"] + before))
    let later = try #require(
      Self.split(KnownSplits(KeptPieces(memory.kept).memory, for: moved), "barnomsorg"))
    #expect(later.parts == first.parts)
    #expect(later.inner.map(\.word) == first.inner.map { $0.word + 1 })

    // A term in it became more frequent, a word in it came, a word in it went.
    #expect(Self.split(known(before + ["plan"]), "kommunplan") == nil)
    #expect(Self.split(known(before + ["plan"]), "barnomsorg") == first)
    #expect(Self.split(known(before + ["omsor"]), "barnomsorg") == nil)
    #expect(Self.split(known(before + ["omsor"]), "barnledning") != nil)
    #expect(Self.split(known(before.filter { $0 != "barn" }), "barnomsorg") == nil)
    // One that is new.
    #expect(Self.split(same, "vägplan") == nil)
    // Nearly all is new.
    #expect(known(Array(before.prefix(8)) + ["helt", "annat", "innehåll", "än", "förr"]) == nil)
  }

  @Test func whatIsDamagedIsNotKnown() throws {
    let words = ["barn", "omsorg", "barnomsorg", "kommun", "kommunbarn"]
    let kept = KeptPieces()
    let vocabulary = Self.vocabulary(words)
    let fresh = WordAnalysis(vocabulary, kept.memory, Self.workers)
    let (key, packed) = try #require(kept.kept.first)
    #expect(kept.kept.count == 1)
    for count in 0..<packed.count {
      #expect(
        KnownSplits(
          KeptPieces([key: Array(packed[..<count])]).memory, for: Self.splitter(vocabulary)) == nil)
    }
    // Whatever a byte says, nothing is read beyond the end.
    for place in packed.indices {
      for value in [0, 1, 0x7F, 0x80, 0xFF] as [UInt8] {
        var damaged = packed
        damaged[place] = value
        let found = WordAnalysis(vocabulary, KeptPieces([key: damaged]).memory, Self.workers)
        #expect(found.terms == fresh.terms)
      }
    }
  }
}
