/// View models of a list, each looked at when its turn comes.
@usableFromInline struct Records: Sendable {
  /// How many there are.
  @usableFromInline let count: Int
  /// The one at a place, from 0.
  @usableFromInline let record: @Sendable (Int) -> Record

  @inlinable init(count: Int, record: @escaping @Sendable (Int) -> Record) {
    self.count = count
    self.record = record
  }
}
