/// Finds links to municipalities in plain text: `[[nacka]]` and `[[nacka|Nacka kommun]]`.
enum MunicipalityLink {
  /// A piece of a text.
  enum Piece: Equatable {
    /// Text as it is.
    case text(String)
    /// A link with the slug as typed, the text to show if any, and the whole as it was written.
    case link(slug: String, text: String?, source: String)
    /// `[[` that is never closed.
    case unclosed
  }

  /// Cuts a run of text into pieces; put together they are the whole.
  static func split(_ run: String) -> [Piece] {
    guard run.holds("[[") else { return [.text(run)] }
    var pieces: [Piece] = []
    var rest = run[...]
    while let open = rest.firstRange(of: "[[") {
      guard let close = rest[open.upperBound...].firstRange(of: "]]") else {
        pieces.append(.unclosed)
        break
      }
      // In `[[a [[b]]` the inner pair is the link.
      let inner = rest[open.upperBound..<close.lowerBound]
      if let again = inner.lastRange(of: "[[") {
        pieces.append(.unclosed)
        pieces.append(.text(String(rest[..<again.lowerBound])))
        rest = rest[again.lowerBound...]
        continue
      }
      if open.lowerBound > rest.startIndex {
        pieces.append(.text(String(rest[..<open.lowerBound])))
      }
      let parts = inner.split(separator: "|", maxSplits: 1, omittingEmptySubsequences: false)
      let text = parts.count > 1 ? parts[1].trimmingBlanks() : ""
      pieces.append(
        .link(
          slug: parts[0].trimmingBlanks(), text: text.isEmpty ? nil : text,
          source: String(rest[open.lowerBound..<close.upperBound])))
      rest = rest[close.upperBound...]
    }
    if !rest.isEmpty { pieces.append(.text(String(rest))) }
    return pieces
  }
}

extension Substring {
  fileprivate func lastRange(of piece: String) -> Range<Index>? {
    var found: Range<Index>?
    var rest = self
    while let range = rest.firstRange(of: piece) {
      found = range
      rest = rest[range.upperBound...]
    }
    return found
  }
}
