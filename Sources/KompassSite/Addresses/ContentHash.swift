import KompassModel

/// What names a content, for names that change with it: its fingerprint in sixteen hexadecimal digits.
struct ContentHash: CustomStringConvertible {
  private let fingerprint: Fingerprint

  init(_ bytes: [UInt8]) { fingerprint = Fingerprint(of: bytes) }

  /// Sixteen hexadecimal digits.
  var description: String {
    let digits = String(fingerprint.bits, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }
}
