/// Finished, escaped markup that is written where it is to stand: it may be large, and is not held besides.
public struct MadeMarkup: Sendable {
  /// Gives the markup as UTF-8, piece by piece.
  let write: @Sendable (_ sink: ([UInt8]) -> Void) -> Void

  /// Takes markup that the caller vouches for: everything in it that came from outside is escaped.
  ///
  /// - Parameter write: gives the markup as UTF-8, piece by piece.
  public init(trusted write: @escaping @Sendable (_ sink: ([UInt8]) -> Void) -> Void) {
    self.write = write
  }
}
