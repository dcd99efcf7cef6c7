/// Reads a run of bits, from the most significant of each byte.
struct BitReader {
  /// The most bits that a number in exp-Golomb may have.
  static let longestNumber = 33

  private let file: String
  private let bytes: [UInt8]
  private let end: Int
  /// The next byte that is not yet in `buffer`.
  private var next: Int
  /// Bits that are yet to be read, from the most significant; zeros follow the last.
  private var buffer: UInt64 = 0
  /// How many of them there are.
  private var available = 0

  /// - Parameter range: where the run stands in the file.
  init(_ reader: ByteReader, _ range: Range<Int>) {
    file = reader.file
    bytes = reader.bytes
    next = range.lowerBound
    end = range.upperBound
  }

  private var endsEarly: IndexFault {
    IndexFault(file: file, reason: .damaged("a run of bits ends too early"))
  }

  private mutating func fill() {
    while available <= 56, next < end {
      buffer |= UInt64(bytes[next]) << (56 - available)
      available += 8
      next += 1
    }
  }

  /// The next bits as a number; zeros stand in for those beyond the end.
  ///
  /// - Parameter count: from 1 to 32.
  mutating func peek(_ count: Int) -> Int {
    fill()
    return Int(buffer >> (64 - count))
  }

  /// Passes over bits.
  ///
  /// - Parameter count: from 0 to 33.
  mutating func skip(_ count: Int) throws(IndexFault) {
    fill()
    guard count <= available else { throw endsEarly }
    buffer <<= count
    available -= count
  }

  /// A number of so many bits.
  ///
  /// - Parameter count: from 0 to 33.
  mutating func bits(_ count: Int) throws(IndexFault) -> Int {
    if count == 0 { return 0 }
    fill()
    let value = Int(buffer >> (64 - count))
    try skip(count)
    return value
  }

  /// A number in exp-Golomb.
  ///
  /// - Parameter order: from 0; above 31 it is refused.
  mutating func expGolomb(_ order: Int) throws(IndexFault) -> Int {
    fill()
    let zeros = buffer.leadingZeroBitCount
    guard zeros < available else { throw endsEarly }
    let count = zeros + order + 1
    guard order < 32, count <= Self.longestNumber else {
      throw IndexFault(file: file, reason: .damaged("a number has more than 32 bits"))
    }
    try skip(zeros)
    return try bits(count) - (1 << order)
  }
}
