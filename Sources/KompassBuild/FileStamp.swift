import Foundation

/// What a file system says of a file by which it can be told that it is the same and was not written to.
struct FileStamp: Equatable, Sendable {
  /// The device that it lies on.
  let device: Int
  /// Its number there.
  let inode: Int
  /// How many bytes it holds.
  let size: Int
  /// When it was last written to: seconds since 1970.
  let seconds: Int
  /// And nanoseconds.
  let nanoseconds: Int

  /// Makes a stamp.
  init(device: Int, inode: Int, size: Int, seconds: Int, nanoseconds: Int) {
    self.device = device
    self.inode = inode
    self.size = size
    self.seconds = seconds
    self.nanoseconds = nanoseconds
  }

  /// - Returns: nil unless there is an ordinary file at `path`.
  init?(of path: String) {
    var status = stat()
    guard lstat(path, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return nil }
    self.init(status)
  }

  /// The stamp of a file that the system was asked about.
  init(_ status: stat) {
    #if canImport(Darwin)
      let time = status.st_mtimespec
    #else
      let time = status.st_mtim
    #endif
    self.init(
      device: Int(status.st_dev), inode: Int(bitPattern: UInt(status.st_ino)),
      size: Int(status.st_size), seconds: time.tv_sec, nanoseconds: time.tv_nsec)
  }
}
