/// The path of a file below the output folder, with `/` between its parts: `kommun/mark/index.html`.
public struct OutputPath: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// The parts of the path; never empty, none of them empty, `.` or `..`.
  public let parts: [String]

  /// The path with `/` between its parts.
  public var description: String { parts.joined(separator: "/") }

  /// The path as it stands in an address: `index.html` is left out.
  public var address: String {
    var parts = parts
    if parts.last == "index.html" { parts[parts.count - 1] = "" }
    return parts.joined(separator: "/")
  }

  /// Makes a path of parts that are known to be safe.
  init(_ parts: [String]) {
    precondition(
      !parts.isEmpty
        && parts.allSatisfy { !$0.isEmpty && $0 != "." && $0 != ".." && !$0.utf8.contains(0x2F) },
      "an output path has plain parts")
    self.parts = parts
  }

  /// The folder that the file lies in, as parts; empty at the root.
  package var folder: ArraySlice<String> { parts.dropLast() }

  /// The path of the same file, compressed with gzip.
  public var compressed: OutputPath {
    OutputPath(parts.dropLast() + parts.suffix(1).map { $0 + ".gz" })
  }

  /// Whether it is called like one that is compressed.
  public var isCompressed: Bool { ending == "gz" }

  /// How the name of the file ends, without the dot: `svg`; nil when it has no dot.
  var ending: String? {
    guard let name = parts.last, let dot = name.lastIndex(of: ".") else { return nil }
    return String(name[name.index(after: dot)...])
  }

  /// Part by part, in alphabetical order.
  public static func < (left: Self, right: Self) -> Bool {
    left.parts.lexicographicallyPrecedes(right.parts)
  }
}
