/// Reads coded bits as docs/search-format.md has them, as simply as can be: for tests, which trap where a file is wrong.
///
/// A context is named by some numbers of the test's own choice.
struct CodeDecoder {
  private var odds: [[Int]: (zero: Int, seen: Int)] = [:]
  private let bytes: [UInt8]
  private var next = 4
  private var low = 0
  private var high = 0xFFFF_FFFF
  private var value: Int

  init(_ bytes: some Sequence<UInt8>) {
    self.bytes = Array(bytes)
    value = 0
    for place in 0..<4 { value = value * 256 + byte(place) }
  }

  /// Whether nothing but zeros is left.
  var isAtEnd: Bool {
    next - 3 <= bytes.count && bytes[(next - 3)...].allSatisfy { $0 == 0 }
  }

  mutating func bit(_ context: Int...) -> Int { bit(context) }

  mutating func bits(_ count: Int, _ context: Int...) -> Int { bits(count, context) }

  mutating func number(_ context: Int...) -> Int {
    let length = bits(5, context + [0])
    guard length > 0 else { return 0 }
    var value = 2 + bit(context + [1, length])
    for _ in 1..<length { value = 2 * value + chance(1 << 15) }
    return value - 1
  }

  /// A text that begins with `kept`; `letter` names the contexts of its bytes.
  mutating func text(_ kept: [UInt8], count: Int, letter: (UInt8) -> Int) -> [UInt8] {
    var text = kept
    for _ in 0..<number(count) {
      text.append(UInt8(bits(8, [letter(text.last ?? 0)])))
    }
    return text
  }

  private func byte(_ place: Int) -> Int { place < bytes.count ? Int(bytes[place]) : 0 }

  private mutating func bits(_ count: Int, _ context: [Int]) -> Int {
    var read = ""
    for _ in 0..<count {
      // The bits before it tell the contexts of a value apart.
      read += String(bit(context + [Int("1" + read, radix: 2) ?? 0, -1]))
    }
    return Int(read, radix: 2) ?? 0
  }

  private mutating func bit(_ context: [Int]) -> Int {
    var (zero, seen) = odds[context] ?? (1 << 15, 0)
    let bit = chance(zero)
    zero += (bit == 1 ? -zero : 65536 - zero) * 2 / (2 * seen + 3)
    seen = min(seen + 1, 60)
    odds[context] = (zero, seen)
    return bit
  }

  private mutating func chance(_ zero: Int) -> Int {
    let middle = low + (high - low) * zero / 65536
    let bit = value > middle ? 1 : 0
    if bit == 1 { low = middle + 1 } else { high = middle }
    while low >> 24 == high >> 24 {
      low = low << 8 & 0xFFFF_FFFF
      high = (high << 8 | 255) & 0xFFFF_FFFF
      value = (value << 8 | byte(next)) & 0xFFFF_FFFF
      next += 1
    }
    return bit
  }
}
