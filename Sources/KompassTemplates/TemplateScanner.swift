import KompassModel

/// Cuts a template file into text and tags.
///
/// The syntax is that of Mustache with inheritance. Two departures: a partial is put in without the indentation of
/// its tag, so that preformatted text stays as it is, and delimiters cannot be changed.
struct TemplateScanner {
  private let text: TemplateText
  private let bytes: [UInt8]
  private var place = 0
  private var tags: [Tag] = []
  private var diagnostics: [Diagnostic] = []

  /// Cuts `source`; on an error the tags up to it are returned with the diagnostics.
  static func scan(_ source: TemplateSource) -> (tags: [Tag], diagnostics: [Diagnostic]) {
    var scanner = TemplateScanner(source)
    scanner.run()
    return (scanner.tags, scanner.diagnostics)
  }

  private init(_ source: TemplateSource) {
    text = TemplateText(source)
    bytes = text.bytes
  }

  private mutating func run() {
    var literalStart = 0
    while place < bytes.count {
      guard bytes[place] == UInt8(ascii: "{"), byte(place + 1) == UInt8(ascii: "{") else {
        place += 1
        continue
      }
      let start = place
      guard let tag = readTag() else { return }
      var literalEnd = start
      if Self.standsAlone(tag.content), let line = lineAlone(from: start, to: place) {
        literalEnd = max(line.lowerBound, literalStart)
        place = line.upperBound
      }
      appendLiteral(literalStart..<literalEnd)
      tags.append(tag)
      literalStart = place
    }
    appendLiteral(literalStart..<bytes.count)
  }

  private func byte(_ index: Int) -> UInt8? { index < bytes.count ? bytes[index] : nil }

  private mutating func appendLiteral(_ range: Range<Int>) {
    if range.isEmpty { return }
    tags.append(
      Tag(
        content: .literal(String(decoding: bytes[range], as: UTF8.self)),
        place: place(at: range.lowerBound, length: 1)))
  }

  /// Reads the tag at `place` and moves behind it; nil after an error.
  private mutating func readTag() -> Tag? {
    let start = place
    var cursor = start + 2
    let sigil = byte(cursor)
    let isRaw = sigil == UInt8(ascii: "{")
    let closing: [UInt8] = Array((isRaw ? "}}}" : "}}").utf8)
    guard let end = find(closing, from: cursor) else {
      diagnostics.append(
        place(at: start, length: 2).error(
          "template-unclosed-tag", "the tag that begins here is never closed",
          fix: "close it with \(isRaw ? "}}}" : "}}")"))
      return nil
    }
    place = end + closing.count
    if sigil == UInt8(ascii: "!") {
      return Tag(content: .comment, place: place(at: start, length: 2))
    }
    let kinds = "#^/><$&={".utf8
    if let sigil, kinds.contains(sigil) { cursor += 1 }
    var first = cursor
    var last = end
    while first < last, Self.isBlank(bytes[first]) { first += 1 }
    while last > first, Self.isBlank(bytes[last - 1]) { last -= 1 }
    let name = String(decoding: bytes[first..<last], as: UTF8.self)
    let namePlace = place(at: first, length: max(name.unicodeScalars.count, 1))
    if let sigil, let fix = Self.unknownSigils[sigil] {
      diagnostics.append(
        place(at: cursor - 1, length: 1).error(
          "template-bad-tag", "templates here do not know “\(Unicode.Scalar(sigil))” in a tag",
          fix: fix))
      return nil
    }
    guard Self.isName(name) else {
      diagnostics.append(
        namePlace.error(
          "template-bad-tag",
          name.isEmpty ? "the tag holds no name" : "“\(name)” is not a name",
          fix:
            "write a name of letters, digits, “_”, “-”, “/” and “.”, alone or after one of # ^ / > < $ !"
        ))
      return nil
    }
    let content: Tag.Content =
      switch sigil {
      case UInt8(ascii: "#"): .section(name)
      case UInt8(ascii: "^"): .inverted(name)
      case UInt8(ascii: "/"): .close(name)
      case UInt8(ascii: ">"): .partial(name)
      case UInt8(ascii: "<"): .parent(name)
      case UInt8(ascii: "$"): .block(name)
      default: .variable(name, isRaw: isRaw)
      }
    return Tag(content: content, place: namePlace)
  }

  private func find(_ wanted: [UInt8], from start: Int) -> Int? {
    var index = start
    while index + wanted.count <= bytes.count {
      if bytes[index..<(index + wanted.count)].elementsEqual(wanted) { return index }
      index += 1
    }
    return nil
  }

  /// The whole line, its end included, when there is nothing on it but the tag.
  private func lineAlone(from start: Int, to end: Int) -> Range<Int>? {
    var first = start
    while first > 0, bytes[first - 1] != UInt8(ascii: "\n") {
      guard Self.isBlank(bytes[first - 1]) else { return nil }
      first -= 1
    }
    var last = end
    while last < bytes.count, bytes[last] != UInt8(ascii: "\n") {
      guard Self.isBlank(bytes[last]) else { return nil }
      last += 1
    }
    return first..<min(last + 1, bytes.count)
  }

  private func place(at offset: Int, length: Int) -> TemplatePlace {
    TemplatePlace(text: text, place: offset, length: length)
  }

  private static func standsAlone(_ content: Tag.Content) -> Bool {
    switch content {
    case .literal, .variable: false
    case .section, .inverted, .partial, .parent, .block, .close, .comment: true
    }
  }

  private static func isBlank(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") || byte == UInt8(ascii: "\r")
      || byte == UInt8(ascii: "\n")
  }

  /// Signs of Mustache that are not used here, and what to do instead.
  private static let unknownSigils: [UInt8: String] = [
    UInt8(ascii: "&"): "write finished markup with three braces, text with two, both without “&”",
    UInt8(ascii: "="): "take the tag away; tags always stand between two braces",
  ]

  private static func isName(_ name: String) -> Bool {
    if name == "." { return true }
    if name.split(separator: ".", omittingEmptySubsequences: false).contains(where: \.isEmpty) {
      return false
    }
    return !name.isEmpty
      && name.utf8.allSatisfy { byte in
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
          UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: "-"),
          UInt8(ascii: "/"), UInt8(ascii: "."):
          true
        default: false
        }
      }
  }
}
