import CStemmer

/// Makes an index of documents; what it writes is in docs/search-format.md.
public struct IndexBuilder: Sendable {
  /// Does `work` for every number from 0 up to `count`, on as many cores as there are, and returns when all is done.
  public typealias Concurrency = @Sendable (_ count: Int, _ work: @Sendable (Int) -> Void) -> Void

  private let directory: SearchDirectory
  private let plain: [PlainDocument]

  /// - Parameter plain: the documents that are no part of an evaluation, in the order in which equal hits stand.
  public init(directory: SearchDirectory, plain: [PlainDocument]) {
    self.directory = directory
    self.plain = plain
  }

  /// Makes the index; its bytes do not depend on the number of cores.
  ///
  /// - Parameter evaluations: in any order.
  public func build(
    _ evaluations: [AnalysedEvaluation], concurrently: Concurrency
  ) -> BuiltIndex {
    BuiltIndex(entry: "", municipalities: [:], files: [])
  }
}
