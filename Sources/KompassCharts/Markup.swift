/// SVG text under construction: bytes that are only appended to.
struct Markup: Equatable, Sendable {
  /// The UTF-8 text so far.
  private(set) var bytes: [UInt8] = []

  /// The text so far.
  var text: String { String(decoding: bytes, as: UTF8.self) }

  /// The names of the colours that classes of the shapes so far name (`current` of `kc-fill-current`).
  ///
  /// Words that look like a class are taken for one: a rule too many does no harm.
  var colorNames: Set<String> {
    var names: Set<ArraySlice<UInt8>> = []
    var index = 0
    while let start = bytes[index...].firstIndex(of: 0x6B) {
      index = start + 1
      let rest = bytes[start...]
      guard rest.starts(with: "kc-fill-".utf8) || rest.starts(with: "kc-line-".utf8) else {
        continue
      }
      let name = rest.dropFirst("kc-fill-".utf8.count)
      // A name ends where that of the class does.
      index = name.firstIndex { $0 == 0x22 || $0 == 0x20 } ?? rest.endIndex
      names.insert(bytes[name.startIndex..<index])
    }
    return Set(names.map { String(decoding: $0, as: UTF8.self) })
  }

  /// Appends text as it is: for the program's own words only, never for the reader's.
  mutating func raw(_ text: String) {
    bytes.append(contentsOf: text.utf8)
  }

  /// Appends what another markup holds.
  mutating func append(_ other: Markup) {
    bytes.append(contentsOf: other.bytes)
  }

  /// Appends words: markup characters and quotes escaped, white space as spaces, characters that
  /// XML 1.0 does not allow left out.
  ///
  /// It works on bytes, so that a quote with a combining mark after it is escaped as any other.
  mutating func words(_ text: String) {
    var rest = text
    rest.withUTF8 { utf8 in
      var index = 0
      while index < utf8.count {
        let byte = utf8[index]
        switch byte {
        case 0x26: raw("&amp;")
        case 0x3C: raw("&lt;")
        case 0x3E: raw("&gt;")
        case 0x22: raw("&quot;")
        case 0x27: raw("&#39;")
        case 0x09, 0x0A, 0x0D: bytes.append(0x20)
        case 0x00..<0x20, 0x7F: break
        case 0xC2 where index + 1 < utf8.count && utf8[index + 1] < 0xA0:
          // U+0080–U+009F: allowed but discouraged by XML, a parse error in HTML.
          index += 1
        case 0xEF
        where index + 2 < utf8.count && utf8[index + 1] == 0xBF && utf8[index + 2] >= 0xBE:
          // U+FFFE and U+FFFF.
          index += 2
        default: bytes.append(byte)
        }
        index += 1
      }
    }
  }

  /// Appends a number: at most two decimals, rounded half away from zero, without trailing zeros,
  /// exponent or a negative zero. A number that is not finite becomes 0, one beyond ±10⁹ that end.
  mutating func number(_ value: Double) {
    guard value.isFinite else {
      bytes.append(0x30)
      return
    }
    let magnitude = Self.rounded(min(value.magnitude, 1e9) * 100)
    if value < 0, magnitude > 0 { bytes.append(0x2D) }
    appendDigits(magnitude / 100)
    let fraction = UInt8(magnitude % 100)
    if fraction > 0 {
      bytes.append(0x2E)
      bytes.append(0x30 + fraction / 10)
      if fraction % 10 > 0 { bytes.append(0x30 + fraction % 10) }
    }
  }

  /// Appends ` name="number"`.
  mutating func attribute(_ name: String, _ value: Double) {
    bytes.append(0x20)
    raw(name)
    raw("=\"")
    number(value)
    bytes.append(0x22)
  }

  /// Appends ` name="words"`.
  mutating func attribute(_ name: String, words value: String) {
    bytes.append(0x20)
    raw(name)
    raw("=\"")
    words(value)
    bytes.append(0x22)
  }

  /// The nearest whole number of one that is neither negative nor above 10¹², halves upward:
  /// without `rounded`, which calls the mathematics library.
  static func rounded(_ value: Double) -> UInt { UInt(value + 0.5) }

  private mutating func appendDigits(_ value: UInt) {
    if value >= 10 { appendDigits(value / 10) }
    bytes.append(0x30 + UInt8(value % 10))
  }
}
