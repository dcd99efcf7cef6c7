/// How often stretches of units occur: a trie, so that a stretch is found by one step from the one that is a byte shorter.
struct StretchTable: Sendable {
  /// A stretch that begins with the one at `parent`.
  private struct Node: Sendable {
    let parent: UInt32
    /// The byte after it.
    let byte: UInt8
    /// How many code points it has; a byte within one counts for the next.
    let letters: UInt8
    /// Whether it has no byte that stands for a sign.
    let isPlain: Bool
    var count = 0
    /// How often a unit ends with it.
    var closed = 0
  }

  /// What was found of a stretch.
  struct Stretch: Sendable {
    /// Its place, in the order in which stretches came.
    let place: Int
    /// How many code points it has.
    let letters: Int
    /// How often it occurs.
    let count: Int
    /// How often a unit ends with it.
    let closed: Int
  }

  private let longest: Int
  private let firstPlain: UInt8
  private var nodes: [Node]
  /// The place of a node, or 0; as many as a power of two.
  private var slots: [UInt32]

  /// - Parameters:
  ///   - longest: how many code points a stretch has at most, less than 256.
  ///   - firstPlain: bytes below it stand for signs.
  init(longest: Int, firstPlain: UInt8) {
    self.longest = longest
    self.firstPlain = firstPlain
    nodes = [Node(parent: 0, byte: 0, letters: 0, isPlain: true)]
    slots = [UInt32](repeating: 0, count: 1 << 18)
  }

  /// Counts all stretches of a unit that have at least two code points.
  ///
  /// - Parameter count: how often the unit stands.
  mutating func add(_ text: UnsafeBufferPointer<UInt8>, count: Int) {
    for start in text.indices where !CodePoint.isContinuation(text[start]) {
      var node = 0
      for place in start..<text.count {
        node = child(of: node, text[place])
        let isEnd = place + 1 == text.count
        guard isEnd || !CodePoint.isContinuation(text[place + 1]) else { continue }
        let letters = nodes[node].letters
        guard letters > 1 else { continue }
        nodes[node].count += count
        if isEnd { nodes[node].closed += count }
        if letters == longest { break }
      }
    }
  }

  /// The stretches without signs that were counted more than twice.
  var frequent: [Stretch] {
    nodes.indices.compactMap { place in
      let node = nodes[place]
      guard node.count > 2, node.isPlain else { return nil }
      return Stretch(
        place: place, letters: Int(node.letters), count: node.count, closed: node.closed)
    }
  }

  /// The bytes of a stretch.
  func bytes(_ stretch: Stretch) -> [UInt8] {
    var bytes: [UInt8] = []
    var place = stretch.place
    while place > 0 {
      bytes.append(nodes[place].byte)
      place = Int(nodes[place].parent)
    }
    return bytes.reversed()
  }

  @inline(__always)
  private mutating func child(of parent: Int, _ byte: UInt8) -> Int {
    var slot = slot(parent, byte)
    let mask = slots.count - 1
    while slots[slot] != 0 {
      let place = Int(slots[slot])
      if nodes[place].parent == UInt32(truncatingIfNeeded: parent), nodes[place].byte == byte {
        return place
      }
      slot = (slot + 1) & mask
    }
    return add(parent, byte, slot)
  }

  private mutating func add(_ parent: Int, _ byte: UInt8, _ slot: Int) -> Int {
    let place = nodes.count
    let letters = nodes[parent].letters + (CodePoint.isContinuation(byte) ? 0 : 1)
    nodes.append(
      Node(
        parent: UInt32(parent), byte: byte, letters: letters,
        isPlain: nodes[parent].isPlain && byte >= firstPlain))
    slots[slot] = UInt32(place)
    if nodes.count * 2 > slots.count { grow() }
    return place
  }

  private mutating func grow() {
    slots = [UInt32](repeating: 0, count: slots.count * 2)
    let mask = slots.count - 1
    for place in 1..<nodes.count {
      var slot = slot(Int(nodes[place].parent), nodes[place].byte)
      while slots[slot] != 0 { slot = (slot + 1) & mask }
      slots[slot] = UInt32(place)
    }
  }

  @inline(__always)
  private func slot(_ parent: Int, _ byte: UInt8) -> Int {
    let key = UInt64(truncatingIfNeeded: parent << 8 | Int(byte))
    // The uppermost bits of a product depend on all of the key.
    let bits = UInt64(slots.count.trailingZeroBitCount)
    return Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> (64 - bits))
  }
}
