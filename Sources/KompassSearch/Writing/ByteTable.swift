/// Different byte strings, each with a place in the order in which they came: a hash table over one run of bytes.
struct ByteTable: Sendable {
  private(set) var bytes: [UInt8] = []
  /// Where each string ends in `bytes`.
  private var ends: [Int] = []
  private var hashes: [UInt32] = []
  /// The place of a string plus 1, or 0; as many as a power of two.
  private var slots: [UInt32]

  /// - Parameter expected: how many strings there may be; more are no fault.
  init(expecting expected: Int = 64) {
    var size = 64
    while size < expected * 2 { size *= 2 }
    slots = [UInt32](repeating: 0, count: size)
  }

  /// Makes a table of strings that stand one after the other.
  ///
  /// - Parameters:
  ///   - strings: their bytes.
  ///   - lengths: how many bytes each has.
  /// - Returns: nil where the lengths do not fit, or a string is there twice.
  init?(_ strings: ArraySlice<UInt8>, lengths: [Int]) {
    self.init(expecting: lengths.count)
    bytes = Array(strings)
    ends.reserveCapacity(lengths.count)
    hashes.reserveCapacity(lengths.count)
    var end = 0
    for length in lengths {
      let start = end
      end += length
      guard end <= bytes.count else { return nil }
      let isNew = bytes.withUnsafeBufferPointer { bytes in
        let string = UnsafeBufferPointer(rebasing: bytes[start..<end])
        let hash = Self.hash(string)
        let (found, slot) = find(string, hash)
        slots[slot] = UInt32(ends.count + 1)
        hashes.append(hash)
        return found == nil
      }
      guard isNew else { return nil }
      ends.append(end)
    }
    guard end == bytes.count else { return nil }
  }

  /// How many strings there are.
  var count: Int { ends.count }

  /// Where a string stands in `bytes`.
  @inline(__always)
  func range(_ place: Int) -> Range<Int> { (place == 0 ? 0 : ends[place - 1])..<ends[place] }

  /// A string.
  subscript(place: Int) -> [UInt8] { Array(bytes[range(place)]) }

  /// Works with a string where it stands.
  @inline(__always)
  func with<Result>(_ place: Int, _ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
    let range = range(place)
    return bytes.withUnsafeBufferPointer { body(.init(rebasing: $0[range])) }
  }

  /// The hash by which a string is found.
  @inline(__always)
  static func hash(_ string: UnsafeBufferPointer<UInt8>) -> UInt32 {
    var hash = Hash()
    for byte in string { hash.add(byte) }
    return hash.value
  }

  /// A hash that grows byte by byte, so that all beginnings of a string are hashed in one go: FNV-1a.
  private struct Hash {
    private var state: UInt64 = 0xCBF2_9CE4_8422_2325

    /// That of the bytes so far.
    @inline(__always)
    var value: UInt32 { UInt32(truncatingIfNeeded: state ^ state >> 32) }

    @inline(__always)
    mutating func add(_ byte: UInt8) { state = (state ^ UInt64(byte)) &* 0x0000_0100_0000_01B3 }
  }

  /// The place of a string; nil when it is not there.
  @inline(__always)
  func find(_ string: UnsafeBufferPointer<UInt8>) -> Int? {
    find(string, Self.hash(string)).place
  }

  /// Gives the beginnings of a string that are strings of the table, the shortest first, until the answer is false.
  ///
  /// - Parameter least: how many bytes they have at least; from 1.
  @inline(__always)
  func eachBeginning(
    of string: UnsafeBufferPointer<UInt8>, atLeast least: Int,
    _ body: (_ place: Int, _ length: Int) -> Bool
  ) {
    var hash = Hash()
    for length in 1..<max(1, string.count + 1) {
      hash.add(string[length - 1])
      guard length >= least else { continue }
      let beginning = UnsafeBufferPointer(rebasing: string[..<length])
      if let place = find(beginning, hash.value).place, !body(place, length) { return }
    }
  }

  /// The place of a string, which is added when it is new.
  @inline(__always)
  mutating func add(_ string: UnsafeBufferPointer<UInt8>) -> Int {
    add(string, Self.hash(string))
  }

  /// The place of a string, which is added when it is new.
  mutating func add(_ string: [UInt8]) -> Int {
    string.withUnsafeBufferPointer { add($0) }
  }

  /// Adds the strings of another table, and gives the place here of each.
  mutating func add(_ other: ByteTable) -> [UInt32] {
    (0..<other.count).map { place in
      UInt32(truncatingIfNeeded: other.with(place) { add($0, other.hashes[place]) })
    }
  }

  /// The places of all strings in the order of their bytes.
  func sortedPlaces() -> [Int] {
    // Most are told apart by their first eight bytes.
    (0..<count).map { (first: firstBytes($0), place: $0) }
      .sorted { one, other in
        one.first == other.first ? precedes(one.place, other.place) : one.first < other.first
      }
      .map(\.place)
  }

  /// Whether a string stands before another in the order of their bytes.
  func precedes(_ one: Int, _ other: Int) -> Bool {
    bytes.withUnsafeBufferPointer { bytes in
      UnsafeBufferPointer(rebasing: bytes[range(one)])
        .lexicographicallyPrecedes(UnsafeBufferPointer(rebasing: bytes[range(other)]))
    }
  }

  /// The first eight bytes of a string, the first one greatest; zeros where it has fewer.
  private func firstBytes(_ place: Int) -> UInt64 {
    with(place) { string in
      var first: UInt64 = 0
      for place in 0..<8 { first = first << 8 | (place < string.count ? UInt64(string[place]) : 0) }
      return first
    }
  }

  @inline(__always)
  private func find(
    _ string: UnsafeBufferPointer<UInt8>, _ hash: UInt32
  ) -> (place: Int?, slot: Int) {
    let mask = slots.count - 1
    var slot = Int(hash) & mask
    while true {
      let found = Int(slots[slot]) - 1
      if found < 0 { return (nil, slot) }
      if hashes[found] == hash, equals(found, string) { return (found, slot) }
      slot = (slot + 1) & mask
    }
  }

  @inline(__always)
  private func equals(_ place: Int, _ string: UnsafeBufferPointer<UInt8>) -> Bool {
    let range = range(place)
    guard range.count == string.count else { return false }
    var from = range.lowerBound
    for byte in string {
      if bytes[from] != byte { return false }
      from += 1
    }
    return true
  }

  private mutating func add(_ string: UnsafeBufferPointer<UInt8>, _ hash: UInt32) -> Int {
    let (found, slot) = find(string, hash)
    if let found { return found }
    bytes.append(contentsOf: string)
    ends.append(bytes.count)
    hashes.append(hash)
    slots[slot] = UInt32(ends.count)
    if ends.count * 2 > slots.count { grow() }
    return ends.count - 1
  }

  private mutating func grow() {
    slots = [UInt32](repeating: 0, count: slots.count * 2)
    let mask = slots.count - 1
    for (place, hash) in hashes.enumerated() {
      var slot = Int(hash) & mask
      while slots[slot] != 0 { slot = (slot + 1) & mask }
      slots[slot] = UInt32(place + 1)
    }
  }
}
