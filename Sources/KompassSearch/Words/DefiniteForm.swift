/// Takes off the endings of definite nouns that Snowball leaves: before the stemmer that of neuters (*ansvaret*,
/// *samhället*), after it that of words in *-a* (*skolan*, *frågans*); docs/search.md, “Words” 4.
enum DefiniteForm {
  /// What may not stand before the ending, for it then belongs to the word: *universitet*, *kapacitet*, *paket*.
  private static let kept: [[UInt8]] = [
    "fab", "h", "pak", "rak", "stak", "kom", "iet", "cit", "dit", "alit", "ilit", "mit", "nit",
    "pit", "rit", "sit", "tit", "uit", "ivit", "kvit", "xit", "arb", "budg", "intern", "kult",
    "magn", "trump",
  ].map { Array($0.utf8) }
  private static let endings: [[UInt8]] = ["et", "ets"].map { Array($0.utf8) }
  private static let participles: [[UInt8]] = ["andet", "andets", "het", "hets"].map {
    Array($0.utf8)
  }
  private static let east = Array("öst".utf8)
  private static let beforeEast = Array("iklnprtuv".utf8)

  /// How many bytes of a word go to the stemmer.
  ///
  /// - Parameter word: in lower case and NFC.
  static func lengthBefore(_ word: UnsafeBufferPointer<UInt8>) -> Int {
    var end = word.count
    while let next = shortened(word, end) { end = next }
    if ends(word, end, east), end > 4, beforeEast.contains(word[end - 5]), end - 4 >= r1(word, end)
    {
      end -= 1
    }
    return end
  }

  /// How many bytes are left of what the stemmer left.
  ///
  /// - Parameters:
  ///   - word: what went to the stemmer.
  ///   - length: how many bytes of it are the stem.
  static func lengthAfter(_ word: UnsafeBufferPointer<UInt8>, stem length: Int) -> Int {
    let left = length - an.count
    // A word that lost another ending is no definite form: “höganas” is none of “hög”.
    guard length == word.count || length == word.count - 1 && word[length] == UInt8(ascii: "s"),
      ends(word, length, an), !ends(word, length, man), left >= r1(word, length),
      CodePoint.count(word[..<left]) >= 3, !isVowel(word, start(word, left))
    else { return length }
    return left
  }

  private static let an = Array("an".utf8)
  /// *Talman* and *ombudsman* have no shorter form.
  private static let man = Array("man".utf8)

  private static func shortened(_ word: UnsafeBufferPointer<UInt8>, _ end: Int) -> Int? {
    guard let ending = endings.first(where: { ends(word, end, $0) }),
      !participles.contains(where: { ends(word, end, $0) })
    else { return nil }
    let left = end - ending.count
    guard left >= r1(word, end), CodePoint.count(word[..<left]) >= 3 else { return nil }
    // One or two consonants after a vowel: *konkret* and *diskret* have three.
    let last = start(word, left)
    let before = start(word, last)
    guard !isVowel(word, last),
      isVowel(word, before) || before > 0 && isVowel(word, start(word, before)),
      !kept.contains(where: { ends(word, left, $0) })
    else { return nil }
    return left
  }

  /// Snowball's R1: what follows the first letter that is no vowel after a vowel, though not before the fourth letter.
  private static func r1(_ word: UnsafeBufferPointer<UInt8>, _ end: Int) -> Int {
    var place = 0
    var letters = 0
    var isPastVowel = false
    var isFound = false
    while place < end, !isFound || letters < 3 {
      let isVowel = isVowel(word, place)
      isFound = isFound || isPastVowel && !isVowel
      isPastVowel = isPastVowel || isVowel
      place += 1
      while place < end, CodePoint.isContinuation(word[place]) { place += 1 }
      letters += 1
    }
    return isFound ? place : end
  }

  /// Where the code point begins that ends at `end`.
  private static func start(_ word: UnsafeBufferPointer<UInt8>, _ end: Int) -> Int {
    var place = end - 1
    while place > 0, CodePoint.isContinuation(word[place]) { place -= 1 }
    return max(place, 0)
  }

  private static func isVowel(_ word: UnsafeBufferPointer<UInt8>, _ place: Int) -> Bool {
    switch word[place] {
    case UInt8(ascii: "a"), UInt8(ascii: "e"), UInt8(ascii: "i"), UInt8(ascii: "o"),
      UInt8(ascii: "u"), UInt8(ascii: "y"):
      true
    case 0xC3:
      // ä, å, ö
      place + 1 < word.count && [0xA4, 0xA5, 0xB6].contains(word[place + 1])
    default: false
    }
  }

  private static func ends(
    _ word: UnsafeBufferPointer<UInt8>, _ end: Int, _ ending: [UInt8]
  ) -> Bool {
    guard end >= ending.count else { return false }
    var place = end - ending.count
    for byte in ending {
      if word[place] != byte { return false }
      place += 1
    }
    return true
  }
}
