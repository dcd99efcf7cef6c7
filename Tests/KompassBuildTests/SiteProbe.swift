import Foundation
import Testing

/// Looks at every page of a site: links, identifiers, headings, nesting.
struct SiteProbe {
  /// The site.
  let site: Snapshot
  /// Where the site stands: `https://example.org/under/`.
  let root: String

  private var rootPath: String {
    "/" + root.split(separator: "/").dropFirst(2).map { $0 + "/" }.joined()
  }

  /// Every page by its path.
  var pages: [(path: String, page: HTMLPage)] {
    site.files.filter { $0.key.hasSuffix(".html") }
      .map { ($0.key, HTMLPage(String(decoding: $0.value, as: UTF8.self))) }
      .sorted { $0.path < $1.path }
  }

  /// Everything that is wrong, in words, and how many links were followed.
  func faults() -> (faults: [String], followed: Int) {
    let pages = pages
    let ids = Dictionary(uniqueKeysWithValues: pages.map { ($0.path, Set($0.page.ids)) })
    var faults: [String] = []
    var followed = 0
    for (path, page) in pages {
      faults += page.faults.map { "\(path): \($0)" }
      let doubled = Dictionary(grouping: page.ids, by: \.self).filter { $0.value.count > 1 }
      faults += doubled.keys.sorted().map { "\(path): the identifier \($0) stands twice" }
      if page.headings.filter({ $0 == 1 }).count != 1 || page.headings.first != 1 {
        faults.append("\(path): not one h1 first")
      }
      for (before, after) in zip(page.headings, page.headings.dropFirst()) where after > before + 1
      {
        faults.append("\(path): h\(before) is followed by h\(after)")
      }
      for link in page.links {
        let isElsewhere = ["http://", "https://", "mailto:", "tel:"].contains(where: link.hasPrefix)
        if isElsewhere, !link.hasPrefix(root) { continue }
        followed += 1
        guard let target = target(of: link, from: path) else {
          faults.append("\(path): \(link) leads nowhere")
          continue
        }
        guard let mark = link.firstIndex(of: "#") else { continue }
        let fragment = String(link[link.index(after: mark)...])
        if ids[target]?.contains(fragment) != true {
          faults.append("\(path): \(link) leads to no place on \(target)")
        }
      }
    }
    return (faults, followed)
  }

  /// The file that a link leads to; nil when there is none.
  private func target(of link: String, from path: String) -> String? {
    // What follows a question mark is for the script of the page.
    var address = link.prefix { $0 != "#" && $0 != "?" }
    if address.isEmpty { return path }
    var parts: [Substring] = []
    if address.hasPrefix(root) {
      address = address.dropFirst(root.count)
    } else if address.hasPrefix("/") {
      guard address.hasPrefix(rootPath) else { return nil }
      address = address.dropFirst(rootPath.count)
    } else {
      parts = Array(path.split(separator: "/").dropLast())
    }
    for part in address.split(separator: "/", omittingEmptySubsequences: false) {
      switch part {
      case "..": if parts.popLast() == nil { return nil }
      case ".", "": break
      default: parts.append(part)
      }
    }
    if address.isEmpty || address.hasSuffix("/") || address.hasSuffix("..") || address == "." {
      parts.append("index.html")
    }
    let target = parts.joined(separator: "/")
    return site.files[target] == nil ? nil : target
  }
}
