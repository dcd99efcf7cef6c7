/// The path of a request, taken apart.
struct RequestPath: Equatable {
  /// Why a path is refused.
  enum Refusal: Error, Equatable {
    /// It is no path: an escape that is none, bytes that are no UTF-8, a NUL.
    case malformed
    /// It leads to nothing that a site may have: `..`, an empty part, a separator within a part.
    case impossible
    /// It is longer than ``most``.
    case tooLong
  }

  /// The parts, without escapes; none is empty, `.` or `..`, or holds `/`, `\` or a control character.
  let parts: [String]
  /// Whether it ends with `/`, as the address of a folder does.
  let isFolder: Bool

  /// The most bytes of a path.
  static let most = 2048
  /// The most bytes of a name on a disk.
  private static let longestName = 255

  /// - Parameter raw: the path as it stands in the request, with escapes and without a query.
  init(_ raw: String) throws(Refusal) {
    if raw.utf8.count > Self.most { throw .tooLong }
    guard raw.utf8.first == UInt8(ascii: "/") else { throw .malformed }
    var pieces = raw.utf8.dropFirst()
      .split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)[...]
    isFolder = pieces.last?.isEmpty == true
    if isFolder { pieces = pieces.dropLast() }
    var parts: [String] = []
    for piece in pieces { parts.append(try Self.part(piece)) }
    self.parts = parts
  }

  private static func part(_ piece: Substring.UTF8View) throws(Refusal) -> String {
    var bytes: [UInt8] = []
    var rest = piece[...]
    while let byte = rest.popFirst() {
      guard byte == UInt8(ascii: "%") else {
        bytes.append(byte)
        continue
      }
      guard let high = rest.popFirst().flatMap(digit), let low = rest.popFirst().flatMap(digit)
      else { throw .malformed }
      bytes.append(high << 4 | low)
    }
    guard let text = String(validating: bytes, as: UTF8.self), !bytes.contains(0) else {
      throw .malformed
    }
    let isPlain = bytes.allSatisfy { byte in
      byte >= 0x20 && byte != 0x7F && byte != UInt8(ascii: "/") && byte != UInt8(ascii: "\\")
    }
    guard isPlain, !["", ".", ".."].contains(text), bytes.count <= longestName else {
      throw .impossible
    }
    return text
  }

  private static func digit(_ byte: UInt8) -> UInt8? {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - UInt8(ascii: "0")
    case UInt8(ascii: "a")...UInt8(ascii: "f"): byte - UInt8(ascii: "a") + 10
    case UInt8(ascii: "A")...UInt8(ascii: "F"): byte - UInt8(ascii: "A") + 10
    default: nil
    }
  }
}
