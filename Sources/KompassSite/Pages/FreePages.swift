import KompassModel

/// The publisher's own pages as one language shows them, found once for all pages of the language.
struct FreePages: Sendable {
  /// Each page in the language, else in the one it was written in, in the order of navigation.
  let pages: [FreePage]
  /// The page on method; nil when the publisher has none.
  private let method: FreePage?
  private let methodAnchors: Set<String>

  init(_ results: Results, book: Phrasebook) {
    let versions = Dictionary(grouping: results.pages, by: \.name).values
    let pages = versions.compactMap { versions -> FreePage? in
      versions.first { $0.language == book.language }
        ?? versions.first { $0.language == results.site.defaultLanguage }
        ?? versions.min { $0.language < $1.language }
    }
    .sorted { left, right in
      (left.order ?? .max, left.name.text) < (right.order ?? .max, right.name.text)
    }
    self.pages = pages
    method = pages.first { $0.name.text == book.text(.methodPage) }
    methodAnchors = Set(method.map { Anchors.names(in: $0.body) } ?? [])
  }

  /// A link to a heading of the page on method; without the heading when the page lacks it, nil when there is no page.
  func methodLink(to heading: String, _ links: Links) -> String? {
    method.map { page in
      links.link(to: .free(page.name)) + (methodAnchors.contains(heading) ? "#" + heading : "")
    }
  }
}
