@testable import KompassSearch

/// Reads what the builder wrote, as simply as can be: for tests, which trap where a file is wrong.
struct BodyDecoder {
  let body: [UInt8]
  var place = 0
  private var bit = 0

  /// - Parameter file: with its header, which is checked.
  init(_ file: [UInt8], _ kind: FileKind) {
    precondition(Array(file.prefix(4)) == [0x4B, 0x53, kind.rawValue, 2])
    body = Array(file.dropFirst(8))
    let sum = Checksum.of(body)
    precondition(Array(file[4..<8]) == (0..<4).map { UInt8(truncatingIfNeeded: sum >> ($0 * 8)) })
  }

  var isAtEnd: Bool { place == body.count }

  mutating func byte() -> Int {
    place += 1
    return Int(body[place - 1])
  }

  mutating func number() -> Int {
    var (value, shift) = (0, 0)
    while true {
      let next = byte()
      value |= (next & 127) << shift
      shift += 7
      if next < 128 { return value }
    }
  }

  mutating func bytes(_ count: Int) -> [UInt8] {
    place += count
    return Array(body[place - count..<place])
  }

  mutating func text() -> String { String(decoding: bytes(number()), as: UTF8.self) }

  mutating func hash() -> ContentHash { ContentHash(bytes: bytes(5)) }

  mutating func shared(after previous: [UInt8]) -> [UInt8] {
    let first = byte()
    var (shared, more) = (first >> 4, first & 15)
    if shared == 15 { shared += number() }
    if more == 15 { more += number() }
    return previous.prefix(shared) + bytes(more)
  }

  mutating func bits(_ count: Int) -> Int {
    var value = 0
    for _ in 0..<count {
      value = value << 1 | Int(body[place] >> UInt8(7 - bit)) & 1
      bit += 1
      if bit == 8 { (place, bit) = (place + 1, 0) }
    }
    return value
  }

  mutating func golomb(_ order: Int) -> Int {
    var zeros = 0
    while bits(1) == 0 { zeros += 1 }
    return (1 << (zeros + order) | bits(zeros + order)) - 1 << order
  }

  mutating func endBits() {
    if bit > 0 { (place, bit) = (place + 1, 0) }
  }
}
