/// Takes HTML comments, an author's notes, out of raw HTML.
enum HTMLComments {
  /// What is left of `html` without its comments, and whether a comment was never closed.
  static func remove(from html: String) -> (rest: String, isUnclosed: Bool) {
    var rest = ""
    var remaining = html[...]
    while let open = remaining.firstRange(of: "<!--") {
      rest += remaining[..<open.lowerBound]
      guard let close = remaining[open.upperBound...].firstRange(of: "-->") else {
        return (rest.trimmingBlanks(), true)
      }
      remaining = remaining[close.upperBound...]
    }
    rest += remaining
    return (rest.trimmingBlanks(), false)
  }
}
