/// A place in a file of the publisher.
public struct SourceLocation: Hashable, Comparable, Sendable {
  /// The path as a person would type it: `content/evaluations/mark/2024.yaml`.
  public let file: String
  /// From 1; nil when the whole file is meant.
  public let line: Int?
  /// From 1, counted in Unicode scalars; nil when the whole line is meant.
  public let column: Int?

  /// Makes a location.
  public init(file: String, line: Int? = nil, column: Int? = nil) {
    self.file = file
    self.line = line
    self.column = column
  }

  /// By file, then line, then column; what has no line comes first.
  public static func < (left: Self, right: Self) -> Bool {
    (left.file, left.line ?? 0, left.column ?? 0) < (right.file, right.line ?? 0, right.column ?? 0)
  }
}
