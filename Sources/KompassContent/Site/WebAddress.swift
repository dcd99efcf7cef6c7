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
    if authority.hasPrefix("[") {
      return "“\(authority)” is a number of a machine (IPv6), and the name of a host is needed"
    }
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
      return "“\(parts[1])” is not a port, a number from 1 to 65535"
    }
    return nil
  }

  /// What to write for the address of a site that has other letters than ASCII, such as å; nil when it has none.
  static func inASCII(_ text: String) -> String? {
    guard text.utf8.contains(where: { $0 >= 0x80 }), let scheme = text.firstRange(of: "://") else {
      return nil
    }
    let rest = text[scheme.upperBound...]
    let host = rest.prefix { $0 != "/" }
    guard rest.dropFirst(host.count).utf8.allSatisfy({ $0 < 0x80 }) else {
      return
        "write the path in a–z, digits, hyphens and points, and name the folder on the server so; å, ä and ö are not for paths"
    }
    let labels = host.lowercased().split(separator: ".", omittingEmptySubsequences: false)
    let name = labels.map { Punycode.label(String($0)) }.joined(separator: ".")
    return "write \(text[..<scheme.upperBound])\(name)\(rest.dropFirst(host.count))"
  }
}
