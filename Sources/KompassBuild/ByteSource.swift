/// Bytes that are read piece by piece: those of a file, or some that are held.
enum ByteSource: Sendable {
  /// Bytes that are held.
  case held([UInt8])
  /// Those of a file.
  case file(InputFile)

  /// How many there are.
  var count: Int {
    switch self {
    case .held(let bytes): bytes.count
    case .file(let file): file.size
    }
  }

  /// The bytes from a place on; fewer than asked for when there are no more.
  func bytes(at place: Int, count: Int) -> [UInt8] {
    switch self {
    case .held(let bytes): Array(bytes[min(place, bytes.count)...].prefix(count))
    case .file(let file): file.bytes(at: place, count: count)
    }
  }

  /// Gives the bytes of a range in pieces; fewer when there are no more.
  func read(_ range: Range<Int>, to sink: ([UInt8]) -> Void) {
    var place = range.lowerBound
    while place < range.upperBound {
      let piece = bytes(at: place, count: min(Self.pieceSize, range.upperBound - place))
      if piece.isEmpty { return }
      sink(piece)
      place += piece.count
    }
  }

  /// How many bytes are read at once.
  static let pieceSize = 64 * 1024
}
