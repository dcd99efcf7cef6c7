import Foundation
import Testing

/// A text against a golden file. `RECORD_GOLDENS=1` records it anew, which fails the run.
enum GoldenText {
  /// - Parameter name: the path below the golden files.
  static func expect(_ text: String, as name: String) throws {
    let file = Repository.goldens.appending(path: name)
    let written = try? String(contentsOf: file, encoding: .utf8)
    if ProcessInfo.processInfo.environment["RECORD_GOLDENS"] == "1", written != text {
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(text.utf8).write(to: file)
      Issue.record("\(name) was written anew: look at it.")
      return
    }
    #expect(written == text, "\(name)")
  }
}
