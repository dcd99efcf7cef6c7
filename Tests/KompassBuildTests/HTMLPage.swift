import Foundation

/// What a test looks for in a page: links, identifiers, and whether every element is closed.
struct HTMLPage {
  /// The addresses in `href` and `src`.
  private(set) var links: [String] = []
  /// The identifiers.
  private(set) var ids: [String] = []
  /// The levels of the headings in their order.
  private(set) var headings: [Int] = []
  /// Every opening tag with its attributes, in their order; references in values are resolved.
  private(set) var tags: [(name: String, attributes: [(String, String)])] = []
  /// What is wrong with the nesting of elements; empty when nothing is.
  private(set) var faults: [String] = []

  private static let void: Set<String> = [
    "meta", "link", "base", "br", "hr", "img", "input", "source", "col", "wbr", "area",
  ]

  init(_ html: String) {
    var html = html
    self = html.withUTF8 { Self(bytes: $0) }
  }

  // Bytes, and the C library to find them: tests ask for every page of a large site, in a program that is not optimised.
  private init(bytes html: UnsafeBufferPointer<UInt8>) {
    var open: [String] = []
    var rest = html[...]
    while let start = Self.place(of: "<", in: rest) {
      let after = rest[(start + 1)...]
      guard let end = Self.end(of: after) else {
        faults.append("a tag is not closed: \(Self.text(after).prefix(40))")
        break
      }
      let tag = after[..<end]
      rest = after[(end + 1)...]
      if tag.first == UInt8(ascii: "!") { continue }
      if tag.first == UInt8(ascii: "/") {
        let name = Self.text(tag.dropFirst())
        if open.popLast() != name { faults.append("</\(name)> closes another element") }
        continue
      }
      let nameBytes = tag.prefix { !Self.isSpace($0) && $0 != UInt8(ascii: "/") }
      let name = Self.text(nameBytes)
      let attributes = Self.attributes(of: tag.dropFirst(nameBytes.count))
      tags.append((name, attributes))
      for (attribute, value) in attributes {
        switch attribute {
        case "href", "src": links.append(value)
        case "id": ids.append(value)
        default: break
        }
      }
      if name.utf8.count == 2, name.hasPrefix("h"), let level = name.last?.wholeNumberValue {
        headings.append(level)
      }
      if !Self.void.contains(name), tag.last != UInt8(ascii: "/") { open.append(name) }
    }
    if !open.isEmpty { faults.append("never closed: \(open.joined(separator: " "))") }
  }

  private typealias Bytes = Slice<UnsafeBufferPointer<UInt8>>

  private static func place(of mark: Unicode.Scalar, in text: Bytes) -> Int? {
    let buffer = UnsafeBufferPointer(rebasing: text)
    guard let base = buffer.baseAddress,
      let found = memchr(base, Int32(mark.value), buffer.count)
    else { return nil }
    return text.startIndex + (UnsafeRawPointer(found) - UnsafeRawPointer(base))
  }

  private static func text(_ bytes: Bytes) -> String {
    String(decoding: UnsafeBufferPointer(rebasing: bytes), as: UTF8.self)
  }

  private static func isSpace(_ byte: UInt8) -> Bool {
    byte == 0x20 || (0x09...0x0D).contains(byte)
  }

  /// The `>` that ends a tag: one within quotation marks does not.
  private static func end(of text: Bytes) -> Int? {
    var rest = text
    while let end = place(of: ">", in: rest) {
      guard let quote = place(of: "\"", in: rest[..<end]) else { return end }
      guard let closing = place(of: "\"", in: rest[(quote + 1)...]) else { return nil }
      rest = rest[(closing + 1)...]
    }
    return nil
  }

  private static func attributes(of text: Bytes) -> [(String, String)] {
    var attributes: [(String, String)] = []
    var rest = text
    while let quote = place(of: "\"", in: rest) {
      let after = rest[(quote + 1)...]
      guard let closing = place(of: "\"", in: after) else { break }
      let name = rest[..<quote].split(whereSeparator: isSpace).last ?? rest[..<rest.startIndex]
      if name.last == UInt8(ascii: "=") {
        attributes.append((Self.text(name.dropLast()), value(after[..<closing])))
      }
      rest = after[(closing + 1)...]
    }
    return attributes
  }

  private static func value(_ bytes: Bytes) -> String {
    guard place(of: "&", in: bytes) != nil else { return text(bytes) }
    return text(bytes).replacing("&amp;", with: "&").replacing("&#39;", with: "'")
  }
}
