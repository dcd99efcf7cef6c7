/// Reads the words of a text, one after the other (docs/search.md, “Words”): runs of letters, marks and digits, in lower
/// case and cut.
///
/// It works on bytes and keeps its buffer, for every different word of all narratives goes through it.
struct WordReader {
  /// The most code points that a word keeps.
  static let longest = 40

  /// The word that was read last: UTF-8, in lower case, without soft hyphens and joiners, cut after `longest`.
  private(set) var word: [UInt8] = []
  /// How many code points `word` has.
  private(set) var length = 0
  /// Where the word stands in the text, in bytes: from its first letter to after its last, those that were cut included.
  private(set) var range = 0..<0
  private var place = 0

  init() {
    word.reserveCapacity(4 * Self.longest)
  }

  /// Goes to the beginning of a text.
  mutating func begin() {
    place = 0
  }

  /// Reads the next word; false when there is none.
  ///
  /// - Parameter text: valid UTF-8 in NFC; the same text at every call since `begin`.
  mutating func next(in text: UnsafeBufferPointer<UInt8>) -> Bool {
    word.removeAll(keepingCapacity: true)
    length = 0
    var start = place
    var end = place
    var isInside = false
    while place < text.count {
      let here = place
      let scalar = CodePoint.read(text, &place)
      switch Letter(scalar) {
      case .other:
        if isInside {
          range = start..<end
          return true
        }
        continue
      case .joiner:
        continue
      case .lower(let lower):
        if length < Self.longest {
          CodePoint.append(lower, to: &word)
          length += 1
        }
      case .mapped(let mapping):
        for lower in mapping.unicodeScalars where length < Self.longest {
          CodePoint.append(lower.value, to: &word)
          length += 1
        }
      }
      if !isInside {
        start = here
        isInside = true
      }
      end = place
    }
    range = start..<end
    return isInside
  }
}
