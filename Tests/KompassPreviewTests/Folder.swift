import Foundation

/// A folder that is gone when the test ends.
final class Folder: Sendable {
  let path: String

  init() throws {
    path =
      FileManager.default.temporaryDirectory.appending(path: "kompassros-\(UUID().uuidString)").path
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  /// A path below the folder.
  func at(_ name: String) -> String { path + "/" + name }

  /// Writes a file, and the folders that it lies in.
  func write(_ text: String, to name: String) throws {
    let url = URL(fileURLWithPath: at(name))
    try FileManager.default.createDirectory(
      at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: url)
  }

  /// The text of a file.
  func text(_ name: String) throws -> String {
    try String(contentsOfFile: at(name), encoding: .utf8)
  }

  /// What lies in the folder, hidden files too.
  func names() throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: path).sorted()
  }

  /// With a small site, ready to be built: `content` and `templates`.
  static func withSite() throws -> Folder {
    let folder = try Folder()
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
    for (source, name) in [
      ("Tests/KompassContentTests/Fixtures/valid/small", "content"), ("templates", "templates"),
    ] {
      try FileManager.default.copyItem(
        atPath: root.appending(path: source).path, toPath: folder.at(name))
    }
    return folder
  }
}
