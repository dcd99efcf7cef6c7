import CCarriedFiles

/// A file that the program carries within itself, so that it can begin a site wherever it was copied to.
struct CarriedFile: Sendable {
  /// The path from the root of the project: `templates/assets/site.css`.
  let path: String
  /// What it holds.
  let bytes: [UInt8]

  /// All of them, in the order of their paths.
  static var all: [CarriedFile] {
    (0..<kompassros_carried_count()).map { place in
      let file = kompassros_carried(place)
      return CarriedFile(
        path: String(cString: file.path),
        bytes: Array(UnsafeBufferPointer(start: file.bytes, count: file.count)))
    }
  }
}
