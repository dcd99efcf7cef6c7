/// A page on the way from the start page to another.
struct Crumb {
  /// What the page is called.
  let label: String
  /// The page.
  let page: SitePage
}
