import KompassModel

/// What tells whether a narrative is still the one that was checked: the fingerprint of each.
///
/// What all pages need of narratives is gathered when they are checked, so one that is changed afterwards would contradict
/// it, without error though it may be.
public struct NarrativeMarks: Sendable {
  private let files: ContentFingerprints?

  /// Makes marks; without any, a narrative may be anything.
  init(_ files: ContentFingerprints? = nil) { self.files = files }

  /// Whether it is known which bytes were checked.
  func hasMark(of id: EvaluationID) -> Bool { files?.narrative(of: id) != nil }

  /// Whether the bytes are those that were checked.
  func matches(_ bytes: [UInt8], of id: EvaluationID) -> Bool {
    files?.narrative(of: id).map { $0 == Fingerprint(of: bytes) } ?? true
  }
}
