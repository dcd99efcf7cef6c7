import KompassModel

/// The forms of all terms as a tree of characters, so that the longest form at a place is found in one walk.
struct TermTrie: Sendable {
  /// A place in the tree: the characters so far.
  private struct Node: Sendable {
    /// The characters that may follow. Few, so that they are sought one after the other.
    var next: [Unicode.Scalar] = []
    /// The nodes that they lead to, in the same order.
    var targets: [Int] = []
    /// The term that ends here; nil when the characters are only a beginning.
    var term: Int?
  }

  /// What a byte of a text is, where no form has begun.
  enum ByteKind: UInt8 {
    /// A character that belongs to no word.
    case gap
    /// One that does, and begins no form.
    case letter
    /// One with which a form may begin.
    case beginning
    /// Part of a longer character, or of a reference such as `&amp;`.
    case unknown
  }

  private var nodes = [Node()]
  /// What each byte is; 256.
  private(set) var kinds: [ByteKind] = (0..<256).map { byte in
    if byte >= 0x80 || byte == UInt8(ascii: "&") { return .unknown }
    return WordForm.isWord(Unicode.Scalar(UInt8(byte))) ? .letter : .gap
  }
  /// Where the first character leads, for those of Latin-1, 0 for nowhere: most words of a text end their walk here.
  private var starts = [Int](repeating: 0, count: 256)

  /// With which bytes a form may go on after one with which it may begin: a bit for each in upper or lower case, 32 letters
  /// by 32. Most words end their walk here.
  private var seconds = [UInt32](repeating: 0, count: 32)

  /// The root: nothing read yet.
  static let root = 0

  /// Whether there is no form at all.
  var isEmpty: Bool { nodes.count == 1 }

  /// Adds a form of the term with this number. A form that is there already stays with the term that came first.
  mutating func insert(_ form: String, term: Int) {
    let form = WordForm.folded(form)
    if form.isEmpty { return }
    var node = Self.root
    let bytes = Array(form.utf8)
    if bytes.count > 1, Self.isLetter(bytes[0]), Self.isLetter(bytes[1]) {
      seconds[Int(bytes[0] & 31)] |= 1 << UInt32(bytes[1] & 31)
    }
    for scalar in form.unicodeScalars {
      if let next = step(from: node, by: scalar) {
        node = next
        continue
      }
      let new = nodes.count
      nodes.append(Node())
      nodes[node].next.append(scalar)
      nodes[node].targets.append(new)
      if node == Self.root { begin(with: scalar, at: new) }
      node = new
    }
    if nodes[node].term == nil { nodes[node].term = term }
  }

  /// The node that a folded character leads to; nil when no form goes on like that.
  func step(from node: Int, by scalar: Unicode.Scalar) -> Int? {
    if node == Self.root, scalar.value < 256 {
      let start = starts[Int(scalar.value)]
      return start == 0 ? nil : start
    }
    guard let place = nodes[node].next.firstIndex(of: scalar) else { return nil }
    return nodes[node].targets[place]
  }

  private mutating func begin(with scalar: Unicode.Scalar, at node: Int) {
    guard scalar.value < 256 else { return }
    let place = Int(scalar.value)
    starts[place] = node
    guard kinds[place] == .letter else { return }
    kinds[place] = .beginning
    if (0x61...0x7A).contains(place) { kinds[place - 32] = .beginning }
  }

  /// Whether a form may begin with two bytes; no for most pairs of letters of ASCII.
  func mayBegin(with first: UInt8, _ second: UInt8) -> Bool {
    guard Self.isLetter(first), Self.isLetter(second) else { return true }
    return seconds[Int(first & 31)] & (1 << UInt32(second & 31)) != 0
  }

  private static func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) }

  /// The term whose form ends at a node; nil when none does.
  func term(at node: Int) -> Int? { nodes[node].term }
}
