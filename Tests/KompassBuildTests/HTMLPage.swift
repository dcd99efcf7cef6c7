import Foundation

/// What a test looks for in a page: links, identifiers, and whether every element is closed.
struct HTMLPage {
  /// The addresses in `href` and `src`.
  private(set) var links: [String] = []
  /// The identifiers.
  private(set) var ids: [String] = []
  /// The levels of the headings in their order.
  private(set) var headings: [Int] = []
  /// Every opening tag with its attributes, in their order; references in values are resolved.
  private(set) var tags: [(name: String, attributes: [(String, String)])] = []
  /// What is wrong with the nesting of elements; empty when nothing is.
  private(set) var faults: [String] = []

  private static let void: Set<String> = [
    "meta", "link", "base", "br", "hr", "img", "input", "source", "col", "wbr", "area",
  ]

  init(_ html: String) {
    var open: [String] = []
    var rest = html[...]
    while let start = rest.firstIndex(of: "<") {
      let after = rest[rest.index(after: start)...]
      guard let end = Self.end(of: after) else {
        faults.append("a tag is not closed: \(after.prefix(40))")
        break
      }
      let tag = after[..<end]
      rest = after[after.index(after: end)...]
      if tag.hasPrefix("!") { continue }
      if tag.hasPrefix("/") {
        let name = String(tag.dropFirst())
        if open.popLast() != name { faults.append("</\(name)> closes another element") }
        continue
      }
      let name = String(tag.prefix { !$0.isWhitespace && $0 != "/" })
      let attributes = Self.attributes(of: tag.dropFirst(name.count))
      tags.append((name, attributes))
      for (attribute, value) in attributes {
        switch attribute {
        case "href", "src": links.append(value)
        case "id": ids.append(value)
        default: break
        }
      }
      if name.count == 2, name.hasPrefix("h"), let level = name.last?.wholeNumberValue {
        headings.append(level)
      }
      if !Self.void.contains(name), !tag.hasSuffix("/") { open.append(name) }
    }
    if !open.isEmpty { faults.append("never closed: \(open.joined(separator: " "))") }
  }

  /// The `>` that ends a tag: one within quotation marks does not.
  private static func end(of text: Substring) -> Substring.Index? {
    var isQuoted = false
    for index in text.indices {
      switch text[index] {
      case "\"": isQuoted.toggle()
      case ">" where !isQuoted: return index
      default: break
      }
    }
    return nil
  }

  private static func attributes(of text: Substring) -> [(String, String)] {
    let parts = text.split(separator: "\"", omittingEmptySubsequences: false)
    return stride(from: 0, to: parts.count - 1, by: 2).compactMap { place -> (String, String)? in
      guard let name = parts[place].split(whereSeparator: \.isWhitespace).last, name.hasSuffix("=")
      else { return nil }
      let value = parts[place + 1].replacing("&amp;", with: "&").replacing("&#39;", with: "'")
      return (String(name.dropLast()), String(value))
    }
  }
}
