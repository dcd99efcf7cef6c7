extension UnsafeBufferPointer<UInt8> {
  /// The place of the next byte of a value, from `start` on; nil when there is none.
  ///
  /// Eight bytes at a time: of those that are subtracted from, the lowest one that was zero is the first to borrow (“Determine if a
  /// word has a zero byte”, Bit Twiddling Hacks, Stanford University).
  package func place(of value: UInt8, from start: Int) -> Int? {
    let ones: UInt64 = 0x0101_0101_0101_0101
    let bytes = UnsafeRawBufferPointer(self)
    let wanted = ones &* UInt64(value)
    var place = start
    while place <= count - 8 {
      let word = UInt64(
        littleEndian: bytes.loadUnaligned(fromByteOffset: place, as: UInt64.self))
      let differing = word ^ wanted
      let found = (differing &- ones) & ~differing & (ones << 7)
      if found != 0 { return place + found.trailingZeroBitCount / 8 }
      place += 8
    }
    while place < count {
      if self[place] == value { return place }
      place += 1
    }
    return nil
  }
}
