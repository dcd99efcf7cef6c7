/// How much a document is worth for a term, from 0 to 15: BM25F in steps (docs/search.md, “Levels”).
enum Level {
  /// The least level of a document that has the term itself and not only as a part.
  static let leastOwn = 5

  /// The level.
  ///
  /// - Parameters:
  ///   - own: how often the term stands itself, by field.
  ///   - parts: how often it is a part of another word, by field.
  ///   - lengths: the words of each field.
  ///   - means: the mean length of each field, over the documents that have it.
  static func of(
    own: Counts, parts: Counts, lengths: Counts, means: [Double]
  ) -> Int {
    let hasOwn = own != .zero
    var weight = 0.0
    for field in DocumentField.allCases {
      let place = field.rawValue
      let part = Double(parts[place])
      let count = hasOwn ? Double(own[place]) + part / 4 : part
      guard count > 0 else { continue }
      let b = field.influenceOfLength
      weight += field.weight * count / (1 - b + b * Double(lengths[place]) / means[place])
    }
    let share = weight / (weight + 1.2)
    return hasOwn ? min(15, leastOwn + Int(11 * share)) : min(leastOwn - 1, Int(5 * share))
  }

  /// A number for each `DocumentField`, by its raw value.
  typealias Counts = SIMD4<Int32>
}
