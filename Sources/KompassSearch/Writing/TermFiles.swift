/// The files of terms and of positions.
struct TermFiles: Sendable {
  /// What a file of more than one key has at most, in bytes, unless it has less than half of that without its last key.
  ///
  /// A query loads a file for each of its words, and the entry names them all: smaller files make the entry larger.
  static let size = 6000

  /// A file of terms, and the file of positions beside it.
  struct File: Sendable {
    /// Where its keys begin: not after its first, and after the last of the file before.
    let start: [UInt8]
    /// That of both bodies.
    let hash: ContentHash
    /// The body of the file of terms.
    let terms: [UInt8]
    /// The body of the file of positions.
    let positions: [UInt8]
  }

  /// The files in the order of their keys.
  let files: [File]

  init(_ entries: [TermList.Entry], _ encoded: EncodedTerms) {
    var files: [File] = []
    var start = 0
    while start < entries.count {
      let end = Self.end(from: start, entries, encoded)
      files.append(Self.file(start..<end, entries, encoded))
      start = end
    }
    self.files = files
  }

  private static func end(
    from start: Int, _ entries: [TermList.Entry], _ encoded: EncodedTerms
  ) -> Int {
    var size = 0
    var end = start
    while end < entries.count {
      let key = entries[end].key
      var next = end
      var added = 0
      while next < entries.count, entries[next].key == key {
        var head = ByteWriter()
        write(next, after: next == start ? [] : entries[next - 1].term, entries, encoded, &head)
        added += head.bytes.count + encoded.documents.range(next).count
        next += 1
      }
      if size >= Self.size / 2, size + added > Self.size { break }
      size += added
      end = next
    }
    return end
  }

  private static func file(
    _ range: Range<Int>, _ entries: [TermList.Entry], _ encoded: EncodedTerms
  ) -> File {
    var terms = ByteWriter()
    var positions = ByteWriter()
    terms.number(range.count)
    var previous: [UInt8] = []
    for entry in range {
      write(entry, after: previous, entries, encoded, &terms)
      positions.number(encoded.places.range(entry).count)
      previous = entries[entry].term
    }
    for entry in range {
      terms.raw(encoded.documents[entry])
      positions.raw(encoded.places[entry])
    }
    return File(
      start: start(
        entries[range.lowerBound].key, after: entries[0..<range.lowerBound].last?.key ?? []),
      hash: ContentHash(terms.bytes, positions.bytes),
      terms: terms.bytes, positions: positions.bytes)
  }

  /// The shortest beginning of a key that stands after the key before it.
  private static func start(_ key: [UInt8], after previous: [UInt8]) -> [UInt8] {
    var length = min(zip(key, previous).prefix { $0 == $1 }.count + 1, key.count)
    while length < key.count, CodePoint.isContinuation(key[length]) { length += 1 }
    return Array(key[..<length])
  }

  private static func write(
    _ entry: Int, after previous: [UInt8], _ entries: [TermList.Entry], _ encoded: EncodedTerms,
    _ writer: inout ByteWriter
  ) {
    let (term, hasOwnKey) = (entries[entry].term, entries[entry].hasOwnKey)
    writer.shared(term, after: previous)
    writer.number(encoded.counts[entry] * 2 + (hasOwnKey ? 1 : 0))
    if hasOwnKey { writer.text(entries[entry].key) }
    writer.byte(encoded.orders[entry])
    writer.number(encoded.documents.range(entry).count)
  }
}
