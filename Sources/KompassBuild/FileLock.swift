import Foundation

/// A lock on a file that the operating system gives back when the process ends, however it ends.
struct FileLock: ~Copyable {
  private let descriptor: Int32

  /// - Throws: ``BuildFault/busy(output:)`` when another process holds the lock.
  init(path: String, output: String) throws(BuildFault) {
    descriptor = open(path, O_CREAT | O_RDWR | O_CLOEXEC | O_NOFOLLOW, 0o644)
    if descriptor < 0 {
      throw .system(action: "open", path: path, reason: FileSystem.reason(errno))
    }
    if flock(descriptor, LOCK_EX | LOCK_NB) != 0 {
      let code = errno
      close(descriptor)
      if code == EWOULDBLOCK { throw .busy(output: output) }
      throw .system(action: "lock", path: path, reason: FileSystem.reason(code))
    }
  }

  deinit { close(descriptor) }
}
