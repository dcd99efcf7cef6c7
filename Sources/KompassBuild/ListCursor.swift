/// Goes through the list of a site's files, whose paths stand in the order in which ``FolderTree`` finds them. Only a piece of
/// it is held.
struct ListCursor {
  private let file: InputFile
  private var place = 0
  private var window: ArraySlice<UInt8> = []

  /// Goes through a list from the beginning.
  init(_ file: InputFile) { self.file = file }

  /// The next path; nil at the end.
  mutating func next() -> [UInt8]? {
    var line: [UInt8] = []
    while true {
      if let end = window.firstIndex(of: UInt8(ascii: "\n")) {
        line += window[..<end]
        window = window[(end + 1)...]
        if line.isEmpty { continue }
        return line
      }
      line += window
      window = file.bytes(at: place, count: ByteSource.pieceSize)[...]
      if window.isEmpty { return line.isEmpty ? nil : line }
      place += window.count
    }
  }

  /// Whether a path stands before another in the list: part by part, byte by byte.
  static func precedes(_ left: [UInt8], _ right: [UInt8]) -> Bool {
    // No name has a zero in it, and what ends a name goes before all that it can go on with.
    func rank(_ byte: UInt8) -> UInt8 { byte == UInt8(ascii: "/") ? 0 : byte }
    return left.lexicographicallyPrecedes(right) { rank($0) < rank($1) }
  }
}
