/// Asks of words where they are put together, one after the other in their order (docs/search-format.md, kind 7).
///
/// A writer knows the answers, a reader reads them; both ask the same.
struct CompoundQuestions {
  /// Whether a word is cut at a place, and whether the letter before it is left out.
  struct Question {
    /// The context of the answer, less than `contexts`.
    let context: Int
    /// The bytes of the first part.
    let first: Range<Int>
    /// Those of the second part; nil for whether the first has them all.
    let second: Range<Int>?
  }

  /// How many contexts there are.
  static let contexts = 36
  private static let joints = 32

  /// The word before, and where it was cut, in bytes.
  private var last: (word: [UInt8], cut: Int?) = ([], nil)

  /// Finds the parts of a word, an outer one before its own parts.
  ///
  /// - Parameters:
  ///   - isWord: whether some bytes of the word are a word of the documents.
  ///   - answer: says yes or no.
  mutating func parts<Fault>(
    of word: [UInt8], isWord: (Range<Int>) -> Bool, answer: (Question) throws(Fault) -> Bool
  ) throws(Fault) -> [Range<Int>] {
    var parts: [Range<Int>] = []
    let most = min(word.count, last.word.count)
    var same = 0
    while same < most, word[same] == last.word[same] { same += 1 }
    let wasCut = last.cut
    let hint = { (cut: Int) in cut > same ? 0 : cut == wasCut ? 1 : 2 }
    let cut = try Self.cut(
      word, 0..<word.count, CompoundSplitter.depth, hint, isWord, answer, &parts)
    last = (word, cut)
    return parts
  }

  private static func cut<Fault>(
    _ word: [UInt8], _ range: Range<Int>, _ depth: Int, _ hint: (Int) -> Int,
    _ isWord: (Range<Int>) -> Bool, _ answer: (Question) throws(Fault) -> Bool,
    _ parts: inout [Range<Int>]
  ) throws(Fault) -> Int? {
    let letters = CodePoint.count(word[range])
    guard letters >= CompoundSplitter.leastLetters else { return nil }
    let places = CompoundSplitter.leastPart...letters - CompoundSplitter.leastPart
    var letter = -1
    for cut in range where !CodePoint.isContinuation(word[cut]) {
      letter += 1
      guard places.contains(letter) else { continue }
      let (first, second) = (range.lowerBound..<cut, cut..<range.upperBound)
      let hasJoint = word[cut - 1] == UInt8(ascii: "s")
      let isFirst = isWord(first) ? 1 : 0
      let isShort = hasJoint && isWord(range.lowerBound..<cut - 1) ? 1 : 0
      let known = isFirst * 4 + (isWord(second) ? 2 : 0) + isShort
      guard try answer(Question(context: hint(cut) * 8 + known, first: first, second: second))
      else { continue }
      var isWhole = true
      if hasJoint {
        let context = joints + isFirst * 2 + isShort
        isWhole = try answer(Question(context: context, first: first, second: nil))
      }
      for part in [isWhole ? first : range.lowerBound..<cut - 1, second] {
        parts.append(part)
        if depth > 0 {
          _ = try Self.cut(word, part, depth - 1, { _ in 3 }, isWord, answer, &parts)
        }
      }
      return cut
    }
    return nil
  }
}
