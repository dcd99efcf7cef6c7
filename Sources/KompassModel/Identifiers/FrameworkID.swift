/// The identifier of one revision of the instrument: `"2020"`. Also the name of its file.
public struct FrameworkID: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// A slug, as it stands in `frameworks/ID.yaml`.
  public let slug: Slug

  /// The text of the slug.
  public var description: String { slug.text }

  /// - Returns: nil unless `text` is a ``Slug``.
  public init?(_ text: String) {
    guard let slug = Slug(text) else { return nil }
    self.slug = slug
  }

  /// In the order of the slugs.
  public static func < (left: Self, right: Self) -> Bool { left.slug < right.slug }
}
