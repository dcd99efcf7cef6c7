import KompassModel

/// A value of JSON, written the same on every machine: members in the order that they are given, points exact.
///
/// Our own and not Foundation's `JSONEncoder`: one import shows Foundation's extensions to every file of the module, and
/// with them the compiler gave up on expressions that have nothing to do with JSON.
public indirect enum JSONValue: Sendable {
  /// A text.
  case text(String)
  /// A whole number.
  case number(Int)
  /// Points, as a number with at most two decimals.
  case points(Points)
  /// A condition.
  case flag(Bool)
  /// Values in their order.
  case list([JSONValue])
  /// A value that is not known.
  case null
  /// Members in their order, those without a value left out.
  case object([(String, JSONValue?)])
  /// So many values in their order, each made when it is written: of many only one is held.
  case made(count: Int, @Sendable (_ place: Int) -> JSONValue)

  /// A text that may be absent.
  public static func text(_ text: String?) -> JSONValue? { text.map { JSONValue.text($0) } }

  /// A condition that is only written where it holds.
  public static func mark(_ holds: Bool) -> JSONValue? { holds ? .flag(true) : nil }

  /// The value as UTF-8.
  public var bytes: [UInt8] {
    var bytes: [UInt8] = []
    write(into: &bytes) { _ in }
    return bytes
  }

  /// Gives the value as UTF-8 in pieces of 64 kilobytes or so; only values of ``made(count:_:)`` are parted.
  public func write(to sink: ([UInt8]) -> Void) {
    var bytes: [UInt8] = []
    write(into: &bytes) { bytes in
      if bytes.count < 1 << 16 { return }
      sink(bytes)
      bytes.removeAll(keepingCapacity: true)
    }
    sink(bytes)
  }

  /// - Parameter pause: is called between values that are made.
  private func write(into bytes: inout [UInt8], _ pause: (inout [UInt8]) -> Void) {
    switch self {
    case .text(let text): Self.write(text, into: &bytes)
    case .number(let number): bytes += String(number).utf8
    case .points(let points): bytes += points.description.utf8
    case .flag(let flag): bytes += (flag ? "true" : "false").utf8
    case .null: bytes += "null".utf8
    case .list(let values):
      bytes.append(UInt8(ascii: "["))
      for (place, value) in values.enumerated() {
        if place > 0 { bytes.append(UInt8(ascii: ",")) }
        value.write(into: &bytes, pause)
      }
      bytes.append(UInt8(ascii: "]"))
    case .object(let members):
      bytes.append(UInt8(ascii: "{"))
      var isFirst = true
      for (name, value) in members {
        guard let value else { continue }
        if !isFirst { bytes.append(UInt8(ascii: ",")) }
        Self.write(name, into: &bytes)
        bytes.append(UInt8(ascii: ":"))
        value.write(into: &bytes, pause)
        isFirst = false
      }
      bytes.append(UInt8(ascii: "}"))
    case .made(let count, let make):
      bytes.append(UInt8(ascii: "["))
      for place in 0..<count {
        if place > 0 { bytes.append(UInt8(ascii: ",")) }
        make(place).write(into: &bytes, pause)
        pause(&bytes)
      }
      bytes.append(UInt8(ascii: "]"))
    }
  }

  /// Whether a byte is escaped. One question for all that is below 64, so that there is nothing to guess: spaces and letters
  /// take turns.
  private static func isSpecial(_ byte: UInt8) -> Bool {
    let isLow: UInt64 = byte < 0x40 ? 1 : 0
    let isBackslash: UInt64 = byte == UInt8(ascii: "\\") ? 1 : 0
    return (special >> UInt64(byte & 0x3F)) & isLow | isBackslash != 0
  }

  /// A bit for each byte below 64: controls, `"` and `<`.
  private static let special: UInt64 = 0xFFFF_FFFF | 1 << 0x22 | 1 << 0x3C

  /// A text in quotation marks. `<` is escaped too, so that nothing in it can end a `<script>` that it stands in.
  static func write(_ text: String, into bytes: inout [UInt8]) {
    bytes.append(UInt8(ascii: "\""))
    var text = text
    text.withUTF8 { source in
      // What needs no escape goes in as it is, run by run.
      var start = 0
      for (place, byte) in source.enumerated() {
        guard isSpecial(byte) else { continue }
        bytes.append(contentsOf: source[start..<place])
        start = place + 1
        bytes.append(UInt8(ascii: "\\"))
        if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") {
          bytes.append(byte)
        } else {
          let digits = String(byte, radix: 16)
          bytes.append(UInt8(ascii: "u"))
          bytes += String(repeating: "0", count: 4 - digits.count).utf8
          bytes += digits.utf8
        }
      }
      bytes.append(contentsOf: source[start...])
    }
    bytes.append(UInt8(ascii: "\""))
  }
}
