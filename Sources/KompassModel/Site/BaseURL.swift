/// The absolute address of the site's root, `http` or `https`, always with a `/` at its end.
public struct BaseURL: Hashable, Sendable, CustomStringConvertible {
  /// `"https://example.org"`.
  public let origin: String
  /// The path of the root, beginning and ending with `/`: `"/resultat/"`, or `"/"` alone.
  public let path: String

  /// The whole address, with a `/` at its end.
  public let description: String

  /// - Returns: nil unless `text` is an `http(s)` address with a host and a plain path (letters, digits, `-._~/`),
  ///   without query, fragment, user, empty or dot segments.
  public init?(_ text: String) {
    let schemes = ["https://", "http://"]
    guard let scheme = schemes.first(where: { text.hasPrefix($0) }) else { return nil }
    let rest = text.dropFirst(scheme.count)
    let host = rest.prefix { $0 != "/" }
    guard host.utf8.allSatisfy(Self.isHostByte), Self.isHost(host) else { return nil }
    let segments = rest.dropFirst(host.count).split(separator: "/")
    for segment in segments {
      guard segment != ".", segment != "..", segment.utf8.allSatisfy(Self.isPathByte) else {
        return nil
      }
    }
    guard !rest.contains("//") else { return nil }
    origin = scheme + host
    path = segments.isEmpty ? "/" : "/" + segments.joined(separator: "/") + "/"
    description = origin + path
  }

  /// Whether a name stands there, and behind a colon a port.
  private static func isHost(_ text: Substring) -> Bool {
    let parts = text.split(separator: ":", omittingEmptySubsequences: false)
    guard let name = parts.first, !name.isEmpty, !name.hasPrefix("."), !name.contains(".."),
      parts.count <= 2
    else { return false }
    return parts.count == 1 || (UInt16(parts[1]).map { $0 > 0 } ?? false)
  }

  private static func isAlphanumeric(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"):
      true
    default: false
    }
  }

  private static func isHostByte(_ byte: UInt8) -> Bool {
    isAlphanumeric(byte) || byte == UInt8(ascii: "-") || byte == UInt8(ascii: ".")
      || byte == UInt8(ascii: ":")
  }

  private static func isPathByte(_ byte: UInt8) -> Bool {
    isAlphanumeric(byte) || byte == UInt8(ascii: "-") || byte == UInt8(ascii: ".")
      || byte == UInt8(ascii: "_") || byte == UInt8(ascii: "~")
  }
}
