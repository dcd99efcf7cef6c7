/// A file of the words of one length.
struct SpellingFile: Sendable {
  /// Its terms.
  let entries: [SpellingEntry]

  /// Reads the words.
  init(file: String, bytes: [UInt8]) throws(IndexFault) {
    var reader = try ByteReader(file: file, bytes: bytes, kind: .spelling)
    var entries: [SpellingEntry] = []
    var term: [UInt8] = []
    for _ in 0..<(try reader.count(ofAtLeast: 4)) {
      try reader.sharedText(after: &term)
      let left = try reader.number()
      guard left <= term.count else { throw reader.damaged("a word leaves out more than there is") }
      let shown = Array(term.dropLast(left)) + Array(try reader.text().utf8)
      entries.append(
        SpellingEntry(
          term: try reader.string(term), word: try reader.string(shown),
          magnitude: Int(try reader.byte())))
    }
    try reader.finish()
    self.entries = entries
  }
}
