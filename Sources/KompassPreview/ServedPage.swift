import Foundation

/// A page as the preview hands it out: with the script that reloads it, which the published file has not.
struct ServedPage {
  /// The bytes of the page with what was put in.
  let bytes: [UInt8]

  /// - Parameters:
  ///   - page: the bytes of the published file.
  ///   - version: the version of the site that the page is of.
  init(_ page: [UInt8], version: String) {
    let policed = Self.relaxingPolicies(page)
    let end = Self.lastIndex(of: "</body", in: policed) ?? policed.count
    bytes = Array(policed[..<end]) + Array(Self.element(version: version).utf8) + policed[end...]
  }

  /// The element that loads the script.
  static func element(version: String) -> String {
    #"<script src="\#(PreviewFiles.script)" data-version="\#(version)" defer></script>"#
  }

  /// The page with every policy in a `<meta>` letting the script in; policies of a header are not sent.
  private static func relaxingPolicies(_ page: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    var rest = page[...]
    while let start = firstIndex(of: "<meta", in: rest),
      let end = rest[start...].firstIndex(of: UInt8(ascii: ">"))
    {
      result += rest[..<start]
      let tag = String(decoding: rest[start...end], as: UTF8.self)
      result += relaxed(tag: tag).utf8
      rest = rest[(end + 1)...]
    }
    return result + rest
  }

  private static func relaxed(tag: String) -> String {
    guard tag.lowercased().contains("content-security-policy"),
      let content = tag.range(of: "content=", options: .caseInsensitive),
      let quote = tag[content.upperBound...].first, quote == "\"" || quote == "'",
      let end = tag[tag.index(after: content.upperBound)...].firstIndex(of: quote)
    else { return tag }
    let start = tag.index(after: content.upperBound)
    let policy = unescaped(String(tag[start..<end]))
    return tag[..<start] + escaped(PreviewPolicy.relaxed(policy)) + tag[end...]
  }

  private static func unescaped(_ text: String) -> String {
    text.replacing("&#39;", with: "'").replacing("&#x27;", with: "'").replacing("&apos;", with: "'")
      .replacing("&quot;", with: "\"").replacing("&#34;", with: "\"").replacing("&amp;", with: "&")
  }

  private static func escaped(_ text: String) -> String {
    text.replacing("&", with: "&amp;").replacing("\"", with: "&quot;").replacing("'", with: "&#39;")
  }

  private static func firstIndex(of text: StaticString, in bytes: ArraySlice<UInt8>) -> Int? {
    let last = bytes.endIndex - text.utf8CodeUnitCount
    return bytes.startIndex > last
      ? nil : (bytes.startIndex...last).first { matches(text, bytes, at: $0) }
  }

  private static func lastIndex(of text: StaticString, in bytes: [UInt8]) -> Int? {
    let last = bytes.count - text.utf8CodeUnitCount
    return last < 0 ? nil : (0...last).last { matches(text, bytes[...], at: $0) }
  }

  /// - Parameter text: in lower case.
  private static func matches(
    _ text: StaticString, _ bytes: ArraySlice<UInt8>, at index: Int
  ) -> Bool {
    text.withUTF8Buffer { letters in
      letters.indices.allSatisfy { place in
        let byte = bytes[index + place]
        let isUpper = (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte)
        return (isUpper ? byte | 0x20 : byte) == letters[place]
      }
    }
  }
}
