import Foundation

/// A lock on a file that the operating system gives back when the process ends, however it ends.
struct FileLock: ~Copyable {
  private let descriptor: Int32

  /// - Throws: ``BuildFault/busy(output:)`` when another process holds the lock.
  init(path: String, output: String) throws(BuildFault) {
    descriptor = open(path, O_CREAT | O_RDWR | O_CLOEXEC | O_NOFOLLOW, 0o644)
    if descriptor < 0 { throw .system(action: "open", path: path, reason: Self.reason(errno)) }
    if flock(descriptor, LOCK_EX | LOCK_NB) != 0 {
      let code = errno
      close(descriptor)
      if code == EWOULDBLOCK { throw .busy(output: output) }
      throw .system(action: "lock", path: path, reason: FileSystem.reason(code))
    }
  }

  private static func reason(_ code: Int32) -> SystemReason {
    switch code {
    case ELOOP:
      SystemReason("it is a link", fix: "delete the link; a build makes the file itself")
    case EISDIR:
      SystemReason(
        "it is a folder", fix: "move the folder away; a build needs this name for a file of its own"
      )
    default: FileSystem.reason(code)
    }
  }

  deinit { close(descriptor) }
}
