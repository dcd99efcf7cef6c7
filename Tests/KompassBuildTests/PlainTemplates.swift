import Foundation

@testable import KompassSite

/// Templates of a site whose pages are empty: as few words and files as a build accepts, so that a test which builds
/// hundreds of sites stays fast.
enum PlainTemplates {
  /// Writes them to the folder at `path`.
  ///
  /// - Parameter page: what the template of a page of the site holds; those for a frame hold nothing.
  static func write(to path: String, page text: String = "") throws {
    let pages = try FileManager.default.contentsOfDirectory(atPath: Repository.templates + "/pages")
    var files = ["assets/site.css": "", "assets/badda-in.css": "", "partials/terms.mustache": ""]
    for page in pages { files["pages/" + page] = page == "embed.mustache" ? "" : text }
    for language in ["sv", "en"] { files["strings/\(language).yaml"] = words }
    for (name, text) in files {
      let url = URL(fileURLWithPath: path).appending(path: name)
      try FileManager.default.createDirectory(
        at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(text.utf8).write(to: url)
    }
  }

  /// A word for every text that code puts together, and no other.
  private static let words: String = {
    var groups: [String: Set<String>] = [:]
    for key in Phrase.allCases.flatMap(\.keys) + Phrasebook.monthKeys {
      let parts = key.split(separator: ".", maxSplits: 1).map(String.init)
      groups[parts[0], default: []].insert(parts[1])
    }
    return groups.sorted { $0.key < $1.key }.map { group, keys in
      "\(group):\n" + lines(of: keys, indentation: "  ")
    }.joined()
  }()

  private static func lines(of keys: Set<String>, indentation: String) -> String {
    let groups = Dictionary(grouping: keys) { String($0.prefix { $0 != "." }) }
    return groups.sorted { $0.key < $1.key }.map { group, keys in
      keys == [group]
        ? "\(indentation)\(group): x\n"
        : "\(indentation)\(group):\n"
          + lines(
            of: Set(keys.map { String($0.dropFirst(group.count + 1)) }),
            indentation: indentation + "  ")
    }.joined()
  }
}
