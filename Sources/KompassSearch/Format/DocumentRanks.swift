import KompassModel

/// The long and the short documents, each counted for themselves: a term is far likelier in a long one.
struct DocumentRanks: Sendable {
  /// Whether a document is short.
  let isShort: [Bool]
  /// The place of each document among those of its kind.
  let ranks: [Int32]
  /// The numbers of the long documents.
  let long: [Int32]
  /// The numbers of the short documents.
  let short: [Int32]

  /// - Parameter kinds: what each document is.
  init(_ kinds: [DocumentKind]) {
    var ranks: [Int32] = []
    ranks.reserveCapacity(kinds.count)
    var long: [Int32] = []
    var short: [Int32] = []
    for (number, kind) in kinds.enumerated() {
      let document = Int32(truncatingIfNeeded: number)
      if kind.isShort {
        ranks.append(Int32(truncatingIfNeeded: short.count))
        short.append(document)
      } else {
        ranks.append(Int32(truncatingIfNeeded: long.count))
        long.append(document)
      }
    }
    isShort = kinds.map(\.isShort)
    (self.ranks, self.long, self.short) = (ranks, long, short)
  }

  /// The numbers of the documents of a kind.
  func documents(isShort: Bool) -> [Int32] { isShort ? short : long }

  /// That of the kinds of all documents.
  var fingerprint: Fingerprint {
    var print = Fingerprint()
    long.withUnsafeBytes { print.add($0) }
    short.withUnsafeBytes { print.add($0) }
    return print
  }
}
