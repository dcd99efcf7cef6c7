/// The words and the identity that every chart carries.
public struct ChartIdentity: Equatable, Sendable {
  /// The prefix of every `id` in the chart: one or more of `a`–`z`, `0`–`9` and `-`, beginning with
  /// a letter.
  public let id: String
  /// What the chart shows, as a heading: `<title>`, and the heading of a standalone file.
  public let title: String
  /// What the chart says, in one or more sentences: `<desc>`.
  public let description: String
  /// The language of all words in the chart, as a BCP 47 tag (`sv`, `en`).
  public let language: String

  /// Makes an identity.
  ///
  /// - Parameters:
  ///   - id: derived from the content and unique on the page (`radar-mark-2024`), never a counter.
  ///     It is reduced to `a`–`z`, `0`–`9` and `-`: capitals become small, Swedish and French
  ///     letters lose their marks, other letters become their code (`u4e2d`), the rest a hyphen.
  ///   - title: what the chart shows.
  ///   - description: what the chart says.
  ///   - language: a BCP 47 tag; empty leaves `lang` out.
  public init(id: String, title: String, description: String, language: String) {
    self.id = Self.reduced(id)
    self.title = title
    self.description = description
    self.language = language
  }

  /// The text with only `a`–`z`, `0`–`9` and single hyphens, beginning with a letter.
  static func reduced(_ text: String) -> String {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.utf8.count)
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x61...0x7A, 0x30...0x39: bytes.append(UInt8(scalar.value))
      case 0x41...0x5A: bytes.append(UInt8(scalar.value) + 0x20)
      case 0xC0...0xC6, 0xE0...0xE6: bytes.append(0x61)
      case 0xC8...0xCB, 0xE8...0xEB: bytes.append(0x65)
      case 0xD2...0xD6, 0xD8, 0xF2...0xF6, 0xF8: bytes.append(0x6F)
      case 0xD9...0xDC, 0xF9...0xFC: bytes.append(0x75)
      case 0x300...0x36F: break
      default:
        if scalar.properties.isAlphabetic {
          bytes.append(0x75)
          bytes.append(contentsOf: String(scalar.value, radix: 16).utf8)
        } else if bytes.last != 0x2D, !bytes.isEmpty {
          bytes.append(0x2D)
        }
      }
    }
    while bytes.last == 0x2D { bytes.removeLast() }
    guard let first = bytes.first else { return "chart" }
    if first < 0x61 { bytes.insert(contentsOf: "chart-".utf8, at: 0) }
    return String(decoding: bytes, as: UTF8.self)
  }
}
