import Foundation

/// A folder that a build made, or may replace: which of its files are a build's, and how those are removed.
///
/// ``listName`` names every file of a whole site. A staging folder has ``unfinishedName`` while it is written, and then
/// everything in it is the build's. In a folder with neither nothing is, but for an empty `.nojekyll`.
struct BuiltFolder {
  /// The name of the list of a site's files, by which the next build knows what it may replace.
  static let listName = ".kompassros-files"
  /// The name of the empty file that a folder holds while a build writes it.
  static let unfinishedName = ".kompassros-unfinished"
  /// The most bytes of a list: a thousand times what a site of every municipality needs. A longer one is none.
  private static let largestList = 256 << 20

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

  /// Says that all of the site is written.
  func finish(files: [String]) throws(BuildFault) {
    let list = files.map { "\($0)\n" }.joined()
    try FileSystem.write(Array(list.utf8), to: "\(path)/\(Self.listName)")
    try FileSystem.removeFile("\(path)/\(Self.unfinishedName)")
  }

  /// The list of a whole site's files, one on each line; nil when there is none that can be read.
  func list() -> [UInt8]? {
    FileSystem.bytes(of: "\(path)/\(Self.listName)", most: Self.largestList)
  }

  /// Whether the folder holds a whole site of exactly these files, each as it was written.
  func holds(_ files: [String: FileStamp]) -> Bool {
    guard FileSystem.kind(of: path, followingLinks: false) == .folder else { return false }
    var count = 0
    do {
      try FolderTree(path: path).forEach { entry throws(BuildFault) in
        if entry.isFolder || entry.path.elementsEqual(Self.listName.utf8) { return }
        count += 1
        let stamp = files[String(decoding: entry.path, as: UTF8.self)]
        guard let stamp, FileStamp(of: String(cString: entry.systemPath)) == stamp else {
          throw BuildFault.notAFolder(path: entry.name)
        }
      }
    } catch {
      return false
    }
    let list = files.keys.sorted().map { "\($0)\n" }.joined()
    return count == files.count && self.list() == Array(list.utf8)
  }

  /// The files that no build made, in the order of their names; none when there is no folder.
  ///
  /// - Throws: ``BuildFault/notAFolder(path:)`` when something else is there.
  func foreignFiles() throws(BuildFault) -> [String] {
    guard try exists() else { return [] }
    let own = ownFiles()
    var foreign: [String] = []
    try FolderTree(path: path).forEach { entry throws(BuildFault) in
      if !entry.isFolder, !own.contains(entry.path) { foreign.append(entry.name) }
    }
    return foreign.sorted()
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
    let own = ownFiles()
    var foreign: [String] = []
    var marks: [String] = []
    try FolderTree(path: path).forEach { entry throws(BuildFault) in
      if entry.isFolder {
        guard !entry.path.isEmpty, rmdir(entry.systemPath) != 0 else { return }
        // Not empty, for something that is not ours is in it; that is told once, at the end.
        if errno == ENOTEMPTY || errno == EEXIST { return }
      } else if !own.contains(entry.path) {
        foreign.append(entry.name)
        return
      } else if [Self.listName, Self.unfinishedName].contains(entry.name) {
        marks.append(entry.name)
        return
      } else if unlink(entry.systemPath) == 0 {
        return
      }
      throw .system(
        action: "remove", path: "\(path)/\(entry.name)", reason: SystemReason(code: errno))
    }
    if !foreign.isEmpty { throw fault(foreign.sorted()) }
    for mark in marks { try FileSystem.removeFile("\(path)/\(mark)") }
    if rmdir(path) != 0 {
      throw .system(action: "remove", path: path, reason: SystemReason(code: errno))
    }
  }

  /// What says whose a file of the folder is.
  private enum OwnFiles {
    case all
    case listed(Set<[UInt8]>)

    func contains(_ path: [UInt8]) -> Bool {
      switch self {
      case .all: true
      case .listed(let paths): paths.contains(path)
      }
    }
  }

  private func ownFiles() -> OwnFiles {
    if isStaging, FileSystem.isFile("\(path)/\(Self.unfinishedName)") { return .all }
    var own: Set<[UInt8]> = []
    // An empty one is laid into a new folder by hand; what somebody has written into one is theirs.
    if FileSystem.isEmptyFile("\(path)/.nojekyll") { own.insert(Array(".nojekyll".utf8)) }
    if let list = list() {
      own.insert(Array(Self.listName.utf8))
      for line in list.split(separator: UInt8(ascii: "\n")) { own.insert(Array(line)) }
    }
    return .listed(own)
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
