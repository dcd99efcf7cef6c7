import Foundation
import SharedByTests

/// A folder of files made for one test, in a place of its own, deleted with the value.
final class Fixture {
  /// The fixtures beside the tests.
  static let stored = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent()
    .appending(path: "Fixtures")

  /// The folder.
  let folder: URL

  /// Copies a stored folder such as `valid/small`.
  init(copyOf name: String) throws {
    folder = FileManager.default.temporaryDirectory
      .appending(path: "kompassros-\(UUID().uuidString)").appending(path: "content")
    try FileManager.default.createDirectory(
      at: folder.deletingLastPathComponent(), withIntermediateDirectories: true)
    try FileManager.default.copyItem(at: Self.stored.appending(path: name), to: folder)
  }

  deinit { try? FileManager.default.removeItem(at: folder.deletingLastPathComponent()) }

  /// The path, to be given to a reader.
  var path: String { folder.path(percentEncoded: false) }

  /// Where a file of the folder stands.
  func path(_ relative: String) -> String {
    folder.appending(path: relative).path(percentEncoded: false)
  }

  /// Lays the files of a stored folder over this one; `removed.txt` lists files to delete.
  func overlay(_ name: String) throws {
    let source = Self.stored.appending(path: name)
    for relative in try Self.files(in: source) where relative != "expected.txt" {
      if relative == "removed.txt" {
        let list = try String(contentsOf: source.appending(path: relative), encoding: .utf8)
        for file in list.split(separator: "\n") {
          try FileManager.default.removeItem(atPath: path(String(file)))
        }
      } else {
        try write(Data(contentsOf: source.appending(path: relative)), to: relative)
      }
    }
  }

  /// Writes a file, and the folders that it needs.
  func write(_ data: Data, to relative: String) throws {
    let target = folder.appending(path: relative)
    try FileManager.default.createDirectory(
      at: target.deletingLastPathComponent(), withIntermediateDirectories: true)
    try? FileManager.default.removeItem(at: target)
    try data.write(to: target)
  }

  /// Writes a text file.
  func write(_ text: String, to relative: String) throws {
    try write(Data(text.utf8), to: relative)
  }

  /// Reads a text file.
  func read(_ relative: String) throws -> String {
    try String(contentsOfFile: path(relative), encoding: .utf8)
  }

  /// Replaces a piece of a file that occurs exactly once or more; a piece that does not occur is a mistake in the test.
  func replace(_ piece: String, with other: String, in relative: String) throws {
    try SpoiledFolder(path: path).replace(piece, with: other, in: relative)
  }

  /// `text` with the place of the folder taken out, so that paths begin with `content/`.
  func plain(_ text: String) -> String {
    text.replacing(folder.deletingLastPathComponent().path(percentEncoded: false) + "/", with: "")
      .replacing(folder.deletingLastPathComponent().path(percentEncoded: false), with: "")
  }

  /// The files below a folder, by path relative to it, in order.
  static func files(in folder: URL) throws -> [String] {
    let root = folder.path(percentEncoded: false)
    return try FileManager.default.subpathsOfDirectory(atPath: root).filter { relative in
      var isFolder: ObjCBool = false
      let path = folder.appending(path: relative).path(percentEncoded: false)
      return FileManager.default.fileExists(atPath: path, isDirectory: &isFolder)
        && !isFolder.boolValue
    }.sorted()
  }

  /// The names of the folders in a stored folder, in order.
  static func names(in name: String) -> [String] {
    let folder = stored.appending(path: name).path(percentEncoded: false)
    return ((try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? [])
      .filter { !$0.hasPrefix(".") }.sorted()
  }
}
