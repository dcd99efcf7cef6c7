import KompassModel
import KompassSearch

/// The page to search by; without a script it leads to the lists.
enum SearchPage {
  static func view(of index: BuiltIndex, in context: PageContext) -> SearchView {
    let book = context.book
    let links = context.links
    return SearchView(
      frame: context.frame(
        title: book.text(.titleSearch), description: book.text(.descriptionSearch),
        scripts: ["sok.js"]),
      municipalitiesHref: links.link(to: .municipalities), areasHref: links.link(to: .areas),
      folder: links.link(toAddress: SiteMap.indexAddress), entry: index.entry,
      profile: links.link(
        toAddress: context.siteMap.profilePattern(municipality: "{slug}", in: context.language)),
      root: links.link(to: .start, in: context.results.site.defaultLanguage),
      n: "{n}", all: "{all}", word: "{word}", words: "{words}", other: "{other}",
      file: "{file}")
  }
}
