import Foundation

/// A new file that is written in parts.
final class OpenFile {
  private let path: String
  private var descriptor: Int32
  private var pending: [UInt8] = []
  private var count = 0

  /// How many bytes are gathered before they are written.
  private static let pendingLimit = 64 * 1024

  /// Makes the file, or empties the one that is there.
  init(_ path: String) throws(BuildFault) {
    self.path = path
    descriptor = try FileSystem.openNew(path)
  }

  deinit {
    if descriptor >= 0 { _ = Foundation.close(descriptor) }
  }

  /// Adds bytes at the end.
  func append(_ bytes: [UInt8]) throws(BuildFault) {
    pending += bytes
    if pending.count >= Self.pendingLimit { try flush() }
  }

  /// Writes what is left; nothing can be added afterwards.
  ///
  /// - Returns: how many bytes the file holds.
  func close() throws(BuildFault) -> Int {
    try flush()
    let open = descriptor
    descriptor = -1
    try FileSystem.close(open, path: path)
    return count
  }

  private func flush() throws(BuildFault) {
    try FileSystem.write(pending, to: descriptor, path: path)
    count += pending.count
    pending.removeAll(keepingCapacity: true)
  }
}
