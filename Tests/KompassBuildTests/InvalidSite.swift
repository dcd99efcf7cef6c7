import Foundation

/// A mistake of a publisher that is stored as files: what is laid over a good site, and what is said of it.
struct InvalidSite: CustomStringConvertible, Sendable {
  /// What the files are laid over.
  enum Group: String, CaseIterable, Sendable {
    /// Files of content: laid over a small good site.
    case content = "Tests/KompassContentTests/Fixtures/invalid"
    /// Files of templates that are wrong before anything is compiled: laid over a folder of a few templates.
    case templates = "Tests/KompassContentTests/Fixtures/invalid-templates"
    /// Files of content and templates that only the whole program can judge.
    case site = "Tests/KompassBuildTests/Fixtures/invalid"
  }

  /// What the files are laid over.
  let group: Group
  /// The name of the folder with the files.
  let name: String

  var description: String { name }

  /// All of them, in the order of their names.
  static let all: [InvalidSite] = Group.allCases.flatMap { group in
    let folder = Repository.root.appending(path: group.rawValue).path
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    return names.filter { !$0.hasPrefix(".") }.sorted().map { InvalidSite(group: group, name: $0) }
  }

  /// The folder with the files.
  var folder: URL { Repository.root.appending(path: group.rawValue).appending(path: name) }

  /// The whole text that is said, warnings too.
  var expected: String {
    get throws { try String(contentsOf: folder.appending(path: "expected.txt"), encoding: .utf8) }
  }

  /// Lays the files over `content` and `templates` in `root`; `removed.txt` lists files to delete.
  func lay(over root: TemporaryFolder) throws {
    let prefix =
      switch group {
      case .content: "content/"
      case .templates: "templates/"
      case .site: ""
      }
    for file in try FileManager.default.subpathsOfDirectory(atPath: folder.path).sorted() {
      let source = folder.appending(path: file).path
      var isFolder: ObjCBool = false
      _ = FileManager.default.fileExists(atPath: source, isDirectory: &isFolder)
      if isFolder.boolValue || file == "expected.txt" { continue }
      if file == "removed.txt" {
        let list = try String(contentsOfFile: source, encoding: .utf8)
        for removed in list.split(separator: "\n") {
          try FileManager.default.removeItem(atPath: root.at(prefix + removed))
        }
        continue
      }
      let target = root.at(prefix + file)
      try? FileManager.default.removeItem(atPath: target)
      try FileManager.default.createDirectory(
        at: URL(fileURLWithPath: target).deletingLastPathComponent(),
        withIntermediateDirectories: true)
      try FileManager.default.copyItem(atPath: source, toPath: target)
    }
  }
}
