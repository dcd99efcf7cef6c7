import KompassModel

/// One of the publisher's own pages.
enum FreePageBuilder {
  static func view(of page: FreePage, in context: PageContext) -> FreePageView {
    FreePageView(
      frame: context.frame(
        title: page.title, description: Descriptions(context: context).free(page)),
      title: page.title,
      language: context.foreign(page.language),
      body: context.render(page.body, topHeading: 2, idPrefix: ""))
  }
}
