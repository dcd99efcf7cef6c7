/// SVG text under construction: bytes that are only appended to.
struct Markup: Equatable, Sendable {
  /// The UTF-8 text so far.
  private(set) var bytes: [UInt8] = []

  /// No text yet.
  ///
  /// - Parameter count: how many bytes it may become.
  init(expecting count: Int = 0) { bytes.reserveCapacity(count) }

  /// The text so far.
  var text: String { String(decoding: bytes, as: UTF8.self) }

  /// The colours of the shapes so far, each once.
  private(set) var colors: [ChartPalette.Color] = []

  /// Notes that a shape has a colour.
  mutating func note(_ color: ChartPalette.Color) {
    if !colors.contains(where: { $0.name == color.name }) { colors.append(color) }
  }

  /// Appends text as it is: for the program's own words only, never for the reader's.
  mutating func raw(_ text: String) {
    bytes.append(contentsOf: text.utf8)
  }

  /// Appends words of the program, known when it is compiled: most of what a chart is made of.
  mutating func literal(_ text: StaticString) {
    bytes.append(
      contentsOf: UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
  }

  /// Appends what another markup holds.
  mutating func append(_ other: Markup) {
    bytes.append(contentsOf: other.bytes)
    other.colors.forEach { note($0) }
  }

  /// Appends words: markup characters and quotes escaped, white space as spaces, characters that
  /// XML 1.0 does not allow left out.
  ///
  /// It works on bytes, so that a quote with a combining mark after it is escaped as any other.
  mutating func words(_ text: String) {
    var rest = text
    rest.withUTF8 { utf8 in
      // What needs nothing done goes in run by run.
      var start = 0
      var index = 0
      while index < utf8.count {
        let byte = utf8[index]
        // Letters, and most bytes of letters beyond ASCII.
        if byte > 0x3E, byte < 0x7F || (byte > 0x7F && byte != 0xC2 && byte != 0xEF) {
          index += 1
          continue
        }
        let replacement: StaticString
        var length = 1
        switch byte {
        case 0x26: replacement = "&amp;"
        case 0x3C: replacement = "&lt;"
        case 0x3E: replacement = "&gt;"
        case 0x22: replacement = "&quot;"
        case 0x27: replacement = "&#39;"
        case 0x09, 0x0A, 0x0D: replacement = " "
        case 0x00..<0x20, 0x7F: replacement = ""
        case 0xC2 where index + 1 < utf8.count && utf8[index + 1] < 0xA0:
          // U+0080–U+009F: allowed but discouraged by XML, a parse error in HTML.
          replacement = ""
          length = 2
        case 0xEF
        where index + 2 < utf8.count && utf8[index + 1] == 0xBF && utf8[index + 2] >= 0xBE:
          // U+FFFE and U+FFFF.
          replacement = ""
          length = 3
        default:
          index += 1
          continue
        }
        bytes.append(contentsOf: utf8[start..<index])
        literal(replacement)
        index += length
        start = index
      }
      bytes.append(contentsOf: utf8[start...])
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
  mutating func attribute(_ name: StaticString, _ value: Double) {
    bytes.append(0x20)
    literal(name)
    literal("=\"")
    number(value)
    bytes.append(0x22)
  }

  /// Appends ` name="words"`.
  mutating func attribute(_ name: StaticString, words value: String) {
    bytes.append(0x20)
    literal(name)
    literal("=\"")
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
