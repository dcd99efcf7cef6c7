/// Numbers of as many bytes as they need.
struct PackedNumbers: Equatable, Sendable {
  /// What was written so far.
  private(set) var bytes: [UInt8] = []

  /// Appends a number, 0 or more.
  mutating func append(_ number: Int) {
    bytes.append(sevenBits: UInt64(clamping: number))
  }

  /// Appends a number that may be negative; small ones of either sign take little.
  mutating func append(signed number: Int) {
    bytes.append(sevenBits: UInt64(bitPattern: Int64(number << 1 ^ number >> (Int.bitWidth - 1))))
  }

  /// The same in no more room than it needs: what has grown has room to grow further.
  var fitted: PackedNumbers {
    var fitted = self
    fitted.bytes = bytes.withUnsafeBufferPointer { Array($0) }
    return fitted
  }

  /// Goes through numbers that were written here.
  struct Reader {
    private let bytes: [UInt8]
    private var place: Int
    private let end: Int

    /// Goes through a range of the bytes.
    init(_ numbers: PackedNumbers, in range: Range<Int>? = nil) {
      bytes = numbers.bytes
      place = range?.lowerBound ?? 0
      end = range?.upperBound ?? numbers.bytes.count
    }

    /// Whether there is no further number.
    var isAtEnd: Bool { place >= end }

    /// The next number; 0 when there is none.
    mutating func next() -> Int { Int(truncatingIfNeeded: bits()) }

    /// The next number that was written with its sign; 0 when there is none.
    mutating func nextSigned() -> Int {
      let bits = bits()
      return Int(truncatingIfNeeded: bits >> 1) ^ -Int(truncatingIfNeeded: bits & 1)
    }

    private mutating func bits() -> UInt64 {
      var number: UInt64 = 0
      var shift: UInt64 = 0
      while place < end {
        let byte = bytes[place]
        place += 1
        number |= UInt64(byte & 0x7F) << shift
        if byte < 0x80 { break }
        shift += 7
      }
      return number
    }
  }
}
