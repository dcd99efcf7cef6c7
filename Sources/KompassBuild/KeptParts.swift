import KompassData
import KompassModel
import Synchronization

/// The parts of a table that are taken from the published files of its forms, where they would be made the same; and the list
/// of parts for the next build.
///
/// A part is of one evaluation, and made from the figures of its municipality and its own narrative alone.
final class KeptParts: TableParts {
  private struct State {
    var list: TablePartList
    var areSomeTaken = false
  }

  private let fingerprint: @Sendable (EvaluationID) -> Fingerprint
  private let files: [InputFile]
  private let parts: [Fingerprint: TablePartList.Ranges]
  private let state: Mutex<State>

  /// - Parameters:
  ///   - forms: in how many forms the table is written.
  ///   - published: the published files of all forms, with what is known of each; nil when nothing is.
  ///   - fingerprint: tells of what the part of an evaluation is to be made.
  init(
    forms: Int, published: [(path: String, entry: BuildCache.Entry)]?,
    fingerprint: @escaping @Sendable (EvaluationID) -> Fingerprint
  ) {
    self.fingerprint = fingerprint
    let files = (published ?? []).compactMap { path, entry in
      InputFile(path, most: entry.stamp.size).flatMap { $0.stamp == entry.stamp ? $0 : nil }
    }
    let isWhole = files.count == forms
    self.files = isWhole ? files : []
    parts =
      (isWhole
        ? try? TablePartList.parts(
          in: published?.first?.entry.parts ?? [], sizes: files.map(\.size)) : nil) ?? [:]
    state = Mutex(State(list: TablePartList(forms: forms)))
  }

  /// The list of the parts that were written.
  var list: [UInt8] { state.withLock { $0.list.bytes } }

  /// Whether some parts are those of the published files: what these were made from the new ones are made from, too.
  var areSomeTaken: Bool { state.withLock { $0.areSomeTaken } }

  func bytes(of evaluation: EvaluationID) -> [[UInt8]]? {
    guard let ranges = parts[fingerprint(evaluation)] else { return nil }
    let bytes = zip(files, ranges).map { $0.bytes(at: $1.lowerBound, count: $1.count) }
    guard zip(bytes, ranges).allSatisfy({ $0.count == $1.count }) else { return nil }
    state.withLock { $0.areSomeTaken = true }
    return bytes
  }

  func note(_ evaluation: EvaluationID, at extents: [TablePartExtent]) {
    let print = fingerprint(evaluation)
    state.withLock { $0.list.add(print, extents) }
  }
}
