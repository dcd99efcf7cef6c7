import Testing

@testable import KompassSearch

@Suite struct LevelTests {
  private func level(
    own: Level.Counts = .zero, parts: Level.Counts = .zero, lengths: Level.Counts = .zero
  ) -> Int {
    let means = Level.Worths(2, 3, 10, 100)
    return Level.of(own: own, parts: parts, norms: Level.norms(lengths, means: means))
  }

  /// In the order name, heading, item, text; computed by hand.
  @Test func levelsByHand() {
    // One of a hundred words: w = 1, s = 1/2.2 = 0.4545, 11 s = 5.
    #expect(level(own: [0, 0, 0, 1], lengths: [0, 0, 0, 100]) == 10)
    // Of 99 words: 1/0.9925 is a little more. Of 101: a little less, 11 s = 4.98.
    #expect(level(own: [0, 0, 0, 1], lengths: [0, 0, 0, 101]) == 9)
    // The whole of a name of one word: 8/(0.7 + 0.15) = 9.41; s = 0.887; 9.76.
    #expect(level(own: [1, 0, 0, 0], lengths: [1, 0, 0, 50]) == 14)
    // Three of five words of an item: 6/(0.5 + 0.25) = 8; s = 0.8696; 9.57.
    #expect(level(own: [0, 0, 3, 0], lengths: [0, 0, 5, 0]) == 14)
    // Name and heading: 8/1 + 4/1 = 12; s = 0.909; 10.0 exactly 10.
    #expect(level(own: [1, 1, 0, 0], lengths: [2, 3, 0, 0]) == 15)
    // A part: w = 1, s = 0.4545, 5 s = 2.27.
    #expect(level(parts: [0, 0, 0, 1], lengths: [0, 0, 0, 100]) == 2)
    // Parts never reach the word itself.
    #expect(level(parts: [9, 9, 9, 9], lengths: [9, 9, 9, 9]) == 4)
    // A rare word in a very long text still stands there itself.
    #expect(level(own: [0, 0, 0, 1], lengths: [0, 0, 0, 30_000]) == 5)
    // Beside the word itself parts count a quarter: w = 1 + 4/4 = 2; s = 0.625; 6.875.
    #expect(level(own: [0, 0, 0, 1], parts: [0, 0, 0, 4], lengths: [0, 0, 0, 100]) == 11)
  }
}
