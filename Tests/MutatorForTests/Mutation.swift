import SharedByTests

/// A mistake of the kind that hands, editors and exports make in a file.
enum Mutation: CaseIterable {
  /// A line is gone.
  case deletedLine
  /// Two lines have changed places.
  case swappedLines
  /// A line with a key, a heading or an item stands twice.
  case duplicatedKey
  /// A byte has become another one.
  case flippedByte
  /// The file ends too early.
  case truncated
  /// A number has become a huge one, or stands where none was.
  case hugeNumber
  /// A control character stands in the text.
  case controlCharacter

  private static let hugeNumbers = [
    "99999999999999999999999999999999", "18446744073709551616", "9223372036854775807",
    "-9223372036854775808", "4294967296", "2147483648", "1e400", "-1e400", "1e-400",
    "0.00000000000000000000000000000001", "00000000000000000000000000001",
    String(repeating: "9", count: 400),
  ]

  /// NUL, SOH, backspace, tab, vertical tab, carriage return, escape, delete, and as UTF-8: next line, right-to-left
  /// override, line separator, byte order mark and a non-character.
  private static let controlCharacters: [[UInt8]] = [
    [0], [1], [8], [9], [0x0B], [0x0D], [0x1B], [0x7F], [0xC2, 0x85], [0xE2, 0x80, 0xAE],
    [0xE2, 0x80, 0xA8], [0xEF, 0xBB, 0xBF], [0xEF, 0xBF, 0xBE],
  ]

  /// Makes the mistake.
  ///
  /// - Returns: what was done, in words; the line counts from 1 in the file as it was.
  func apply(to bytes: inout [UInt8], _ random: inout SeededNumbers) -> String {
    var lines = Self.lines(of: bytes)
    switch self {
    case .deletedLine:
      guard !lines.isEmpty else { return "nothing to delete" }
      let place = random.below(lines.count)
      lines.remove(at: place)
      bytes = Array(lines.joined())
      return "line \(place + 1) deleted"
    case .swappedLines:
      guard lines.count > 1 else { return "nothing to swap" }
      let (first, second) = (random.below(lines.count), random.below(lines.count))
      lines.swapAt(first, second)
      bytes = Array(lines.joined())
      return "lines \(first + 1) and \(second + 1) swapped"
    case .duplicatedKey:
      let keys = lines.indices.filter { lines[$0].contains { ":#-".utf8.contains($0) } }
      guard !keys.isEmpty else { return "no key to duplicate" }
      let place = keys[random.below(keys.count)]
      lines.insert(lines[place], at: place + 1)
      bytes = Array(lines.joined())
      return "line \(place + 1) duplicated"
    case .flippedByte:
      guard !bytes.isEmpty else { return "no byte to flip" }
      let place = random.below(bytes.count)
      let old = bytes[place]
      bytes[place] = random.below(2) == 0 ? old ^ 1 << random.below(8) : UInt8(random.below(256))
      return "byte \(place) \(old) made \(bytes[place])"
    case .truncated:
      let count = random.below(bytes.count + 1)
      bytes.removeLast(bytes.count - count)
      return "truncated to \(count) bytes"
    case .hugeNumber:
      let number = Self.hugeNumbers[random.below(Self.hugeNumbers.count)]
      let digits = bytes.indices.filter { Self.isDigit(bytes[$0]) }
      var range = bytes.count..<bytes.count
      if !digits.isEmpty, random.below(4) > 0 {
        let place = digits[random.below(digits.count)]
        let end = bytes[place...].firstIndex { !Self.isDigit($0) } ?? bytes.count
        range = place..<end
      } else if !bytes.isEmpty {
        let place = random.below(bytes.count)
        range = place..<place
      }
      bytes.replaceSubrange(range, with: Array(number.utf8))
      return "\(number.prefix(40)) put at byte \(range.lowerBound)"
    case .controlCharacter:
      let character = Self.controlCharacters[random.below(Self.controlCharacters.count)]
      let place = random.below(bytes.count + 1)
      bytes.insert(contentsOf: character, at: place)
      return "bytes \(character) put at byte \(place)"
    }
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

  /// The lines with their ends.
  private static func lines(of bytes: [UInt8]) -> [ArraySlice<UInt8>] {
    var lines: [ArraySlice<UInt8>] = []
    var start = 0
    for (place, byte) in bytes.enumerated() where byte == 0x0A {
      lines.append(bytes[start...place])
      start = place + 1
    }
    if start < bytes.count { lines.append(bytes[start...]) }
    return lines
  }
}
