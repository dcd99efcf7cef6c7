import Foundation
import Testing

/// The words of one section of a page, as a reader gets them.
struct PageText {
  /// The text without tags, with single spaces.
  let words: String

  /// - Parameter id: that of a `<section>`; it holds no other section.
  init(ofSection id: String, in page: String) throws {
    let start = try #require(page.range(of: "<section class=\"part"), "there are no sections")
    let rest = page[start.lowerBound...]
    let mark = try #require(rest.range(of: " id=\"\(id)\" "), "there is no section \(id)")
    let after = rest[mark.upperBound...]
    let end = try #require(after.range(of: "</section>"))
    self.init(markup: String(after[..<end.lowerBound].drop { $0 != ">" }.dropFirst()))
  }

  /// Takes the words out of markup.
  init(markup: String) {
    let text = markup.replacing(/<svg.*?<\/svg>/.dotMatchesNewlines(), with: " ")
      .replacing(/<\/(?:p|li|td|th|h[1-6]|summary|caption)>/, with: " ")
      .replacing(/<[^>]*>/, with: "")
      .replacing("&amp;", with: "&").replacing("&#39;", with: "'").replacing("&quot;", with: "\"")
      .replacing("\u{A0}", with: " ")
    words = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}
