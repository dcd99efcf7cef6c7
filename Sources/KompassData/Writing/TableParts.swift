import KompassModel

/// The parts of a table that an earlier writing made and that would be made the same, and what the next one is to be told.
public protocol TableParts: Sendable {
  /// The bytes that stand for an evaluation in each form, as they were written before.
  ///
  /// - Returns: nil when they must be made.
  func bytes(of evaluation: EvaluationID) -> [[UInt8]]?

  /// Is told of each part, in the order of the table, when it has been written.
  ///
  /// - Parameter extents: where it stands in each form.
  func note(_ evaluation: EvaluationID, at extents: [TablePartExtent])
}

/// Where a part of a table stands in a file.
public struct TablePartExtent: Equatable, Sendable {
  /// How many bytes stand between the part before and this one; before the first, how many stand before it.
  public let gap: Int
  /// How many bytes it has; 0 for a part without rows.
  public let size: Int

  /// Makes an extent.
  public init(gap: Int, size: Int) {
    self.gap = gap
    self.size = size
  }
}
