import Foundation

/// The published site as a server reads it: only what a build has made, and nothing outside of it.
public struct PublishedFolder: Sendable {
  /// What stands at a path.
  public enum Content: Equatable, Sendable {
    /// An ordinary file, with its bytes.
    case file([UInt8])
    /// A folder.
    case folder
  }

  private let output: String

  /// Names the folder that a site is published to, which need not be there.
  public init(output: String) { self.output = output }

  /// Whether a whole site stands there.
  public var isSite: Bool {
    FileSystem.isFile(
      "\(Publication.publishedFolder(output: output))/\(BuiltFolder.listName)")
  }

  /// What tells one publication from another.
  public struct Edition: Equatable, Sendable {
    private let list: FileStamp

    fileprivate init(_ list: FileStamp) { self.list = list }
  }

  /// The site that stands there now, whoever published it; nil when there is none.
  public var edition: Edition? {
    FileStamp(of: "\(Publication.publishedFolder(output: output))/\(BuiltFolder.listName)")
      .map(Edition.init)
  }

  /// What stands at a path below the folder; nil when there is nothing, or when links lead out of the folder.
  ///
  /// - Parameter parts: the parts of the path, none of them empty, `.`, `..` or with `/` in it.
  public func content(at parts: [String]) -> Content? {
    guard let root = Self.resolve(output),
      let path = Self.resolve(([root] + parts).joined(separator: "/")),
      path == root || path.hasPrefix(root + "/")
    else { return nil }
    if FileSystem.kind(of: path) == .folder { return .folder }
    return FileSystem.bytes(of: path, most: .max).map(Content.file)
  }

  /// The path without links; nil when there is nothing.
  private static func resolve(_ path: String) -> String? {
    guard let real = realpath(path, nil) else { return nil }
    defer { free(real) }
    return String(validatingCString: real)
  }
}
