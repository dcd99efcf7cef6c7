/// A picture that is published as PNG: for programs that show no SVG.
public struct Picture: Equatable, Sendable {
  /// The drawing as a whole SVG file.
  public let svg: [UInt8]
  /// How many pixels wide the picture is to be.
  public let width: Int
  /// How many pixels high the picture is to be.
  public let height: Int
}
