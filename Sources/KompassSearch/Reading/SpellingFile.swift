/// A file of the words of one length.
struct SpellingFile: Sendable {
  /// Its terms.
  let entries: [SpellingEntry]

  /// Reads the words.
  init(file: String, bytes: [UInt8]) throws(IndexFault) {
    var reader = try ByteReader(file: file, bytes: bytes, kind: .spelling)
    let count = try reader.count()
    var code = try CodeReader(reader, contexts: SpellingContexts.count)
    var entries: [SpellingEntry] = []
    var term: [UInt8] = []
    for _ in 0..<count {
      try code.sharedText(
        after: &term, shared: SpellingContexts.shared, added: SpellingContexts.added,
        letter: SpellingContexts.letter)
      let left = try code.number(SpellingContexts.left)
      guard left <= term.count else { throw code.damaged("a word leaves out more than there is") }
      var shown = Array(term.dropLast(left))
      try code.addText(
        to: &shown, count: SpellingContexts.ending, letter: SpellingContexts.ending)
      entries.append(
        SpellingEntry(
          term: try reader.string(term), word: try reader.string(shown),
          magnitude: try code.number(SpellingContexts.magnitude)))
    }
    try code.finish()
    self.entries = entries
  }
}
