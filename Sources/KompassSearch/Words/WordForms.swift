/// The terms that inflected forms of one word have when neither the stemmer nor `DefiniteForm` joins them: *strategi* and
/// *strategin*, *parti* and *partiet*, *resultat* (whose term is *result*) and *resultaten*; docs/search.md, “Queries”.
enum WordForms {
  /// The fewest letters that the shorter of two forms has.
  private static let shortest = 4
  /// What stands after a vowel in a definite form.
  private static let definite = ["n", "et"].map { Array($0.utf8) }
  /// What the stemmer takes off as the ending of a verb, except before another ending.
  private static let supine = Array("at".utf8)

  /// The other terms that a word with this term may stand under. Most of them are those of no word.
  static func others(than term: [UInt8]) -> [[UInt8]] {
    var others: [[UInt8]] = []
    for ending in definite {
      if isLong(term), endsInVowel(term) { others.append(term + ending) }
      if let shorter = without(ending, term), endsInVowel(shorter) { others.append(shorter) }
    }
    if isLong(term) { others.append(term + supine) }
    if let shorter = without(supine, term) { others.append(shorter) }
    return others
  }

  private static func without(_ ending: [UInt8], _ term: [UInt8]) -> [UInt8]? {
    guard term.suffix(ending.count).elementsEqual(ending) else { return nil }
    let shorter = Array(term.dropLast(ending.count))
    return isLong(shorter) ? shorter : nil
  }

  private static func isLong(_ term: [UInt8]) -> Bool { CodePoint.count(term) >= shortest }

  private static func endsInVowel(_ term: [UInt8]) -> Bool {
    let last = String(decoding: term, as: UTF8.self).unicodeScalars.last
    return last.map { "aeiouyåäö".unicodeScalars.contains($0) } ?? false
  }
}
