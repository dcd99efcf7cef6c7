/// A part of a word that is a word of the index itself.
struct InnerWord: Equatable, Sendable {
  /// Where it stands in the word, in bytes.
  let range: Range<Int>
  /// The place of the word that it is.
  let word: Int

  /// The beginnings and the ends of a word and of its parts that are words.
  ///
  /// - Parameter parts: those of the word.
  static func all(
    of word: UnsafeBufferPointer<UInt8>, in words: ByteTable, parts: [CompoundSplitter.Part]
  ) -> [InnerWord] {
    var found: [InnerWord] = []
    for whole in [0..<word.count] + parts.map(\.range)
    where whole.count >= CompoundSplitter.leastLetters {
      let text = UnsafeBufferPointer(rebasing: word[whole])
      words.eachBeginning(of: text, atLeast: CompoundSplitter.leastPart - 1) { place, length in
        if length < text.count {
          let range = whole.lowerBound..<whole.lowerBound + length
          found.append(InnerWord(range: range, word: place))
        }
        return true
      }
      for cut in whole.dropFirst(CompoundSplitter.leastPart - 1) {
        if let place = words.find(.init(rebasing: word[cut..<whole.upperBound])) {
          found.append(InnerWord(range: cut..<whole.upperBound, word: place))
        }
      }
    }
    return found
  }
}
