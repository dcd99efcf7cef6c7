import KompassModel

/// What tells whether a narrative is still the one that was checked: a hash of the bytes of each.
///
/// What all pages need of narratives is gathered when they are checked, so one that is changed afterwards would contradict
/// it, without error though it may be. The hash holds within one run of the program.
public struct NarrativeMarks: Sendable {
  private let marks: [EvaluationID: Int]

  /// Makes marks; a narrative without one may be anything.
  init(_ marks: [EvaluationID: Int] = [:]) { self.marks = marks }

  /// The mark of a file.
  static func mark(of bytes: [UInt8]) -> Int {
    var hasher = Hasher()
    bytes.withUnsafeBytes { hasher.combine(bytes: $0) }
    return hasher.finalize()
  }

  /// Whether the bytes are those that were checked.
  func matches(_ bytes: [UInt8], of id: EvaluationID) -> Bool {
    marks[id].map { $0 == Self.mark(of: bytes) } ?? true
  }
}
