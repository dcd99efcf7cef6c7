import KompassModel

extension StringProtocol {
  /// Whether `piece` stands in the text, byte for byte.
  ///
  /// Most runs of a narrative hold none of the marks that are looked for; a search by characters or by Foundation's rules takes
  /// twenty times as long to say so.
  ///
  /// - Parameter piece: ASCII, not empty.
  func holds(_ piece: StaticString) -> Bool {
    let found = utf8.withContiguousStorageIfAvailable { bytes in
      piece.withUTF8Buffer { piece in
        guard let first = piece.first else { return false }
        var start = 0
        while let place = bytes.place(of: first, from: start), place <= bytes.count - piece.count {
          if bytes[place..<(place + piece.count)].elementsEqual(piece) { return true }
          start = place + 1
        }
        return false
      }
    }
    return found ?? String(self).holds(piece)
  }
}
