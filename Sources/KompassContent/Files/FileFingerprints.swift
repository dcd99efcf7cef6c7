import KompassModel
import Synchronization

/// The fingerprints of all files that were read of a folder.
final class FileFingerprints: Sendable {
  /// Those of one evaluation; nil for a file that was not read.
  struct OfEvaluation: Sendable {
    var figures: Fingerprint?
    var narrative: Fingerprint?
    var response: Fingerprint?
  }

  private struct State {
    var others: [String: Fingerprint] = [:]
    var evaluations: [EvaluationID: OfEvaluation] = [:]
  }

  private let found = Mutex(State())

  /// Notes a file as it was read.
  ///
  /// - Parameter path: below the folder.
  func note(_ bytes: [UInt8], at path: String) { note(Fingerprint(of: bytes), at: path) }

  /// Notes a file.
  ///
  /// - Parameter path: below the folder.
  func note(_ print: Fingerprint, at path: String) {
    let file = Self.file(at: path)
    found.withLock { state in
      guard let file else {
        state.others[path] = print
        return
      }
      state.evaluations[file.id, default: OfEvaluation()][keyPath: file.part] = print
    }
  }

  /// The fingerprint of a file; nil when it was not read.
  subscript(path: String) -> Fingerprint? {
    let file = Self.file(at: path)
    return found.withLock { state in
      guard let file else { return state.others[path] }
      return state.evaluations[file.id]?[keyPath: file.part]
    }
  }

  /// Those of files that belong to no evaluation, by path.
  var others: [String: Fingerprint] { found.withLock { $0.others } }

  /// All so far.
  var all: ContentFingerprints {
    found.withLock { ContentFingerprints(others: $0.others, evaluations: $0.evaluations) }
  }

  /// The evaluation that a file belongs to, and which of its files it is; nil when it belongs to none.
  private static func file(
    at path: String
  ) -> (id: EvaluationID, part: WritableKeyPath<OfEvaluation, Fingerprint?>)? {
    let parts = path.split(separator: "/")
    guard parts.count == 3, parts[0] == "evaluations", let slug = Slug(String(parts[1])),
      let name = EvaluationFileName(String(parts[2]))
    else { return nil }
    let part: WritableKeyPath<OfEvaluation, Fingerprint?> =
      switch name.kind {
      case .figures: \.figures
      case .narrative: \.narrative
      case .response: \.response
      }
    return (EvaluationID(municipality: slug, year: name.year), part)
  }
}

extension [String: Fingerprint] {
  /// One fingerprint of all files, names and all.
  public var fingerprint: Fingerprint {
    var print = Fingerprint()
    for (path, file) in sorted(by: { $0.key < $1.key }) {
      print.add(path)
      print.add(file)
    }
    return print
  }
}
