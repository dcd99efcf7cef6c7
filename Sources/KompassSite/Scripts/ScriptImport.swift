/// A place in a script where another is named: `from './sokord.js'`.
struct ScriptImport: Equatable {
  /// What stands between the quotation marks: `./sokord.js`.
  let specifier: String
  /// Where that stands in the bytes of the script.
  let range: Range<Int>

  /// Every place where a script names one of the site's own, in their order. What begins otherwise than with `./` or
  /// `../` is left alone, and so is a comment that holds no such words.
  static func find(in script: [UInt8]) -> [ScriptImport] {
    var found: [ScriptImport] = []
    for (place, byte) in script.enumerated()
    where (byte == UInt8(ascii: "'") || byte == UInt8(ascii: "\""))
      && isAfterKeyword(place, in: script)
    {
      let rest = script[(place + 1)...]
      let length = rest.prefix(while: isOfName).count
      guard rest.dropFirst(length).first == byte else { continue }
      let specifier = String(decoding: rest.prefix(length), as: UTF8.self)
      guard specifier.hasPrefix("./") || specifier.hasPrefix("../") else { continue }
      found.append(ScriptImport(specifier: specifier, range: place + 1..<place + 1 + length))
    }
    return found
  }

  /// Whether the last word before `place` is `from` or `import`.
  private static func isAfterKeyword(_ place: Int, in script: [UInt8]) -> Bool {
    let blanks: Set<UInt8> = [0x20, 0x09, 0x0A, 0x0D]
    var end = place
    while end > 0, blanks.contains(script[end - 1]) { end -= 1 }
    var start = end
    while start > 0, isOfWord(script[start - 1]) { start -= 1 }
    let word = script[start..<end]
    return word.elementsEqual("from".utf8) || word.elementsEqual("import".utf8)
  }

  private static func isOfWord(_ byte: UInt8) -> Bool {
    isLetterOrDigit(byte) || byte >= 0x80 || "_$.".utf8.contains(byte)
  }

  /// Whether a byte may stand in the path of an asset.
  private static func isOfName(_ byte: UInt8) -> Bool {
    isLetterOrDigit(byte) || "-_./".utf8.contains(byte)
  }

  private static func isLetterOrDigit(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"):
      true
    default: false
    }
  }

  /// The name among the assets that is meant in a script called `name`; nil when it leads out of their folder.
  func target(from name: String) -> String? {
    var parts = name.split(separator: "/").dropLast()
    for part in specifier.split(separator: "/") {
      switch part {
      case ".": continue
      case "..":
        if parts.isEmpty { return nil }
        parts.removeLast()
      default: parts.append(part)
      }
    }
    return parts.joined(separator: "/")
  }
}
