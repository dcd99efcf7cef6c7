import KompassContent

/// What stands in some folders at a moment, as far as it can be told without reading files: names, sizes, times and
/// places on the disk. Files that an editor replaces are others; hidden ones and backups are passed over.
public struct FolderState: Equatable, Sendable {
  /// Every file by its path, every folder and what cannot be looked at with nil.
  private var entries: [String: FileStamp?] = [:]

  /// Looks at the folders. One that is not there, or that cannot be listed, is a state like any other.
  public init(of folders: [String]) {
    for folder in folders {
      let real = FileSystem.resolvingLinks(folder)
      var entries: [String: FileStamp?] = [:]
      do throws(BuildFault) {
        try FolderTree(path: real).forEach { entry throws(BuildFault) in
          let name = entry.name
          if name.split(separator: "/").contains(where: { IgnoredNames.contains(String($0)) }) {
            return
          }
          let path = name.isEmpty ? folder : "\(folder)/\(name)"
          entries[path] = .some(
            entry.isFolder ? nil : FileStamp(of: String(cString: entry.systemPath)))
        }
      } catch {
        // What was seen until then counts, too: a later look at the same fault sees the same.
        entries["\(folder): \(error)"] = .some(nil)
      }
      self.entries.merge(entries) { first, _ in first }
    }
  }

  /// The paths of files that came, went or were written since an earlier moment, in their order.
  public func changes(since earlier: FolderState) -> [String] {
    Set(entries.keys).union(earlier.entries.keys).filter { path in
      entries[path] != earlier.entries[path]
        && (Self.isFile(entries[path]) || Self.isFile(earlier.entries[path]))
    }.sorted()
  }

  private static func isFile(_ entry: FileStamp??) -> Bool {
    if case .some(.some) = entry { true } else { false }
  }
}
