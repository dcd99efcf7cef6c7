/// Checks e-mail addresses as people type them.
enum EmailAddress {
  /// Whether it has a name, one `@` and a host with a dot, and no spaces or brackets.
  static func isPlausible(_ text: some StringProtocol) -> Bool {
    let parts = text.split(separator: "@", omittingEmptySubsequences: false)
    guard parts.count == 2, !parts[0].isEmpty, text.utf8.count <= 254 else { return false }
    let host = parts[1].split(separator: ".", omittingEmptySubsequences: false)
    return host.count >= 2 && host.allSatisfy { !$0.isEmpty }
      && text.unicodeScalars.allSatisfy {
        $0.value > 0x20 && $0.value != 0x7F && !"<>()[],;:\"\\".unicodeScalars.contains($0)
      }
  }
}
