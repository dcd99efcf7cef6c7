/// The publication that a figure was printed in.
public struct Source: Hashable, Sendable {
  /// Its title.
  public let title: String
  /// The year it was published; nil when not stated.
  public let published: Int?
  /// Where it can be read, `http` or `https`; nil when not stated.
  public let url: String?

  /// Makes a source.
  public init(title: String, published: Int?, url: String?) {
    self.title = title
    self.published = published
    self.url = url
  }
}
