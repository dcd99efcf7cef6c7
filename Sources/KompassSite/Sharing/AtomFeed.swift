import KompassData
import KompassModel

/// New evaluations for feed readers (RFC 4287).
struct AtomFeed {
  /// One evaluation.
  struct Entry {
    /// Its permanent address, which is also its identifier.
    let url: String
    /// Its title.
    let title: String
    /// What it says, in a sentence or two.
    let summary: String
    /// When it last changed, as far as the content says.
    let updated: PartialDate
  }

  /// The most evaluations of one feed.
  static let mostEntries = 100

  /// The title.
  let title: String
  /// The absolute address of the feed itself, which is also its identifier.
  let url: String
  /// The absolute address of the page that shows the same.
  let pageURL: String
  /// The language of the texts.
  let language: LanguageCode
  /// Who publishes the site.
  let publisher: Publisher
  /// The address of the licence; nil when not stated.
  let licence: String?
  /// The evaluations, newest first; never empty.
  let entries: [Entry]

  /// The file.
  var bytes: [UInt8] {
    var text = XMLText()
    text.raw("<feed xmlns=\"http://www.w3.org/2005/Atom\"")
    text.attribute("xml:lang", language.text)
    text.raw(">\n")
    text.element("title", title)
    text.element("id", url)
    text.empty("link", [("rel", "self"), ("type", "application/atom+xml"), ("href", url)])
    text.empty("link", [("rel", "alternate"), ("type", "text/html"), ("href", pageURL)])
    if let licence { text.empty("link", [("rel", "license"), ("href", licence)]) }
    if let updated = entries.map(\.updated).max() {
      text.element("updated", updated.firstInstant)
    }
    text.raw("<author>\n")
    text.element("name", publisher.name)
    if let url = publisher.url { text.element("uri", url) }
    text.raw("</author>\n")
    for entry in entries.prefix(Self.mostEntries) {
      text.raw("<entry>\n")
      text.element("title", entry.title)
      text.element("id", entry.url)
      text.empty("link", [("rel", "alternate"), ("type", "text/html"), ("href", entry.url)])
      text.element("updated", entry.updated.firstInstant)
      text.element("summary", entry.summary)
      text.raw("</entry>\n")
    }
    text.raw("</feed>\n")
    return text.bytes
  }
}
