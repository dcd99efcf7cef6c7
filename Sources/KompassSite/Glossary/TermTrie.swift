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

  private var nodes = [Node()]
  /// Where the first character leads, for those of Latin-1, 0 for nowhere: most words of a text end their walk here.
  private var starts = [Int](repeating: 0, count: 256)

  /// The root: nothing read yet.
  static let root = 0

  /// Whether there is no form at all.
  var isEmpty: Bool { nodes.count == 1 }

  /// Adds a form of the term with this number. A form that is there already stays with the term that came first.
  mutating func insert(_ form: String, term: Int) {
    let form = WordForm.folded(form)
    if form.isEmpty { return }
    var node = Self.root
    for scalar in form.unicodeScalars {
      if let next = step(from: node, by: scalar) {
        node = next
        continue
      }
      let new = nodes.count
      nodes.append(Node())
      nodes[node].next.append(scalar)
      nodes[node].targets.append(new)
      if node == Self.root, scalar.value < 256 { starts[Int(scalar.value)] = new }
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

  /// Whether a form may begin with a character, in upper or lower case; for most characters the answer is no.
  func canBegin(with scalar: Unicode.Scalar) -> Bool {
    scalar.value >= 128 || starts[Int(WordForm.folded(scalar).value)] != 0
  }

  /// The term whose form ends at a node; nil when none does.
  func term(at node: Int) -> Int? { nodes[node].term }
}
