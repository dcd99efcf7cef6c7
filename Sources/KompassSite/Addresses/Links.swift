import KompassModel

/// Makes the links of one page: relative, so that the site works below any path and from any host.
struct Links: Sendable {
  private let siteMap: SiteMap
  private let page: SitePage
  /// The language of the page that the links stand on.
  let language: LanguageCode
  /// The path of the folder of the page, with `/` at its end; empty at the root.
  private let folder: Substring

  init(siteMap: SiteMap, page: SitePage, language: LanguageCode) {
    self.siteMap = siteMap
    self.page = page
    self.language = language
    folder = siteMap.path(of: page, in: language).folderText
  }

  /// A link to `page` in the language of this page, or in another one.
  func link(to page: SitePage, in language: LanguageCode? = nil) -> String {
    link(to: siteMap.path(of: page, in: language ?? self.language))
  }

  /// A link to a file.
  func link(to target: OutputPath) -> String { link(toAddress: target.address) }

  /// A link to the page where one chooses what stands beside each other, with a choice made.
  func comparison(of ids: [EvaluationID], reference: Slug?) -> String {
    link(to: .compare) + "?k=" + ids.map(\.description).joined(separator: ",")
      + (reference.map { "&ref=" + $0.text } ?? "")
  }

  /// A link to an address below the root of the site: `metod/#revisioner`.
  func link(toAddress address: String) -> String {
    // A server shows this page at any address that does not exist, so nothing can be relative to it.
    if page == .notFound { return siteMap.baseURL.path + address }
    let slash = UInt8(ascii: "/")
    // Above the last folder that both lie in there is nothing to go up to.
    var shared = address.utf8.startIndex
    var above = folder.utf8[...]
    for (place, byte) in zip(address.utf8.indices, folder.utf8.indices) {
      guard address.utf8[place] == folder.utf8[byte] else { break }
      if address.utf8[place] == slash {
        shared = address.utf8.index(after: place)
        above = folder.utf8[folder.utf8.index(after: byte)...]
      }
    }
    let steps = above.reduce(0) { $1 == slash ? $0 + 1 : $0 }
    let link = String(repeating: "../", count: steps) + address[shared...]
    return link.isEmpty || link.hasPrefix("#") ? "./" + link : link
  }
}
