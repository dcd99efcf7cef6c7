import Foundation

/// A folder with everything by which a change would show: the names of its files, where they lie on the disk, how long
/// they are and when they were last changed. The last is set by the system at every write and cannot be set back, so
/// the bytes need not be read.
struct Footprint: Equatable {
  private struct File: Equatable {
    let number: UInt64
    let mode: UInt32
    let modified: [Int]
    let changed: [Int]
    let length: Int
  }

  private let files: [String: File]

  /// Looks at everything in the folder at `path`, at the folder itself, and at what stands beside it.
  init(of path: String) throws {
    var files: [String: File] = [:]
    for name in try FileManager.default.subpathsOfDirectory(atPath: path) + ["."] {
      files[name] = try Self.file(at: path + "/" + name)
    }
    let parent = URL(fileURLWithPath: path).deletingLastPathComponent().path
    for name in try FileManager.default.contentsOfDirectory(atPath: parent) {
      files["../" + name] = try Self.file(at: parent + "/" + name)
    }
    self.files = files
  }

  /// The paths at which the two differ.
  func differences(from other: Footprint) -> [String] {
    Set(files.keys).union(other.files.keys).filter { files[$0] != other.files[$0] }.sorted()
  }

  private static func file(at path: String) throws -> File {
    var status = stat()
    guard lstat(path, &status) == 0 else {
      throw POSIXError(POSIXErrorCode(rawValue: errno) ?? .EIO)
    }
    #if canImport(Darwin)
      let (modified, changed) = (status.st_mtimespec, status.st_ctimespec)
    #else
      let (modified, changed) = (status.st_mtim, status.st_ctim)
    #endif
    return File(
      number: UInt64(status.st_ino), mode: UInt32(status.st_mode),
      modified: [modified.tv_sec, modified.tv_nsec], changed: [changed.tv_sec, changed.tv_nsec],
      length: Int(status.st_size))
  }
}
