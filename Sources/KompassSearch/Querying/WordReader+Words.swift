extension WordReader {
  /// Gives every word of a text to `body`, with the bytes that it stands in.
  ///
  /// - Parameter text: valid UTF-8 in NFC.
  static func read(_ text: [UInt8], _ body: (_ word: [UInt8], _ range: Range<Int>) -> Void) {
    var reader = WordReader()
    text.withUnsafeBufferPointer { text in
      while reader.next(in: text) { body(reader.word, reader.range) }
    }
  }

  /// The words of a text.
  ///
  /// - Parameter text: valid UTF-8 in NFC.
  static func words(of text: [UInt8]) -> [[UInt8]] {
    var words: [[UInt8]] = []
    read(text) { word, _ in words.append(word) }
    return words
  }
}
