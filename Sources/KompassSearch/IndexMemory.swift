import KompassModel

/// What was made for an index before, by the fingerprint of what it was made from: a build that finds it need not make it again.
/// What holds for a part only, as how words are split, stands under a name and says itself what it was made from (`KnownSplits`).
public struct IndexMemory: Sendable {
  /// Nothing is found, nothing is kept.
  public static let none = IndexMemory(knows: { _ in false }, find: { _ in nil }, keep: { _, _ in })

  /// Whether something was kept, which may be of no use all the same.
  public let knows: @Sendable (Fingerprint) -> Bool
  /// Gives what was kept; nil when there is nothing.
  public let find: @Sendable (Fingerprint) -> [UInt8]?
  /// Keeps something for the next build.
  public let keep: @Sendable (Fingerprint, [UInt8]) -> Void

  /// - Parameters:
  ///   - knows: whether something was kept; is asked from several threads.
  ///   - find: gives what was kept, unchanged; nil when there is nothing. Is asked from several threads.
  ///   - keep: keeps something. Texts that are the same have one fingerprint, which is then given more than once, with the same bytes; is
  ///     called from several threads.
  public init(
    knows: @escaping @Sendable (Fingerprint) -> Bool,
    find: @escaping @Sendable (Fingerprint) -> [UInt8]?,
    keep: @escaping @Sendable (Fingerprint, [UInt8]) -> Void
  ) {
    self.knows = knows
    self.find = find
    self.keep = keep
  }

  /// What `read` makes of what was kept; where there is nothing of use, what `make` makes. That is kept.
  func value<Value>(
    _ key: Fingerprint, read: ([UInt8]) -> Value?, pack: (Value) -> [UInt8], make: () -> Value
  ) -> Value {
    if let packed = find(key), let value = read(packed) {
      keep(key, packed)
      return value
    }
    let value = make()
    keep(key, pack(value))
    return value
  }

  /// The bytes that were kept; where there are none of use, those that `make` makes. They are kept.
  func bytes(_ key: Fingerprint, make: () -> [UInt8]) -> [UInt8] {
    value(
      key,
      read: { packed in
        var reader = PackedReader(packed)
        let bytes = reader.bytes()
        return reader.isAtEnd ? bytes : nil
      },
      pack: { bytes in
        var writer = ByteWriter()
        writer.text(bytes)
        return writer.bytes
      }, make: make)
  }
}
