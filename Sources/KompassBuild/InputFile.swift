import Foundation

/// A file that is read in pieces, wherever one is needed. Only an ordinary file is opened: no link, pipe or device.
final class InputFile: Sendable {
  /// How many bytes it held when it was opened.
  let size: Int
  /// What the file system said of it then.
  let stamp: FileStamp
  private let descriptor: Int32

  /// - Returns: nil when there is no ordinary file that can be read, or when it holds more than `most` bytes.
  init?(_ path: String, most: Int) {
    // Without O_NONBLOCK, opening a named pipe would wait for ever.
    let descriptor = open(path, O_RDONLY | O_NONBLOCK | O_NOFOLLOW | O_CLOEXEC)
    guard descriptor >= 0 else { return nil }
    var status = stat()
    guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG,
      status.st_size <= most
    else {
      _ = close(descriptor)
      return nil
    }
    self.descriptor = descriptor
    size = Int(status.st_size)
    stamp = FileStamp(status)
  }

  deinit { _ = close(descriptor) }

  /// The bytes from a place on; fewer than asked for at the end of the file, and where it cannot be read.
  func bytes(at place: Int, count: Int) -> [UInt8] {
    [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
      while filled < count {
        let more = pread(
          descriptor, UnsafeMutableRawBufferPointer(buffer).baseAddress.map { $0 + filled },
          count - filled, off_t(place + filled))
        if more < 0, errno == EINTR { continue }
        if more <= 0 { return }
        filled += more
      }
    }
  }
}
