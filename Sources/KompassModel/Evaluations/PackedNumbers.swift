/// Numbers of as many bytes as they need.
struct PackedNumbers {
  /// What was written so far.
  private(set) var bytes: [UInt8] = []

  /// Appends a number, 0 or more.
  mutating func append(_ number: Int) {
    bytes.append(sevenBits: UInt64(clamping: number))
  }

  /// Does `body` for each three numbers that stand in a range of bytes that were written here.
  static func forEachThree(
    of bytes: [UInt8], in range: Range<Int>, _ body: (Int, Int, Int) -> Void
  ) {
    var place = range.lowerBound
    func next() -> Int {
      var number = 0
      var shift = 0
      while place < range.upperBound {
        let byte = bytes[place]
        place += 1
        number |= Int(byte & 0x7F) << shift
        if byte < 0x80 { break }
        shift += 7
      }
      return number
    }
    while place < range.upperBound {
      let first = next()
      let second = next()
      body(first, second, next())
    }
  }
}
