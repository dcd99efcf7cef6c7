extension CodeWriter {
  /// Writes a text of a sorted list after the one before.
  ///
  /// - Parameters:
  ///   - shared: the contexts of how many bytes it shares with the one before.
  ///   - added: those of how many follow.
  ///   - letter: those of a byte after another one.
  mutating func shared(
    _ text: [UInt8], after previous: [UInt8], shared: Int, added: Int, letter: (UInt8) -> Int
  ) {
    let kept = zip(text, previous).prefix { $0 == $1 }.count
    number(kept, shared)
    self.text(text[kept...], after: kept > 0 ? text[kept - 1] : 0, count: added, letter: letter)
  }

  /// Writes what follows a byte in a text; 0 stands for none.
  mutating func text(
    _ text: ArraySlice<UInt8>, after last: UInt8 = 0, count: Int, letter: (UInt8) -> Int
  ) {
    number(text.count, count)
    var last = last
    for byte in text {
      bits(Int(byte), 8, letter(last))
      last = byte
    }
  }
}
