extension FileHeader {
  /// Why a file cannot be of a kind; nil when it can.
  static func objection(to bytes: [UInt8], kind: FileKind) -> IndexFault.Reason? {
    let expected = mark + [kind.rawValue]
    // What ends within its header is what is left of a file, if it begins as one.
    guard bytes.prefix(3).elementsEqual(expected.prefix(bytes.count)) else { return .foreign }
    guard bytes.count >= length else { return .damaged("it ends within its header") }
    guard bytes[3] == version else { return .version(Int(bytes[3])) }
    let written = (0..<4).reduce(UInt32(0)) { $0 | UInt32(bytes[4 + $1]) << UInt32(8 * $1) }
    guard written == Checksum.of(bytes[length...]) else {
      return .damaged("its content is not what was written")
    }
    return nil
  }
}
