/// How much a document is worth for a term, from 0 to 15: BM25F in steps (docs/search.md, “Levels”).
enum Level {
  /// A number for each `DocumentField`, by its raw value.
  typealias Counts = SIMD4<Int32>
  /// What an occurrence in each `DocumentField` is worth, by its raw value.
  typealias Worths = SIMD4<Double>

  /// The least level of a document that has the term itself and not only as a part.
  static let leastOwn = 5

  /// What the lengths of a document's fields are divided by: 1 − *b* + *b* × length ÷ mean length.
  ///
  /// - Parameters:
  ///   - lengths: the words of each field.
  ///   - means: the mean length of each field, over the documents that have it; 0 when none has.
  static func norms(_ lengths: Counts, means: Worths) -> Worths {
    var norms = Worths(repeating: 1)
    for field in DocumentField.allCases where means[field.rawValue] > 0 {
      let b = field.influenceOfLength
      let length = Double(lengths[field.rawValue])
      norms[field.rawValue] = 1 - b + b * length / means[field.rawValue]
    }
    return norms
  }

  /// The level of a document that has the term somehow.
  ///
  /// - Parameters:
  ///   - own: how often the term stands itself, by field.
  ///   - parts: how often it is a part of another word, by field.
  ///   - norms: those of the document.
  static func of(own: Counts, parts: Counts, norms: Worths) -> Int {
    let hasOwn = own != .zero
    let counts = hasOwn ? Worths(own) + Worths(parts) / 4 : Worths(parts)
    let worths = weights * counts / norms
    let worth = worths[0] + worths[1] + worths[2] + worths[3]
    let share = worth / (worth + 1.2)
    return hasOwn ? min(15, leastOwn + Int(11 * share)) : min(leastOwn - 1, Int(5 * share))
  }

  private static let weights: Worths = {
    var weights = Worths.zero
    for field in DocumentField.allCases { weights[field.rawValue] = field.weight }
    return weights
  }()
}
