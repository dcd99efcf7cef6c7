@testable import KompassSearch

/// Files of an index, made by hand.
enum FileBytes {
  /// A file with a right header before its body.
  static func file(_ kind: UInt8, _ body: [UInt8], version: UInt8 = 2) -> [UInt8] {
    var checksum: UInt32 = 0x811C_9DC5
    for byte in body { checksum = (checksum ^ UInt32(byte)) &* 0x0100_0193 }
    let parts = [0, 8, 16, 24].map { UInt8(truncatingIfNeeded: checksum >> $0) }
    return [0x4B, 0x53, kind, version] + parts + body
  }

  /// A text: its number of bytes, at most 127, and its bytes.
  static func text(_ text: String) -> [UInt8] { [UInt8(text.utf8.count)] + Array(text.utf8) }

  /// A run of bits, written as zeros and ones, filled up with zeros; anything else is for the eye.
  static func bits(_ text: String) -> [UInt8] {
    let digits = text.filter { $0 == "0" || $0 == "1" }.map { $0 == "1" ? UInt8(1) : 0 }
    return stride(from: 0, to: digits.count, by: 8).map { start in
      (0..<8).reduce(0) { $0 * 2 + (start + $1 < digits.count ? digits[start + $1] : 0) }
    }
  }
}
