import Foundation

/// Reads a regular file, never more of it than a bound.
enum BoundedFile {
  /// Why a file was not read.
  enum Failure: Error {
    /// It is a folder, a pipe, a device or a socket.
    case notAFile
    /// It has more bytes than the bound.
    case tooLarge
    /// What the operating system says, as `errno`.
    case system(Int32)
  }

  /// The bytes of the file at `path`, at most `most`.
  static func bytes(at path: String, most: Int) throws(Failure) -> [UInt8] {
    // Without O_NONBLOCK, opening a named pipe would wait for ever.
    let descriptor = open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC)
    guard descriptor >= 0 else { throw .system(errno) }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw .system(errno) }
    guard status.st_mode & S_IFMT == S_IFREG else { throw .notAFile }
    guard status.st_size <= most else { throw .tooLarge }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(Int(status.st_size) + 1)
    var chunk = [UInt8](repeating: 0, count: min(max(Int(status.st_size) + 1, 4096), 1 << 16))
    // The size may change while the file is read, so the bound is kept here too.
    while bytes.count <= most {
      let count = read(descriptor, &chunk, chunk.count)
      if count < 0 {
        if errno == EINTR { continue }
        throw .system(errno)
      }
      if count == 0 { return bytes }
      bytes += chunk[..<count]
    }
    throw .tooLarge
  }
}
