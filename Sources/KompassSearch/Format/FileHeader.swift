/// The eight bytes before the body of every file.
enum FileHeader {
  /// `KS`, which every file begins with.
  static let mark: [UInt8] = [0x4B, 0x53]
  /// The version of the format.
  static let version: UInt8 = 2
  /// The length of a header.
  static let length = 8

  /// A file: the header, then the body.
  static func file(_ kind: FileKind, _ body: [UInt8]) -> [UInt8] {
    let sum = Checksum.of(body)
    var file: [UInt8] = []
    file.reserveCapacity(length + body.count)
    file += mark
    file += [kind.rawValue, version]
    for shift in stride(from: UInt32(0), to: 32, by: 8) {
      file.append(UInt8(truncatingIfNeeded: sum >> shift))
    }
    file += body
    return file
  }
}
