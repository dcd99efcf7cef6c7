/// A page's `Content-Security-Policy`, as far as the preview has to change it.
enum PreviewPolicy {
  /// What the script needs: to be loaded, and to hear of changes.
  private static let needed = ["script-src", "connect-src"]
  private static let own = "'self'"

  /// The policy with files of this server allowed where the script needs them; all else is as it was.
  static func relaxed(_ policy: String) -> String {
    var directives = policy.split(separator: ";").map {
      $0.split { $0 == " " || $0 == "\t" || $0 == "\n" }.map(String.init)
    }.filter { !$0.isEmpty }
    let fallback = directives.first { $0[0].lowercased() == "default-src" }
    for name in needed {
      if let place = directives.firstIndex(where: { $0[0].lowercased() == name }) {
        directives[place] = allowingOwn(directives[place])
      } else if let fallback {
        directives.append(allowingOwn([name] + fallback.dropFirst()))
      }
    }
    return directives.map { $0.joined(separator: " ") }.joined(separator: "; ")
  }

  private static func allowingOwn(_ directive: [String]) -> [String] {
    if directive.contains(own) { return directive }
    return directive.filter { $0.lowercased() != "'none'" } + [own]
  }
}
