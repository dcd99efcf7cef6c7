/// Goes through the list of a site's files, whose paths stand in the order in which ``FolderTree`` finds them. Only a piece of
/// it is held.
struct ListCursor {
  private let file: InputFile
  private let pieceSize: Int
  private var place: Int
  private var window: ArraySlice<UInt8> = []

  /// Goes through a list from the beginning.
  init(_ file: InputFile) { self.init(file, at: 0, pieceSize: ByteSource.pieceSize) }

  private init(_ file: InputFile, at place: Int, pieceSize: Int) {
    self.file = file
    self.place = place
    self.pieceSize = pieceSize
  }

  /// Goes through a list in order from the first path on that does not stand before `path`.
  init(_ file: InputFile, from path: [UInt8]) {
    func cursor(at place: Int) -> ListCursor { ListCursor(file, at: place, pieceSize: 1 << 12) }
    // A line begins at `low`, and those before it stand before the path; no line that begins at `high` or later does.
    var (low, high) = (0, file.size)
    while low < high {
      let middle = low + (high - low) / 2
      var lines = cursor(at: middle)
      var start = middle
      if middle > low {
        lines = cursor(at: middle - 1)
        start += lines.line().count
      }
      if start >= high {
        high = middle
        continue
      }
      let line = lines.line()
      if Self.precedes(line, path) { low = start + line.count + 1 } else { high = start }
    }
    self = cursor(at: low)
  }

  /// The next path; nil at the end.
  mutating func next() -> [UInt8]? {
    while true {
      let line = line()
      if !line.isEmpty { return line }
      if window.isEmpty, place >= file.size { return nil }
    }
  }

  /// What stands before the next end of a line, or of the list; that end is gone over.
  private mutating func line() -> [UInt8] {
    var line: [UInt8] = []
    while true {
      if let end = window.firstIndex(of: UInt8(ascii: "\n")) {
        line += window[..<end]
        window = window[(end + 1)...]
        return line
      }
      line += window
      window = file.bytes(at: place, count: pieceSize)[...]
      // That nothing can be read is as good as the end.
      if window.isEmpty {
        place = file.size
        return line
      }
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
