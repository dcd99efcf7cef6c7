/// Reads the body of a file of the index from its first byte to its last, and never beyond.
///
/// Nothing that it is told is believed: every number of things is checked against the bytes that are left before room is
/// made for them.
struct ByteReader {
  /// The most bytes that a shared text may have; a longer one would let a small file fill the memory.
  static let longestSharedText = 255

  /// The name of the file, for faults.
  let file: String
  /// The whole file.
  let bytes: [UInt8]
  /// Where the next byte stands.
  private(set) var position: Int

  /// Checks the header.
  init(file: String, bytes: [UInt8], kind: FileKind) throws(IndexFault) {
    self.file = file
    self.bytes = bytes
    position = FileHeader.length
    if let reason = FileHeader.objection(to: bytes, kind: kind) {
      throw IndexFault(file: file, reason: reason)
    }
  }

  /// How many bytes are left.
  var remaining: Int { bytes.count - position }

  /// A fault of this file.
  func damaged(_ what: String) -> IndexFault { IndexFault(file: file, reason: .damaged(what)) }

  /// The next byte.
  mutating func byte() throws(IndexFault) -> UInt8 {
    guard position < bytes.count else { throw damaged("it ends too early") }
    defer { position += 1 }
    return bytes[position]
  }

  /// The places of so many bytes, which are passed over.
  mutating func range(_ count: Int) throws(IndexFault) -> Range<Int> {
    guard count <= remaining else { throw damaged("it ends too early") }
    defer { position += count }
    return position..<position + count
  }

  /// A number of at most 32 bits.
  mutating func number() throws(IndexFault) -> Int {
    var value = 0
    for shift in stride(from: 0, through: 28, by: 7) {
      let byte = try byte()
      if shift == 28, byte > 0x0F { break }
      value |= Int(byte & 0x7F) << shift
      if byte < 0x80 { return value }
    }
    throw damaged("a number has more than 32 bits")
  }

  /// How many things follow, each of which takes at least so many bytes.
  mutating func count(ofAtLeast size: Int = 1) throws(IndexFault) -> Int {
    let count = try number()
    guard count <= remaining / size else { throw damaged("it names more than it holds") }
    return count
  }

  /// A number that is the place of something in a list of so many.
  mutating func place(in count: Int, of what: String) throws(IndexFault) -> Int {
    let place = try number()
    guard place < count else { throw damaged("there is no \(what) \(place)") }
    return place
  }

  /// A text.
  mutating func text() throws(IndexFault) -> String {
    try string(bytes[range(number())])
  }

  /// A hash, which names a file.
  mutating func hash() throws(IndexFault) -> ContentHash {
    ContentHash(bytes: Array(bytes[try range(5)]))
  }

  /// Makes `text`, the one before in a sorted list, the one that follows it.
  mutating func sharedText(after text: inout [UInt8]) throws(IndexFault) {
    let lengths = try byte()
    var shared = Int(lengths >> 4)
    var added = Int(lengths & 15)
    if shared == 15 { shared += try number() }
    if added == 15 { added += try number() }
    guard shared <= text.count else { throw damaged("a text shares more than there is") }
    guard shared + added <= Self.longestSharedText else { throw damaged("a text is too long") }
    let range = try range(added)
    text.removeSubrange(shared...)
    text += bytes[range]
  }

  /// UTF-8 as text.
  func string(_ bytes: some Collection<UInt8>) throws(IndexFault) -> String {
    let text = String(decoding: bytes, as: UTF8.self)
    // What is no UTF-8 was replaced.
    guard text.utf8.elementsEqual(bytes) else { throw damaged("a text is not UTF-8") }
    return text
  }

  /// Checks that nothing is left.
  func finish() throws(IndexFault) {
    if remaining > 0 { throw damaged("it holds more than it names") }
  }
}
