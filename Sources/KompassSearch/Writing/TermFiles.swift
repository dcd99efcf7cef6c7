import KompassModel

/// The files of terms and of positions.
struct TermFiles: Sendable {
  /// About what a file of more than one key has at most, in bytes.
  ///
  /// A query loads a file for each of its words, and the entry names where each begins: smaller files make the entry larger,
  /// and learn less about their bits.
  static let size = 4000

  /// The files in the order of their keys.
  let files: [TermFile]
  /// That of all bodies, those of terms first.
  let hash: ContentHash
  /// How many documents have each entry.
  let counts: [Int]

  init(
    _ entries: [TermList.Entry], _ blocks: [BlockPostings], _ ranks: DocumentRanks,
    _ memory: IndexMemory, _ workers: Workers
  ) {
    var counts = [Int](repeating: 0, count: entries.count)
    for block in blocks {
      for (entry, count) in block.counts.enumerated() { counts[entry] += count }
    }
    let ranges = Self.ranges(entries, counts, of: ranks.ranks.count)
    let kinds = ranks.fingerprint
    files = workers.map(ranges.count) { number in
      TermFile(TermFile.Content(ranges[number], of: entries, blocks, ranks), kinds, memory)
    }
    hash = ContentHash(of: files.map(\.terms) + files.map(\.positions))
    self.counts = counts
  }

  /// Adds the files.
  func add(to files: inout IndexFileSet) {
    for (number, file) in self.files.enumerated() {
      files.add(FileName.terms(hash, number), .terms, file.terms)
      files.add(FileName.positions(hash, number), .positions, file.positions)
    }
  }

  /// Writes what the entry says of them.
  func write(to writer: inout ByteWriter) {
    writer.hash(hash)
    writer.number(files.count)
    var previous: [UInt8] = []
    for file in files {
      writer.shared(file.start, after: previous)
      previous = file.start
    }
  }

  /// Which entries stand in each file: those of one key in the same.
  private static func ranges(
    _ entries: [TermList.Entry], _ counts: [Int], of total: Int
  ) -> [Range<Int>] {
    var ranges: [Range<Int>] = []
    var (start, size) = (0, 0)
    var first = 0
    while first < entries.count {
      var next = first
      var added = 0
      while next < entries.count, entries[next].key == entries[first].key {
        added += bits(counts[next], of: total)
        next += 1
      }
      if size >= Self.size * 8 / 2, size + added > Self.size * 8 {
        ranges.append(start..<first)
        (start, size) = (first, 0)
      }
      size += added
      first = next
    }
    if start < entries.count { ranges.append(start..<entries.count) }
    return ranges
  }

  /// About how many bits an entry takes that so many documents have: its letters, and for each document a gap and a level.
  private static func bits(_ count: Int, of total: Int) -> Int {
    40 + count * (BinaryLogarithm.sixteenths(max(1, total / max(1, count))) + 48) / 16
  }
}
