import CZlib

/// Compresses files for servers that hand out what lies beside a file.
enum Gzip {
  /// The fewest bytes of a file that is worth it: below, an answer fits into one packet either way.
  static let least = 1024

  /// The bytes in the format of RFC 1952, as small as zlib can make them.
  ///
  /// - Returns: nil when the result is no smaller, or `bytes` are fewer than ``least``.
  static func compress(_ bytes: [UInt8]) -> [UInt8]? {
    guard bytes.count >= least, let stream = GzipStream() else { return nil }
    guard let output = stream.append(bytes, isLast: true) else { return nil }
    return output.count < bytes.count ? output : nil
  }

  /// Writes a compressed copy of a file, which is never held as a whole.
  ///
  /// - Parameter stream: what compresses it, as it is new.
  /// - Returns: how many bytes the copy has; nil when there is none, for it would be no smaller, the file has fewer bytes
  ///   than ``least``, or zlib refuses: a part of a copy would be taken for the file.
  static func compress(
    file path: String, to target: String, with stream: GzipStream? = GzipStream()
  ) throws(BuildFault) -> Int? {
    let size = try FileSystem.size(of: path)
    guard size >= least, let stream else { return nil }
    let copy = try OpenFile(target)
    var isWhole = true
    func append(_ part: [UInt8], isLast: Bool) throws(BuildFault) {
      guard isWhole, let packed = stream.append(part, isLast: isLast) else {
        return isWhole = false
      }
      try copy.append(packed)
    }
    do {
      try FileSystem.read(path) { part in try append(part, isLast: false) }
    } catch let fault as BuildFault {
      throw fault
    } catch {
      throw .system(action: "read", path: path, reason: SystemReason("\(error)"))
    }
    try append([], isLast: true)
    let count = try copy.close()
    if isWhole, count < size { return count }
    try FileSystem.removeFile(target)
    return nil
  }
}
