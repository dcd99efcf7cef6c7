/// Finds the pieces that begin at a place of a text.
struct PieceTrie: Sendable {
  /// A step from a node by a byte; what is asked at each place of a text stands together.
  private struct Step: Sendable {
    /// The node and the byte, plus 1; 0 for no step.
    var key: UInt32 = 0
    /// The node that it leads to.
    var node: UInt32 = 0
    /// The piece that ends there; -1 for none.
    var piece: Int32 = -1
    /// Whether a step leads on from there.
    var goesOn = false
  }

  private var steps: [Step]

  init(_ list: [[UInt8]]) {
    var size = 1024
    while size < list.reduce(0, { $0 + $1.count }) * 2 { size *= 2 }
    steps = [Step](repeating: Step(), count: size)
    var nodes: UInt32 = 1
    for (number, piece) in list.enumerated() {
      var last: Int?
      for byte in piece {
        let slot = slot(last.map { Int(steps[$0].node) } ?? 0, byte)
        if steps[slot].key == 0 {
          steps[slot] = Step(
            key: Self.key(last.map { Int(steps[$0].node) } ?? 0, byte), node: nodes)
          nodes += 1
        }
        if let last { steps[last].goesOn = true }
        last = slot
      }
      if let last { steps[last].piece = Int32(number) }
    }
  }

  /// Gives each piece that begins at `start`, and where it ends.
  @inline(__always)
  func each(
    _ text: UnsafeBufferPointer<UInt8>, from start: Int, _ body: (_ piece: Int, _ end: Int) -> Void
  ) {
    steps.withUnsafeBufferPointer { steps in
      let mask = steps.count - 1
      var node = 0
      var place = start
      while place < text.count {
        let key = Self.key(node, text[place])
        var slot = Self.slot(key) & mask
        while steps[slot].key != key {
          if steps[slot].key == 0 { return }
          slot = (slot + 1) & mask
        }
        let step = steps[slot]
        place += 1
        if step.piece >= 0 { body(Int(step.piece), place) }
        if !step.goesOn { return }
        node = Int(step.node)
      }
    }
  }

  @inline(__always)
  private static func key(_ node: Int, _ byte: UInt8) -> UInt32 {
    UInt32(truncatingIfNeeded: node << 8 | Int(byte)) &+ 1
  }

  /// Where a step is looked for first, before it is cut to the number of slots.
  @inline(__always)
  private static func slot(_ key: UInt32) -> Int {
    Int(truncatingIfNeeded: (key &* 0x9E37_79B1) >> 7)
  }

  /// Where a step is, or is to be.
  private func slot(_ node: Int, _ byte: UInt8) -> Int {
    let key = Self.key(node, byte)
    let mask = steps.count - 1
    var slot = Self.slot(key) & mask
    while steps[slot].key != 0, steps[slot].key != key { slot = (slot + 1) & mask }
    return slot
  }
}
