/// How large files of the site are, for a page that tells it.
public struct FileSizes: Sendable {
  private let bytes: [OutputPath: Int]

  /// Takes the sizes of written files, in bytes.
  public init(_ bytes: [OutputPath: Int]) { self.bytes = bytes }

  /// The size of a file in bytes; nil when it was not asked for or not written.
  subscript(path: OutputPath) -> Int? { bytes[path] }
}
