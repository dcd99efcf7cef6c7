import Foundation
import KompassSearch

/// The search index of a site that was published.
public enum PublishedIndex {
  /// The folder of the index below the root of a site.
  private static let folder = "sok"

  /// Opens the index that the list of a site's files names; its other files are read when they are asked for.
  ///
  /// - Parameter output: the folder that the site was published to.
  public static func open(output: String) throws(PublishedIndexFault) -> IndexReader {
    var entries: [String] = []
    // Made once: a pattern that stands in the closure is read anew for each of thousands of paths.
    let pattern = /sok\/(ingang-[0-9a-f]{10}\.bin)/
    let isPublished = BuiltFolder(path: output).forEachListed { path in
      guard path.hasPrefix(folder + "/"), let name = path.wholeMatch(of: pattern)?.output.1 else {
        return
      }
      entries.append(String(name))
    }
    guard isPublished else { throw .notPublished(output: output) }
    guard let entry = entries.first else { throw .noIndex(output: output) }
    guard entries.count == 1 else { throw .severalEntries(output: output) }
    do throws(IndexFault) {
      return try IndexReader(entry: entry) { name in
        try Array(Data(contentsOf: URL(fileURLWithPath: "\(output)/\(folder)/\(name)")))
      }
    } catch {
      throw .unusable(output: output, fault: error)
    }
  }
}
