import KompassSearch

/// Why a published site cannot be searched.
public enum PublishedIndexFault: Error, Equatable, CustomStringConvertible {
  /// The folder has no list of files, so no build made it.
  case notPublished(output: String)
  /// The site was published without an index.
  case noIndex(output: String)
  /// The list names more than one entry.
  case severalEntries(output: String)
  /// A file of the index is not there or cannot be used.
  case unusable(output: String, fault: IndexFault)

  /// What is wrong, and what to do.
  public var description: String {
    switch self {
    case .notPublished(let output):
      "\(output) holds no site\n  fix: publish one with “kompassros build”, or name its folder with --output"
    case .noIndex(let output):
      "\(output) holds a site without a search index\n  fix: publish it again with “kompassros build”"
    case .severalEntries(let output):
      "\(output) names more than one search index\n  fix: publish it again with “kompassros build”"
    case .unusable(let output, let fault):
      "the search index of \(output) cannot be used: \(fault)\n  fix: publish it again with “kompassros build”"
    }
  }
}
