/// A part of a word that is a word of the index itself.
struct InnerWord: Sendable {
  /// Where it stands in the word, in bytes.
  let range: Range<Int>
  /// The place of the word that it is.
  let word: Int

  /// The beginnings and the ends of a word and of its parts that are words.
  ///
  /// - Parameter parts: those of the word.
  static func all(
    of word: [UInt8], in words: ByteTable, parts: [CompoundSplitter.Part]
  ) -> [InnerWord] {
    var found: [InnerWord] = []
    word.withUnsafeBufferPointer { word in
      let add = { (range: Range<Int>) in
        if let place = words.find(.init(rebasing: word[range])) {
          found.append(InnerWord(range: range, word: place))
        }
      }
      for whole in [0..<word.count] + parts.map(\.range)
      where whole.count >= CompoundSplitter.leastLetters {
        for cut in whole.dropFirst(CompoundSplitter.leastPart - 1) {
          add(whole.lowerBound..<cut)
          add(cut..<whole.upperBound)
        }
      }
    }
    return found
  }
}
