/// Takes off the definite ending of neuter nouns (*ansvaret*, *området*), which Snowball leaves up to its version 2
/// (docs/search.md, “Words” 4).
enum NeuterStep {
  /// What may not stand before the ending, for it then belongs to the word: *universitet*, *kapacitet*, *paket*.
  private static let kept: [[UInt8]] = [
    "fab", "h", "pak", "rak", "stak", "kom", "iet", "cit", "dit", "alit", "ilit", "mit", "nit",
    "pit", "rit", "sit", "tit", "uit", "ivit", "kvit", "xit",
  ].map { Array($0.utf8) }
  private static let endings: [[UInt8]] = ["et", "ets"].map { Array($0.utf8) }
  private static let participles: [[UInt8]] = ["andet", "andets", "het", "hets"].map {
    Array($0.utf8)
  }
  private static let east = Array("öst".utf8)
  private static let beforeEast = Array("iklnprtuv".utf8)

  /// How many bytes of a word are left.
  ///
  /// - Parameter word: in lower case and NFC.
  static func length(_ word: UnsafeBufferPointer<UInt8>) -> Int {
    var end = word.count
    while let next = shortened(word, end) { end = next }
    if ends(word, end, east), end > 4, beforeEast.contains(word[end - 5]), end - 4 >= r1(word, end)
    {
      end -= 1
    }
    return end
  }

  private static func shortened(_ word: UnsafeBufferPointer<UInt8>, _ end: Int) -> Int? {
    guard let ending = endings.first(where: { ends(word, end, $0) }),
      !participles.contains(where: { ends(word, end, $0) })
    else { return nil }
    let left = end - ending.count
    guard left >= r1(word, end), CodePoint.count(word[..<left]) >= 3 else { return nil }
    let last = start(word, left)
    guard !isVowel(word, last), isVowel(word, start(word, last)),
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
