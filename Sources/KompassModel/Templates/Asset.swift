/// A file that goes to the site as it is, such as the stylesheet.
public struct Asset: Equatable, Sendable {
  /// Its path below `templates/assets/`: `site.css`.
  public let name: String
  /// Its content.
  public let bytes: [UInt8]

  /// Makes an asset.
  public init(name: String, bytes: [UInt8]) {
    self.name = name
    self.bytes = bytes
  }
}
