/// The evaluations that pieces are learnt from, with their codes: all, or some.
///
/// Where there is much text, a part of it tells as well how to write all of it. Learning takes less time then; and while
/// nothing changes in that part, every other text is written as before.
struct TextSample: Sendable {
  /// About how many bytes the sample has at least, where there are as many.
  static let least = 12_000_000

  /// The places of the evaluations.
  let numbers: [Int]
  /// How many times as much there is as is looked at, about; 1 when everything is.
  let share: Int

  /// Whether it is everything, plain documents too.
  var isWhole: Bool { share == 1 }

  /// - Parameters:
  ///   - evaluations: for each what tells it from others, and its texts.
  ///   - least: about how many bytes the sample has at least.
  init(_ evaluations: [(name: String, texts: TextUnits)], least: Int) {
    let bytes = evaluations.reduce(0) { $0 + $1.texts.sizes.reduce(0, +) }
    // A power of two: more text seldom means another sample.
    var share = 1
    while share * 2 * least <= bytes { share *= 2 }
    let numbers = evaluations.indices.filter { number in
      var name = evaluations[number].name
      return name.withUTF8 { Int(ByteTable.hash($0)) % share == 0 }
    }
    self.numbers = numbers.isEmpty ? Array(evaluations.indices) : numbers
    self.share = numbers.isEmpty ? 1 : share
  }
}
