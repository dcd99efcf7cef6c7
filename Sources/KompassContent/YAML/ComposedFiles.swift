import KompassModel
import Synchronization

/// The trees of YAML files that earlier readings of this process composed: composing is most of what reading takes.
///
/// A tree follows from a file's bytes alone. One of a file in which composing found something to remark on is not kept, so
/// that it is remarked on each time. What a reading has no use for is forgotten with the next one.
public final class ComposedFiles: Sendable {
  /// What a tree was made of.
  struct Key: Hashable {
    /// The bytes of the whole file.
    let file: Fingerprint
    /// The first line that was read, from 1.
    let firstLine: Int
    /// The line after the last; nil: to the end.
    let endLine: Int?
  }

  private struct State {
    var current: [Key: (tree: YAMLNode, bytes: Int)] = [:]
    var previous: [Key: (tree: YAMLNode, bytes: Int)] = [:]
    /// How many bytes of text the trees in `current` were made of.
    var bytes = 0

    mutating func keep(_ tree: YAMLNode, of count: Int, as key: Key) {
      guard bytes + count <= mostBytes, current[key] == nil else { return }
      bytes += count
      current[key] = (tree, count)
    }
  }

  /// The most bytes of text that trees are kept of: a tree takes some ten times as many.
  static let mostBytes = 8 << 20

  private let state = Mutex(State())

  /// Knows nothing yet.
  public init() {}

  /// Begins another reading.
  func begin() {
    state.withLock { state in
      state.previous = state.current
      state.current = [:]
      state.bytes = 0
    }
  }

  /// The tree; nil when it is not known.
  func tree(_ key: Key) -> YAMLNode? {
    state.withLock { state in
      if let known = state.current[key] { return known.tree }
      guard let known = state.previous[key] else { return nil }
      state.keep(known.tree, of: known.bytes, as: key)
      return known.tree
    }
  }

  /// Keeps a tree, as long as there is room.
  ///
  /// - Parameter bytes: how many bytes of text it was made of.
  func keep(_ tree: YAMLNode, of bytes: Int, as key: Key) {
    state.withLock { $0.keep(tree, of: bytes, as: key) }
  }
}
