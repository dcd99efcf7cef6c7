/// The publication that a figure was printed in. Many figures can be of one, which is then held once.
public struct Source: Hashable, Sendable {
  /// What it is made of.
  private struct Fields: Hashable, Sendable {
    let title: String
    let published: Int?
    let url: String?
  }

  /// Its title.
  public var title: String { fields.value.title }
  /// The year it was published; nil when not stated.
  public var published: Int? { fields.value.published }
  /// Where it can be read, `http` or `https`; nil when not stated.
  public var url: String? { fields.value.url }

  private let fields: Box<Fields>

  /// Makes a source.
  public init(title: String, published: Int?, url: String?) {
    fields = Box(Fields(title: title, published: published, url: url))
  }
}
