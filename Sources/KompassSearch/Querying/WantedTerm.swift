/// A term that a word of a query is looked up as.
struct WantedTerm: Equatable, Sendable {
  /// The term.
  let term: [UInt8]
  /// The folded term, under which it stands.
  let key: [UInt8]

  /// Whether it can mean a term that stands under its key: it is that term, or differs from it only where it has a letter
  /// without marks.
  ///
  /// - Parameter hasOwnKey: whether the term stands there for its words without marks. Then the one can be longer than the
  ///   other (*höganas* has the term *högan*, *Höganäs* is its own), and what only this one has must be without marks.
  func canMean(_ other: [UInt8], hasOwnKey: Bool) -> Bool {
    if term == key { return true }
    let one = String(decoding: term, as: UTF8.self).unicodeScalars
    let plain = String(decoding: key, as: UTF8.self).unicodeScalars
    let other = String(decoding: other, as: UTF8.self).unicodeScalars
    guard hasOwnKey || one.count == other.count else { return false }
    let rest = plain.dropFirst(other.count)
    return zip(zip(one, plain), other + rest).allSatisfy { $0.0 == $1 || $0.0 == $0.1 }
  }
}
