/// Which names the preview answers to.
///
/// A page of another site can have its own name lead to this machine, and would then read what is not published yet. It
/// cannot make a browser send another name than its own.
enum ServedHost {
  /// - Parameter header: the value of `Host`, with or without a port; nil when there is none.
  static func isOwn(_ header: String?) -> Bool {
    guard let header else { return false }
    let parts = header.split(separator: ":", omittingEmptySubsequences: false)
    guard let name = parts.first, parts.count <= 2 else { return false }
    if parts.count == 2, !parts[1].utf8.allSatisfy({ (0x30...0x39).contains($0) }) { return false }
    return ["localhost", "127.0.0.1"].contains(name.lowercased())
  }
}
