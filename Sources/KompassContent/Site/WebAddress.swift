/// Checks addresses on the web as people type them.
enum WebAddress {
  /// What is wrong with an `http` or `https` address, in words.
  ///
  /// - Returns: nil when nothing is.
  static func fault(of text: String) -> String? {
    if text.unicodeScalars.contains(where: { $0.value <= 0x20 || $0.value == 0x7F }) {
      return "it holds a space or an invisible character"
    }
    if text.contains("\\") { return "it holds a backslash" }
    let lower = text.lowercased()
    guard let scheme = ["https://", "http://"].first(where: { lower.hasPrefix($0) }) else {
      return "it does not begin with https://"
    }
    let authority = text.dropFirst(scheme.count).prefix { $0 != "/" && $0 != "?" && $0 != "#" }
    if authority.contains("@") { return "it holds a user name" }
    let parts = authority.split(separator: ":", omittingEmptySubsequences: false)
    guard let host = parts.first, !host.isEmpty, parts.count <= 2 else {
      return "the host is missing"
    }
    if host.hasPrefix(".") || host.contains("..")
      || !host.allSatisfy({ $0.isLetter || $0.isNumber || $0 == "." || $0 == "-" })
    {
      return "“\(host)” is not a host"
    }
    if parts.count == 2, !(UInt16(parts[1]).map { $0 > 0 } ?? false) {
      return "“\(parts[1])” is not a port"
    }
    return nil
  }
}
