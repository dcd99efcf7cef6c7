/// Finished, escaped markup.
///
/// Only code that escapes makes one, so that text cannot become markup by accident.
public struct Markup: Equatable, Sendable {
  /// The markup as UTF-8.
  public private(set) var bytes: [UInt8]

  /// The markup as text.
  public var text: String { String(decoding: bytes, as: UTF8.self) }
  /// Whether there is none.
  public var isEmpty: Bool { bytes.isEmpty }

  /// No markup.
  public init() { bytes = [] }

  /// Takes markup that the caller vouches for: everything in it that came from outside is escaped.
  public init(trusted markup: String) { bytes = Array(markup.utf8) }

  /// The same as UTF-8.
  public init(trusted bytes: [UInt8]) { self.bytes = bytes }

  /// Appends markup that the caller vouches for.
  public mutating func append(trusted markup: String) { bytes.append(contentsOf: markup.utf8) }

  /// Appends markup.
  public mutating func append(_ markup: Markup) { bytes.append(contentsOf: markup.bytes) }

  /// Appends text, escaped for content and for attributes in quotation marks.
  public mutating func append(text: String) { Escaping.append(text, to: &bytes) }
}
