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

  /// A text that may be absent.
  public static func text(_ text: String?) -> JSONValue? { text.map { JSONValue.text($0) } }

  /// A condition that is only written where it holds.
  public static func mark(_ holds: Bool) -> JSONValue? { holds ? .flag(true) : nil }

  /// The value as UTF-8.
  public var bytes: [UInt8] {
    var bytes: [UInt8] = []
    write(into: &bytes)
    return bytes
  }

  private func write(into bytes: inout [UInt8]) {
    switch self {
    case .text(let text): Self.write(text, into: &bytes)
    case .number(let number): bytes += String(number).utf8
    case .points(let points): bytes += points.description.utf8
    case .flag(let flag): bytes += (flag ? "true" : "false").utf8
    case .null: bytes += "null".utf8
    case .list(let values):
      Self.write(values, between: "[", and: "]", into: &bytes) { $0.write(into: &$1) }
    case .object(let members):
      let known = members.compactMap { name, value in value.map { (name, $0) } }
      Self.write(known, between: "{", and: "}", into: &bytes) { member, bytes in
        Self.write(member.0, into: &bytes)
        bytes.append(UInt8(ascii: ":"))
        member.1.write(into: &bytes)
      }
    }
  }

  private static func write<Item>(
    _ items: [Item], between opening: Unicode.Scalar, and closing: Unicode.Scalar,
    into bytes: inout [UInt8], _ write: (Item, inout [UInt8]) -> Void
  ) {
    bytes.append(UInt8(ascii: opening))
    for (place, item) in items.enumerated() {
      if place > 0 { bytes.append(UInt8(ascii: ",")) }
      write(item, &bytes)
    }
    bytes.append(UInt8(ascii: closing))
  }

  /// A text in quotation marks. `<` is escaped too, so that nothing in it can end a `<script>` that it stands in.
  private static func write(_ text: String, into bytes: inout [UInt8]) {
    bytes.append(UInt8(ascii: "\""))
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "\""), UInt8(ascii: "\\"): bytes += [UInt8(ascii: "\\"), byte]
      case 0x00..<0x20, UInt8(ascii: "<"):
        let digits = String(byte, radix: 16)
        bytes += "\\u".utf8
        bytes += String(repeating: "0", count: 4 - digits.count).utf8
        bytes += digits.utf8
      default: bytes.append(byte)
      }
    }
    bytes.append(UInt8(ascii: "\""))
  }
}
