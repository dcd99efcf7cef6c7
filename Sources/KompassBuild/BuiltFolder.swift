import Foundation
import Synchronization

/// A folder that a build made, or may replace: which of its files are a build's, and how those are removed.
///
/// ``listName`` names every file of a whole site. A staging folder has ``unfinishedName`` while it is written, and then
/// everything in it is the build's. In a folder with neither nothing is, but for an empty `.nojekyll`.
struct BuiltFolder {
  /// The name of the list of a site's files, by which the next build knows what it may replace.
  static let listName = ".kompassros-files"
  /// The name of the empty file that a folder holds while a build writes it.
  static let unfinishedName = ".kompassros-unfinished"
  /// The most bytes of a list: four times what a hundred times Sweden needs. A longer one is none.
  private static let largestList = 1 << 30

  /// Where the folder is.
  let path: String
  /// Whether it is a staging folder; in any other one ``unfinishedName`` says nothing.
  let isStaging: Bool

  /// Names a folder, which need not be there.
  init(path: String, isStaging: Bool = false) {
    self.path = path
    self.isStaging = isStaging
  }

  /// Makes the folder, to be written.
  func begin() throws(BuildFault) {
    try FileSystem.makeFolders(path)
    try FileSystem.write([], to: "\(path)/\(Self.unfinishedName)")
  }

  /// Says that all of the site is written, and lists its files.
  ///
  /// - Parameter count: how many files were written.
  /// - Throws: a fault when there are more or fewer.
  func finish(count: Int) throws(BuildFault) {
    let list = try OpenFile("\(path)/\(Self.listName)")
    var found = 0
    try FolderTree(path: path).forEach { entry throws(BuildFault) in
      if entry.isFolder || Self.isMark(entry.path) { return }
      found += 1
      try list.append(entry.path + [UInt8(ascii: "\n")])
    }
    _ = try list.close()
    // Whatever else has come into the folder would be taken for the build's.
    if found > count {
      throw .foreignFiles(output: path, examples: [], count: found - count)
    }
    if found < count {
      throw .system(
        action: "finish", path: path,
        reason: SystemReason(
          "files that were written are gone",
          fix: "run the command again when nobody is working in that folder"))
    }
    try FileSystem.removeFile("\(path)/\(Self.unfinishedName)")
  }

  /// Whether a path is that of the list, or of what stands there until it is written.
  private static func isMark(_ path: [UInt8]) -> Bool {
    path.elementsEqual(listName.utf8) || path.elementsEqual(unfinishedName.utf8)
  }

  /// The list of a whole site's files, one on each line; nil when there is none that can be read.
  private func openList() -> InputFile? {
    InputFile("\(path)/\(Self.listName)", most: Self.largestList)
  }

  /// Does `body` for every path of the list of a whole site's files.
  ///
  /// - Returns: whether there is one that can be read.
  func forEachListed(_ body: (String) -> Void) -> Bool {
    guard let list = openList() else { return false }
    var cursor = ListCursor(list)
    while let path = cursor.next() { body(String(decoding: path, as: UTF8.self)) }
    return true
  }

  /// Whether the folder holds a whole site of exactly these files, each as it was written.
  func holds(_ groups: BuildCache.Groups) -> Bool {
    guard FileSystem.kind(of: path, followingLinks: false) == .folder, let list = openList() else {
      return false
    }
    var listed = ListCursor(list)
    var count = 0
    do {
      try FolderTree(path: path).forEach { entry throws(BuildFault) in
        if entry.isFolder || entry.path.elementsEqual(Self.listName.utf8) { return }
        count += 1
        guard listed.next() == entry.path else { throw BuildFault.notAFolder(path: entry.name) }
      }
      guard listed.next() == nil else { return false }
      // There are as many as were written, and each that was written is there: there are no others.
      var groups = groups
      while let group = try groups.next() {
        for (name, entry) in try group.unpacked().files {
          count -= 1
          guard FileStamp(of: "\(path)/\(name)") == entry.stamp else { return false }
        }
      }
      return count == 0
    } catch {
      return false
    }
  }

  /// The files that no build made, in the order of their names; none when there is no folder.
  ///
  /// - Throws: ``BuildFault/notAFolder(path:)`` when something else is there.
  func foreignFiles() throws(BuildFault) -> [String] {
    guard try exists() else { return [] }
    let foreign = Mutex<[String]>([])
    try forEachEntry { entry, isOwn throws(BuildFault) in
      if !entry.isFolder, !isOwn { foreign.withLock { $0.append(entry.name) } }
    }
    return foreign.withLock { $0.sorted() }
  }

  /// Throws when replacing the folder would delete a file that no build made.
  func refuseForeignFiles() throws(BuildFault) {
    let foreign = try foreignFiles()
    if !foreign.isEmpty { throw fault(foreign) }
  }

  /// Removes the files that a build made, and the folders that are empty then. Nothing outside is touched: what the list
  /// names is only ever compared with what is found.
  ///
  /// Killed half-way, it can be called again: what tells whose the files are goes last.
  ///
  /// - Throws: ``BuildFault/foreignFiles(output:examples:count:)`` when other files remain, with their folders.
  func remove() throws(BuildFault) {
    guard try exists() else { return }
    let left = Mutex((foreign: [String](), marks: [String]()))
    try forEachEntry { entry, isOwn throws(BuildFault) in
      if entry.isFolder {
        guard !entry.path.isEmpty, rmdir(entry.systemPath) != 0 else { return }
        // Not empty, for something that is not ours is in it; that is told once, at the end.
        if errno == ENOTEMPTY || errno == EEXIST { return }
      } else if !isOwn {
        left.withLock { $0.foreign.append(entry.name) }
        return
      } else if Self.isMark(entry.path) {
        left.withLock { $0.marks.append(entry.name) }
        return
      } else if unlink(entry.systemPath) == 0 {
        return
      }
      throw .system(
        action: "remove", path: "\(path)/\(entry.name)", reason: SystemReason(code: errno))
    }
    let (foreign, marks) = left.withLock { $0 }
    if !foreign.isEmpty { throw fault(foreign.sorted()) }
    for mark in marks { try FileSystem.removeFile("\(path)/\(mark)") }
    if rmdir(path) != 0 {
      throw .system(action: "remove", path: path, reason: SystemReason(code: errno))
    }
  }

  /// Does `work` for everything in the folder, with whether a build made it: on all cores what lies within folders of folders,
  /// then the rest. A folder comes after what is in it, and the folder itself last.
  private func forEachEntry(
    _ work: @escaping @Sendable (FolderTree.Entry, _ isOwn: Bool) throws(BuildFault) -> Void
  ) throws(BuildFault) {
    let own = ownFiles()
    let tree = FolderTree(path: path)
    _ = try Parallel.sum(
      over: try tree.branches(), workers: ProcessorCount.active
    ) { branch throws(BuildFault) in
      var own = own.beginning(at: branch)
      try tree.forEach(in: branch) { entry throws(BuildFault) in
        try work(entry, entry.isFolder || own.contains(entry.path))
      }
      return 1
    }
    var rest = own
    try tree.forEachOutside { entry throws(BuildFault) in
      try work(entry, entry.isFolder || rest.contains(entry.path))
    }
  }

  private func ownFiles() -> OwnFiles {
    if isStaging, FileSystem.isFile("\(path)/\(Self.unfinishedName)") { return .everything }
    let list = openList()
    var others: Set<[UInt8]> = list == nil ? [] : [Array(Self.listName.utf8)]
    // An empty one is laid into a new folder by hand; what somebody has written into one is theirs.
    if FileSystem.isEmptyFile("\(path)/.nojekyll") { others.insert(Array(".nojekyll".utf8)) }
    return OwnFiles(list: list, others: others)
  }

  private func exists() throws(BuildFault) -> Bool {
    switch FileSystem.kind(of: path, followingLinks: false) {
    case nil: return false
    case .folder: return true
    case .other: throw .notAFolder(path: path)
    }
  }

  private func fault(_ foreign: [String]) -> BuildFault {
    .foreignFiles(output: path, examples: Array(foreign.prefix(3)), count: foreign.count)
  }
}
