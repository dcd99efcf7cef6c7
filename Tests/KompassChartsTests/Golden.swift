import Foundation
import Testing

/// Texts that are compared byte by byte with a recorded file in `Goldens/`.
///
/// `RECORD_GOLDENS=1` writes the files anew, and fails the run so that no one takes it for a test.
enum Golden {
  /// The folder of the recorded files.
  static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "Goldens", directoryHint: .isDirectory)

  /// Whether this run records instead of comparing.
  static var isRecording: Bool {
    ProcessInfo.processInfo.environment["RECORD_GOLDENS"] == "1"
  }

  /// Compares a text with the recorded one, and reports where they first differ.
  static func check(
    _ text: String, name: String, sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let file = folder.appending(path: name)
    let actual = Data(text.utf8)
    if isRecording {
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
      try actual.write(to: file)
      Issue.record(
        "recorded \(name); run again without RECORD_GOLDENS", sourceLocation: sourceLocation)
      return
    }
    guard let expected = try? Data(contentsOf: file) else {
      Issue.record("no golden \(name): record it", sourceLocation: sourceLocation)
      return
    }
    guard actual != expected else { return }
    let pairs = zip(actual, expected)
    let index = pairs.enumerated().first { $0.element.0 != $0.element.1 }?.offset
    let place = index ?? min(actual.count, expected.count)
    func excerpt(_ data: Data) -> String {
      String(decoding: data.dropFirst(max(place - 60, 0)).prefix(120), as: UTF8.self)
    }
    Issue.record(
      """
      \(name) differs at byte \(place) (\(actual.count) bytes, recorded \(expected.count)):
      now      …\(excerpt(actual))…
      recorded …\(excerpt(expected))…
      """, sourceLocation: sourceLocation)
  }
}
