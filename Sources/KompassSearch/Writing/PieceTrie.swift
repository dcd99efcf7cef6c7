/// Finds the pieces that begin at a place of a text.
struct PieceTrie: Sendable {
  /// A node and the byte that leads on from it, plus 1; 0 for nothing.
  private var keys: [UInt32]
  private var children: [UInt32]
  /// The piece that ends at each node; -1 for none.
  private var pieces: [Int32] = [-1]

  init(_ list: [[UInt8]]) {
    var size = 1024
    while size < list.reduce(0, { $0 + $1.count }) * 2 { size *= 2 }
    keys = [UInt32](repeating: 0, count: size)
    children = keys
    for (number, piece) in list.enumerated() {
      var node = 0
      for byte in piece {
        let slot = slot(node, byte)
        if keys[slot] == 0 {
          keys[slot] = Self.key(node, byte)
          children[slot] = UInt32(pieces.count)
          pieces.append(-1)
        }
        node = Int(children[slot])
      }
      pieces[node] = Int32(number)
    }
  }

  /// Gives each piece that begins at `start`, and where it ends.
  @inline(__always)
  func each(
    _ text: UnsafeBufferPointer<UInt8>, from start: Int, _ body: (_ piece: Int, _ end: Int) -> Void
  ) {
    var node = 0
    var place = start
    while place < text.count {
      let slot = slot(node, text[place])
      guard keys[slot] != 0 else { return }
      node = Int(children[slot])
      place += 1
      let piece = pieces[node]
      if piece >= 0 { body(Int(piece), place) }
    }
  }

  @inline(__always)
  private static func key(_ node: Int, _ byte: UInt8) -> UInt32 {
    UInt32(truncatingIfNeeded: node << 8 | Int(byte)) &+ 1
  }

  @inline(__always)
  private func slot(_ node: Int, _ byte: UInt8) -> Int {
    let key = Self.key(node, byte)
    let mask = keys.count - 1
    var slot = Int(truncatingIfNeeded: (key &* 0x9E37_79B1) >> 7) & mask
    while keys[slot] != 0, keys[slot] != key { slot = (slot + 1) & mask }
    return slot
  }
}
