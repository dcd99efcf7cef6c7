import KompassModel

/// The page that a server shows when there is no such page.
enum NotFoundPage {
  static func view(in context: PageContext) -> NotFoundView {
    NotFoundView(
      frame: context.frame(title: context.book.text(.titleNotFound), description: nil),
      municipalitiesHref: context.links.link(to: .municipalities),
      searchHref: context.searchLink)
  }
}
