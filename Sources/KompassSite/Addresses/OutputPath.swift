/// The path of a file below the output folder, with `/` between its parts: `kommun/mark/index.html`.
public struct OutputPath: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// The path with `/` between its parts.
  public let description: String

  private static let slash = UInt8(ascii: "/")
  /// The name of the file of a page that has a folder of its own.
  static let pageName = "index.html"

  /// Makes a path of parts that are known to be safe.
  init(_ parts: [String]) {
    var text = ""
    var length = parts.count
    for part in parts { length += part.utf8.count }
    text.reserveCapacity(length)
    for part in parts {
      if !text.isEmpty { text += "/" }
      text += part
    }
    precondition(
      Self.countOfPlainParts(in: &text) == parts.count, "an output path has plain parts")
    description = text
  }

  private init(text: String) { description = text }

  /// How many parts a text has between slashes; nil when one is empty, `.` or `..`.
  private static func countOfPlainParts(in text: inout String) -> Int? {
    text.withUTF8 { bytes in
      var count = 0
      var start = 0
      for place in 0...bytes.count where place == bytes.count || bytes[place] == slash {
        let dots = bytes[start..<place].prefix(3).allSatisfy { $0 == UInt8(ascii: ".") }
        if dots, place - start < 3 { return nil }
        count += 1
        start = place + 1
      }
      return count
    }
  }

  private static func isPlain(_ part: String) -> Bool {
    !part.isEmpty && part != "." && part != ".." && !part.utf8.contains(slash)
  }

  /// The parts of the path; never empty, none of them empty, `.` or `..`.
  public var parts: [String] {
    // By bytes: a slash and a mark that combines with it are one character, but two to the disk.
    description.utf8.split(separator: Self.slash).map { String(Substring($0)) }
  }

  /// The last part.
  var name: Substring { description[nameStart...] }

  /// The path as it stands in an address: `index.html` is left out.
  public var address: String {
    name == Self.pageName ? String(description[..<nameStart]) : description
  }

  private var nameStart: String.Index {
    description.utf8.lastIndex(of: Self.slash).map { description.utf8.index(after: $0) }
      ?? description.startIndex
  }

  /// The path of the folder that the file lies in, with `/` at its end; empty at the root.
  package var folderText: Substring { description[..<nameStart] }

  /// The folder that the file lies in, as parts; empty at the root.
  package var folder: ArraySlice<String> { parts.dropLast() }

  /// The path of a file in the same folder.
  func beside(_ name: String) -> OutputPath {
    precondition(Self.isPlain(name), "an output path has plain parts")
    return OutputPath(text: folderText + name)
  }

  /// The path of the same file, compressed with gzip.
  public var compressed: OutputPath { OutputPath(text: description + ".gz") }

  /// Whether it is called like one that is compressed.
  public var isCompressed: Bool { ending == "gz" }

  /// How the name of the file ends, without the dot: `svg`; nil when it has no dot.
  var ending: String? {
    let name = name
    guard let dot = name.utf8.lastIndex(of: UInt8(ascii: ".")) else { return nil }
    return String(name[name.utf8.index(after: dot)...])
  }

  /// Part by part, in alphabetical order.
  public static func < (left: Self, right: Self) -> Bool {
    // What stands before a slash is a whole part, so that nothing stands before it.
    left.description.utf8.lexicographicallyPrecedes(right.description.utf8) { one, other in
      (one == slash ? 0 : one) < (other == slash ? 0 : other)
    }
  }
}
