import KompassModel

/// Cuts a finished page into texts, tags and comments, byte by byte, as a browser would.
///
/// Every byte belongs to exactly one piece, so the pieces put together are the page, however odd it is.
struct MarkupScanner {
  /// A start tag.
  struct Tag: Equatable {
    /// The name.
    let name: ElementName
    /// What is known of the element.
    let traits: ElementTraits
    /// Whether it ends with `/>`.
    var isSelfClosing = false
    /// Where the value of `lang` stands; nil when there is none.
    var language: Range<Int>?
    /// Whether an attribute says that the content is not for readers, or not for links to terms.
    var isSkipped = false
    /// Whether it has the attribute `open`.
    var isOpen = false
  }

  /// A piece of a page.
  enum Piece: Equatable {
    /// Text, with character references as they were written.
    case text(Range<Int>)
    /// A start tag.
    case start(Tag)
    /// An end tag, with the name and what is known of the element.
    case end(ElementName, ElementTraits)
    /// A comment with its marks.
    case comment(Range<Int>)
    /// A declaration, an instruction, or the content of an element that holds no tags.
    case other
  }

  // Not an array: it counts who holds it, and looks at its bounds, at every byte of every page.
  private let bytes: UnsafeBufferPointer<UInt8>
  /// Where the next piece begins.
  private(set) var place = 0
  /// Where the name stands of the element whose content is text up to its end tag; nil in most places.
  private var rawName: Range<Int>?
  private var names = ElementName.Table()
  /// Whether the next piece stands in an element of another language than HTML; the caller keeps track of it.
  var isForeign = false
  /// Whether nothing of attributes need be known, for no term is linked here whatever they say; the caller keeps track of it.
  var isSkipped = false

  /// - Parameter bytes: the page, which must outlive the scanner.
  init(_ bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

  /// The next piece; nil at the end.
  mutating func next() -> Piece? {
    guard place < bytes.count else { return nil }
    if let name = rawName {
      rawName = nil
      let start = place
      place = endOfRaw(name)
      if place > start { return .other }
    }
    guard bytes[place] == UInt8(ascii: "<") else { return text() }
    switch byte(place + 1) {
    case UInt8(ascii: "!"): return declaration()
    case UInt8(ascii: "?"):
      place = place(after: UInt8(ascii: ">"), from: place + 1)
      return .other
    case UInt8(ascii: "/"):
      guard Self.isLetter(byte(place + 2)) else {
        place = place(after: UInt8(ascii: ">"), from: place + 2)
        return .other
      }
      place += 2
      let tag = tag()
      return .end(tag.name, tag.traits)
    case let first where Self.isLetter(first):
      place += 1
      let start = place
      let tag = tag()
      if !isForeign, tag.traits.isRaw { rawName = start..<endOfName(from: start) }
      return .start(tag)
    default: return text()
    }
  }

  // MARK: Pieces

  /// Text up to the next `<` that opens something; the first byte is text in any case.
  private mutating func text() -> Piece {
    let start = place
    place += 1
    while let next = bytes.place(of: UInt8(ascii: "<"), from: place) {
      place = next
      switch byte(place + 1) {
      case UInt8(ascii: "!"), UInt8(ascii: "?"), UInt8(ascii: "/"): return .text(start..<place)
      case let next where Self.isLetter(next): return .text(start..<place)
      default: place += 1
      }
    }
    place = bytes.count
    return .text(start..<place)
  }

  private mutating func declaration() -> Piece {
    let start = place
    if has("<!--", at: place) {
      place = endOfComment(from: place + 4)
      return .comment(start..<place)
    }
    if isForeign, has("<![CDATA[", at: place) {
      var end = place + 9
      while end < bytes.count, !has("]]>", at: end) { end += 1 }
      place = min(end + 3, bytes.count)
    } else {
      place = place(after: UInt8(ascii: ">"), from: place + 2)
    }
    return .other
  }

  /// Where a comment ends whose text begins at `start`: `<!-->` and `<!--->` are whole comments too.
  private func endOfComment(from start: Int) -> Int {
    if byte(start) == UInt8(ascii: ">") { return start + 1 }
    if has("->", at: start) { return start + 2 }
    var end = start
    while end < bytes.count {
      if bytes[end] == UInt8(ascii: "-") {
        if has("-->", at: end) { return end + 3 }
        if has("--!>", at: end) { return end + 4 }
      }
      end += 1
    }
    return bytes.count
  }

  /// Where the end tag of the element begins whose name stands in a range, and whose content holds no tags.
  private mutating func endOfRaw(_ name: Range<Int>) -> Int {
    if names.look(name, in: bytes).traits.isEndless { return bytes.count }
    var end = place
    while let next = bytes.place(of: UInt8(ascii: "<"), from: end) {
      end = next + 1
      let found = next + 2..<next + 2 + name.count
      guard byte(next + 1) == UInt8(ascii: "/"), found.upperBound <= bytes.count,
        zip(bytes[found], bytes[name])
          .allSatisfy({ ElementName.lower($0) == ElementName.lower($1) })
      else { continue }
      switch byte(found.upperBound) {
      case nil, UInt8(ascii: ">"), UInt8(ascii: "/"): return next
      case let after? where Self.isSpace(after): return next
      default: break
      }
    }
    return bytes.count
  }

  /// Where a name ends that begins at `start`.
  private func endOfName(from start: Int) -> Int {
    var end = start
    while let next = byte(end), !Self.isSpace(next), next != UInt8(ascii: "/"),
      next != UInt8(ascii: ">")
    {
      end += 1
    }
    return end
  }

  /// The tag whose name begins here; what follows is left at the byte after its `>`.
  private mutating func tag() -> Tag {
    let start = place
    place = endOfName(from: start)
    let (name, traits) = names.look(start..<place, in: bytes)
    var tag = Tag(name: name, traits: traits)
    if isSkipped {
      tag.isSelfClosing = passAttributes()
      return tag
    }
    while let next = byte(place) {
      if next == UInt8(ascii: ">") {
        place += 1
        return tag
      }
      if next == UInt8(ascii: "/") {
        place += 1
        tag.isSelfClosing = byte(place) == UInt8(ascii: ">")
      } else if Self.isSpace(next) {
        place += 1
      } else {
        attribute(of: &tag)
      }
    }
    return tag
  }

  /// Passes over attributes and the `>` after them.
  ///
  /// - Returns: Whether `/>` stands there.
  private mutating func passAttributes() -> Bool {
    var isSelfClosing = false
    /// A name may begin with `=`.
    var isStart = true
    while let next = byte(place) {
      place += 1
      switch next {
      case UInt8(ascii: ">"): return isSelfClosing
      case UInt8(ascii: "/"):
        isSelfClosing = byte(place) == UInt8(ascii: ">")
        isStart = true
      case UInt8(ascii: "=") where !isStart:
        skipSpace()
        if let quote = byte(place), quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") {
          place = place(after: quote, from: place + 1)
        } else {
          while let next = byte(place), !Self.isSpace(next), next != UInt8(ascii: ">") {
            place += 1
          }
        }
        isStart = true
      default:
        // Blanks may stand between a name and its `=`.
        if !Self.isSpace(next) { isStart = false }
      }
    }
    return isSelfClosing
  }

  /// Reads the attribute that begins here.
  private mutating func attribute(of tag: inout Tag) {
    let start = place
    // A name may begin with `=`.
    place += 1
    while let next = byte(place), !Self.isSpace(next), next != UInt8(ascii: "/"),
      next != UInt8(ascii: ">"), next != UInt8(ascii: "=")
    {
      place += 1
    }
    let name = start..<place
    let afterName = place
    skipSpace()
    guard byte(place) == UInt8(ascii: "=") else {
      place = afterName
      note(name, place..<place, in: &tag)
      return
    }
    place += 1
    skipSpace()
    var value = place..<place
    if let quote = byte(place), quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") {
      let end = place(after: quote, from: place + 1)
      value = place + 1..<max(place + 1, end - 1)
      place = end
    } else {
      while let next = byte(place), !Self.isSpace(next), next != UInt8(ascii: ">") { place += 1 }
      value = value.lowerBound..<place
    }
    note(name, value, in: &tag)
  }

  /// Keeps what the search for terms needs of an attribute.
  private func note(_ name: Range<Int>, _ value: Range<Int>, in tag: inout Tag) {
    // By length first: nearly all attributes are none of these.
    switch name.count {
    case 4:
      if tag.language == nil, isNamed("lang", name) { tag.language = value }
      if isNamed("open", name) { tag.isOpen = true }
    case 5:
      if isNamed("class", name), hides(value) { tag.isSkipped = true }
    case 6:
      if isNamed("hidden", name) { tag.isSkipped = true }
    case 11:
      if isNamed("aria-hidden", name), !isNamed("false", value) { tag.isSkipped = true }
    case 13:
      if isNamed("data-no-terms", name) { tag.isSkipped = true }
    default: break
    }
  }

  /// Whether one of the classes hides content from those who see the page.
  private func hides(_ classes: Range<Int>) -> Bool {
    var start = classes.lowerBound
    while start < classes.upperBound {
      var end = start
      while end < classes.upperBound, !Self.isSpace(bytes[end]) { end += 1 }
      switch end - start {
      case 15: if has("visually-hidden", at: start) { return true }
      case 10: if has("print-only", at: start) { return true }
      default: break
      }
      start = end + 1
    }
    return false
  }

  // MARK: Bytes

  private func byte(_ place: Int) -> UInt8? { place < bytes.count ? bytes[place] : nil }

  /// The place after the next `end`; that after the last byte when there is none.
  private func place(after end: UInt8, from start: Int) -> Int {
    bytes.place(of: end, from: start).map { $0 + 1 } ?? bytes.count
  }

  private mutating func skipSpace() {
    while let next = byte(place), Self.isSpace(next) { place += 1 }
  }

  private func has(_ text: StaticString, at place: Int) -> Bool {
    let length = text.utf8CodeUnitCount
    guard place + length <= bytes.count else { return false }
    for offset in 0..<length where bytes[place + offset] != text.utf8Start[offset] { return false }
    return true
  }

  /// Whether a text is `name`, in upper or lower case.
  private func isNamed(_ name: StaticString, _ range: Range<Int>) -> Bool {
    guard range.count == name.utf8CodeUnitCount else { return false }
    for (offset, place) in range.enumerated()
    where ElementName.lower(bytes[place]) != name.utf8Start[offset] { return false }
    return true
  }

  private static func isLetter(_ byte: UInt8?) -> Bool {
    guard let byte else { return false }
    return (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
  }

  private static func isSpace(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x0A || byte == 0x09 || byte == 0x0D || byte == 0x0C
  }
}
