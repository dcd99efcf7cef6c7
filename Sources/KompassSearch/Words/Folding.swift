/// Takes the marks off letters, as those do who type without them (docs/search.md, “Words” 3).
enum Folding {
  /// What folds to what.
  private static let groups: [(letters: String, letter: Character)] = [
    ("àáâãäåāăąæ", "a"), ("çćč", "c"), ("ďđð", "d"), ("èéêëēęě", "e"), ("ìíîïī", "i"), ("ł", "l"),
    ("ñńň", "n"), ("òóôõöøōőœ", "o"), ("ŕř", "r"), ("śšş", "s"), ("ťţ", "t"), ("ùúûüūůű", "u"),
    ("ýÿ", "y"), ("źżž", "z"),
  ]

  /// The plain letter for each code point, 0 when it stays.
  private static let table: [UInt8] = {
    var table = [UInt8](repeating: 0, count: 0x180)
    for group in groups {
      for scalar in group.letters.unicodeScalars {
        table[Int(scalar.value)] = group.letter.asciiValue ?? 0
      }
    }
    return table
  }()

  /// A word without marks; it has as many code points as before.
  ///
  /// - Parameter word: in lower case and NFC.
  static func fold(_ word: [UInt8]) -> [UInt8] {
    guard word.contains(where: { $0 >= 0x80 }) else { return word }
    var folded: [UInt8] = []
    folded.reserveCapacity(word.count)
    word.withUnsafeBufferPointer { word in
      var place = 0
      while place < word.count { CodePoint.append(fold(CodePoint.read(word, &place)), to: &folded) }
    }
    return folded
  }

  /// A code point without marks.
  static func fold(_ scalar: UInt32) -> UInt32 {
    guard scalar >= 0x80, scalar < UInt32(table.count) else { return scalar }
    let letter = table[Int(scalar)]
    return letter == 0 ? scalar : UInt32(letter)
  }
}
