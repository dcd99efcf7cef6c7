import CSystemCalls
import Foundation

/// A folder with everything in it, as the disk has it.
///
/// Names are bytes here: a disk does not hold them to be UTF-8, and Swift takes two spellings of “ö” for one. What is told
/// apart when files are deleted has to be what the disk tells apart.
struct FolderTree {
  /// A file, a link or a folder in the tree.
  struct Entry {
    /// The path from the folder on; empty for the folder itself.
    let path: [UInt8]
    /// The whole path, as the operating system takes it.
    let systemPath: UnsafePointer<CChar>
    /// Whether it is a folder; a link to one is not.
    let isFolder: Bool
    /// How far below the beginning it lies.
    fileprivate let level: Int

    /// The path for people; bytes that are no UTF-8 become `�`.
    var name: String { String(decoding: path, as: UTF8.self) }
  }

  /// Where the folder is.
  let path: String

  /// Calls `body` for everything in the tree, what a folder holds in the order of its names, a folder after what is in it and
  /// the folder itself last. Links are never followed.
  ///
  /// - Throws: a fault when something cannot be listed, which is not the same as its being empty; what `body` throws.
  func forEach(_ body: (Entry) throws(BuildFault) -> Void) throws(BuildFault) {
    try walk([]) { _ in
      false
    } body: { entry throws(BuildFault) in
      try body(entry)
    }
  }

  /// The folders within the folders of the tree, in order: each can be gone through by itself.
  func branches() throws(BuildFault) -> [[UInt8]] {
    var branches: [[UInt8]] = []
    try walk([]) { level in
      level == Self.branchLevel
    } body: { entry throws(BuildFault) in
      if entry.level == Self.branchLevel, entry.isFolder { branches.append(entry.path) }
    }
    return branches
  }

  /// The same as ``forEach(_:)`` for one of the branches; paths are from the folder of the tree on.
  func forEach(
    in branch: [UInt8], _ body: (Entry) throws(BuildFault) -> Void
  ) throws(BuildFault) {
    try walk(branch) { _ in
      false
    } body: { entry throws(BuildFault) in
      try body(entry)
    }
  }

  /// The same as ``forEach(_:)``, but for what is in branches.
  func forEachOutside(_ body: (Entry) throws(BuildFault) -> Void) throws(BuildFault) {
    try walk([]) { level in
      level == Self.branchLevel
    } body: { entry throws(BuildFault) in
      try body(entry)
    }
  }

  private static let branchLevel = 2

  /// - Parameters:
  ///   - branch: where to begin; empty for the folder itself.
  ///   - isLeft: whether what is in a folder is left out, by how far below the beginning it lies.
  private func walk(
    _ branch: [UInt8], leaving isLeft: (Int) -> Bool,
    body: (Entry) throws(BuildFault) -> Void
  ) throws(BuildFault) {
    var begin = Array(path.utf8)
    if !branch.isEmpty { begin += [UInt8(ascii: "/")] + branch }
    guard let root = strndup(begin.map { CChar(bitPattern: $0) }, begin.count) else {
      throw fault(ENOMEM)
    }
    defer { free(root) }
    var roots: [UnsafeMutablePointer<CChar>?] = [root, nil]
    // Nothing is asked of files: most of the time would go there.
    let options = FTS_PHYSICAL | FTS_NOCHDIR | FTS_NOSTAT
    guard let walk = fts_open(&roots, options, kompassros_compare_names) else {
      throw fault(errno)
    }
    defer { fts_close(walk) }
    let start = path.utf8.count + (path.hasSuffix("/") ? 0 : 1)
    while true {
      // It gives nil at the end, too.
      errno = 0
      guard let found = fts_read(walk), let whole = found.pointee.fts_path else {
        if errno != 0 { throw fault(errno) }
        return
      }
      let isFolder: Bool
      let level = Int(found.pointee.fts_level)
      switch Int32(found.pointee.fts_info) {
      case FTS_D:
        if isLeft(level) { _ = fts_set(walk, found, FTS_SKIP) }
        continue
      case FTS_DP: isFolder = true
      case FTS_DNR, FTS_ERR, FTS_NS, FTS_DC:
        throw .system(
          action: "read", path: String(cString: whole),
          reason: SystemReason(code: found.pointee.fts_errno))
      default: isFolder = false
      }
      let bytes = UnsafeBufferPointer(start: whole, count: strlen(whole)).dropFirst(start)
      try body(
        Entry(
          path: bytes.map { UInt8(bitPattern: $0) }, systemPath: UnsafePointer(whole),
          isFolder: isFolder, level: level))
    }
  }

  private func fault(_ code: Int32) -> BuildFault {
    .system(action: "read", path: path, reason: SystemReason(code: code))
  }
}
