import Foundation

/// Reads a regular file, never more of it than a bound.
enum BoundedFile {
  /// Why a file was not read.
  enum Failure: Error {
    /// It is a folder, a pipe, a device or a socket.
    case notAFile
    /// It has more bytes than the bound.
    case tooLarge
    /// Somebody wrote to it each time that it was read.
    case changing
    /// What the operating system says, as `errno`.
    case system(Int32)
  }

  /// How often a file is read anew because somebody wrote to it meanwhile.
  private static let mostReadings = 4

  /// The bytes of the file at `path`, at most `most`: those of one moment, never half of what was there before and half of
  /// what came after.
  ///
  /// - Parameter afterPiece: called after each piece that was read; what tests change the file by.
  static func bytes(
    at path: String, most: Int, afterPiece: () -> Void = {}
  ) throws(Failure) -> [UInt8] {
    for _ in 0..<mostReadings {
      if let bytes = try bytesOfOneMoment(at: path, most: most, afterPiece: afterPiece) {
        return bytes
      }
    }
    throw .changing
  }

  /// - Returns: nil when the file was written to while it was read.
  private static func bytesOfOneMoment(
    at path: String, most: Int, afterPiece: () -> Void
  ) throws(Failure) -> [UInt8]? {
    // Without O_NONBLOCK, opening a named pipe would wait for ever.
    let descriptor = open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC)
    guard descriptor >= 0 else { throw .system(errno) }
    defer { close(descriptor) }
    let before = try status(of: descriptor)
    guard before.st_mode & S_IFMT == S_IFREG else { throw .notAFile }
    guard before.st_size <= most else { throw .tooLarge }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(Int(before.st_size) + 1)
    var chunk = [UInt8](repeating: 0, count: min(max(Int(before.st_size) + 1, 4096), 1 << 16))
    // The size may change while the file is read, so the bound is kept here too.
    while bytes.count <= most {
      let count = read(descriptor, &chunk, chunk.count)
      if count < 0 {
        if errno == EINTR { continue }
        throw .system(errno)
      }
      if count == 0 {
        let after = try status(of: descriptor)
        let times = (lastWrite(before), lastWrite(after))
        let isSame =
          Int(after.st_size) == bytes.count && times.0.tv_sec == times.1.tv_sec
          && times.0.tv_nsec == times.1.tv_nsec
        return isSame ? bytes : nil
      }
      bytes += chunk[..<count]
      afterPiece()
    }
    throw .tooLarge
  }

  private static func status(of descriptor: Int32) throws(Failure) -> stat {
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw .system(errno) }
    return status
  }

  /// When the bytes of a file were last written.
  private static func lastWrite(_ status: stat) -> timespec {
    #if canImport(Darwin)
      status.st_mtimespec
    #else
      status.st_mtim
    #endif
  }
}
