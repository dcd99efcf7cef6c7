/// Who publishes the site.
public struct Publisher: Equatable, Sendable {
  /// The name, as shown in the foot of every page.
  public let name: String
  /// The publisher's own site; nil when not stated.
  public let url: String?
  /// Where a reader can write; nil when not stated.
  public let email: String?
  /// What kind of body it is, for catalogues of open data; nil when not stated.
  public let kind: PublisherKind?

  /// Makes a publisher.
  public init(name: String, url: String?, email: String?, kind: PublisherKind? = nil) {
    self.name = name
    self.url = url
    self.email = email
    self.kind = kind
  }
}
