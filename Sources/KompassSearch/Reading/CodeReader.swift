/// Reads coded bits (docs/search-format.md, “Coded bits”) from where a file is up to its end.
struct CodeReader {
  /// How many bytes are read ahead of what is known.
  private static let ahead = 3

  private let reader: ByteReader
  private let bytes: [UInt8]
  private var next: Int
  private var odds: BitOdds
  private var low: UInt32 = 0
  private var high: UInt32 = .max
  private var value: UInt32 = 0

  /// - Parameter contexts: how many there are.
  init(_ reader: ByteReader, contexts: Int) throws(IndexFault) {
    self.reader = reader
    bytes = reader.bytes
    next = reader.position
    odds = BitOdds(contexts: contexts)
    for _ in 0...Self.ahead { try shift() }
  }

  /// A fault of the file.
  func damaged(_ what: String) -> IndexFault { reader.damaged(what) }

  /// A bit in a context.
  mutating func bit(_ context: Int) throws(IndexFault) -> Bool {
    let isOne = try narrow(odds.middle(low, high, context))
    odds.learn(isOne, context)
    return isOne
  }

  /// A value of so many bits, whose contexts begin at `context`.
  mutating func bits(_ count: Int, _ context: Int) throws(IndexFault) -> Int {
    var node = 1
    for _ in 0..<count { node = node * 2 + (try bit(context + node) ? 1 : 0) }
    return node - 1 << count
  }

  /// A number, in `BitOdds.number` contexts.
  mutating func number(_ context: Int) throws(IndexFault) -> Int {
    let length = try bits(5, context)
    guard length > 0 else { return 0 }
    var value = try bit(context + 32 + length) ? 3 : 2
    for _ in 1..<length { value = value * 2 + (try narrow(low + (high - low) / 2) ? 1 : 0) }
    return value - 1
  }

  /// Makes `text`, the one before in a sorted list, the one that follows it.
  ///
  /// - Parameter letter: the contexts of a byte after another one.
  mutating func sharedText(
    after text: inout [UInt8], shared: Int, added: Int, letter: (UInt8) -> Int
  ) throws(IndexFault) {
    let kept = try number(shared)
    guard kept <= text.count else { throw damaged("a text shares more than there is") }
    text.removeSubrange(kept...)
    try addText(to: &text, count: added, letter: letter)
  }

  /// Adds a text to what stands before it.
  mutating func addText(
    to text: inout [UInt8], count: Int, letter: (UInt8) -> Int
  ) throws(IndexFault) {
    let count = try number(count)
    guard text.count + count <= ByteReader.longestSharedText else {
      throw damaged("a text is too long")
    }
    for _ in 0..<count {
      let byte = try bits(8, letter(text.last ?? 0))
      text.append(UInt8(truncatingIfNeeded: byte))
    }
  }

  /// Checks that nothing is left but zeros.
  func finish() throws(IndexFault) {
    guard bytes.dropFirst(next - Self.ahead).allSatisfy({ $0 == 0 }) else {
      throw damaged("it holds more than it names")
    }
  }

  private mutating func narrow(_ middle: UInt32) throws(IndexFault) -> Bool {
    let isOne = value > middle
    if isOne { low = middle + 1 } else { high = middle }
    while (low ^ high) >> 24 == 0 {
      low <<= 8
      high = high << 8 | 255
      try shift()
    }
    return isOne
  }

  private mutating func shift() throws(IndexFault) {
    guard next < bytes.count + Self.ahead else { throw damaged("its coded bits end too early") }
    value = value << 8 | (next < bytes.count ? UInt32(bytes[next]) : 0)
    next += 1
  }
}
