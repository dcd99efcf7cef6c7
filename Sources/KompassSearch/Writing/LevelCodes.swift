/// The codes in which levels are written, of short and of long documents.
struct LevelCodes: Sendable {
  /// For each level its code in short documents, and how many bits that has: 0 for a level that does not occur.
  let short: [(code: UInt64, length: Int)]
  /// The same in long documents.
  let long: [(code: UInt64, length: Int)]

  /// Codes for the levels of some postings.
  init(_ blocks: [BlockPostings], kinds: [DocumentKind]) {
    var counts = (short: [Int](repeating: 0, count: 16), long: [Int](repeating: 0, count: 16))
    for block in blocks {
      for posting in block.postings {
        if kinds[Int(posting.document)].isShort {
          counts.short[Int(posting.level)] += 1
        } else {
          counts.long[Int(posting.level)] += 1
        }
      }
    }
    short = Self.codes(counts.short)
    long = Self.codes(counts.long)
  }

  /// Writes the lengths of the codes: four bits each, first of short documents, then of long ones.
  func write(to writer: inout ByteWriter) {
    for codes in [short, long] {
      for pair in stride(from: 0, to: codes.count, by: 2) {
        writer.byte(codes[pair].length << 4 | codes[pair + 1].length)
      }
    }
  }

  private static func codes(_ counts: [Int]) -> [(code: UInt64, length: Int)] {
    let used = counts.indices.filter { counts[$0] > 0 }
    var lengths = [Int](repeating: 0, count: counts.count)
    if used.count == 1 {
      lengths[used[0]] = 1
    } else if used.count > 1 {
      let found = HuffmanCode.lengths(used.map { counts[$0] }, longest: LevelCode.longest)
      for (level, length) in zip(used, found) { lengths[level] = length }
    }
    let codes = LevelCode(lengths: lengths)?.codes ?? []
    return zip(codes, lengths).map { ($0, $1) }
  }
}
