import Foundation

/// Files and folders that are made where there were none, and can be taken back as long as not all of them are made.
struct NewFiles {
  private var folders: [String] = []
  private var files: [String] = []

  /// Makes a folder and those above it; one that is there is good, and stays when all is taken back.
  mutating func makeFolder(_ path: String) throws(BuildFault) {
    if FileSystem.kind(of: path) == .folder { return }
    let parent = FileSystem.split(path).folder
    if parent != ".", parent != path { try makeFolder(parent) }
    try FileSystem.makeFolders(path)
    folders.append(path)
  }

  /// Writes a file and makes its folder; a file or a link that is there is never written to.
  mutating func write(_ bytes: [UInt8], to path: String) throws(BuildFault) {
    try makeFolder(FileSystem.split(path).folder)
    let descriptor = try FileSystem.openNew(path, mustBeNew: true)
    files.append(path)
    do throws(BuildFault) { try FileSystem.write(bytes, to: descriptor, path: path) } catch {
      _ = Foundation.close(descriptor)
      throw error
    }
    try FileSystem.close(descriptor, path: path)
  }

  /// Removes everything that was made; what somebody else has put into the folders since stays, with them.
  mutating func takeBack() {
    for file in files.reversed() { try? FileSystem.removeFile(file) }
    for folder in folders.reversed() { _ = rmdir(folder) }
    files = []
    folders = []
  }
}
