import KompassModel

/// A file of `pages/` with what its name says.
struct PageFile: Sendable {
  /// The path below the content folder.
  let path: String
  /// The address of the page.
  let name: Slug
  /// The language in the name; nil when there is none, which means the site's default.
  let language: String?
}
