import Foundation
import Synchronization
import Testing

@testable import KompassBuild
@testable import KompassSite

/// Where things lie in a clone of the project.
enum Repository {
  /// The root of the clone.
  static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()
  /// The real content.
  static let content = root.appending(path: "content").path
  /// The templates that come with the program.
  static let templates = root.appending(path: "templates").path
  /// A small site with everything in it.
  static let smallContent =
    root.appending(path: "Tests/KompassContentTests/Fixtures/valid/small").path
  /// A folder of a few templates that is good as far as it can be judged alone.
  static let fewTemplates =
    root.appending(path: "Tests/KompassContentTests/Fixtures/valid/templates").path
  /// A small site of invented municipalities that have answered.
  static let answers = root.appending(path: "Tests/KompassBuildTests/Fixtures/answers").path
  /// The golden files of these tests.
  static let goldens = root.appending(path: "Tests/KompassBuildTests/Goldens")
}

/// A folder that is gone when the test ends; one that several tests share, when all have ended.
final class TemporaryFolder: Sendable {
  /// Where the system keeps files in memory, if it has room for all that the tests write at once: a build waits until its
  /// files are on the disk, and a test has nothing from that.
  private static let memory: URL? = {
    let path = "/dev/shm"
    guard FileManager.default.isWritableFile(atPath: path),
      let system = try? FileManager.default.attributesOfFileSystem(forPath: path),
      let free = system[.systemFreeSize] as? NSNumber, free.int64Value > 2_000_000_000
    else { return nil }
    return URL(fileURLWithPath: path)
  }()

  let path: String

  /// Those that are there. What is held for several tests is never given back, so the end of the program removes it.
  private static let standing: Mutex<Set<String>> = {
    atexit {
      for path in TemporaryFolder.standing.withLock({ $0 }) {
        try? FileManager.default.removeItem(atPath: path)
      }
    }
    return Mutex([])
  }()

  /// - Parameter isOnDisk: whether the folder must be on a disk, for a test of what disks do.
  init(onDisk isOnDisk: Bool = false) throws {
    let place = isOnDisk ? nil : Self.memory
    path =
      (place ?? FileManager.default.temporaryDirectory)
      .appending(path: "kompassros-\(UUID().uuidString)").path
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    Self.standing.withLock { _ = $0.insert(path) }
  }

  deinit {
    try? FileManager.default.removeItem(atPath: path)
    Self.standing.withLock { _ = $0.remove(path) }
  }

  /// A path below the folder.
  func at(_ name: String) -> String { path + "/" + name }

  /// A copy of a folder, below this one, that a test may spoil.
  func copy(of source: String, as name: String) throws -> String {
    try FileManager.default.createDirectory(
      at: URL(fileURLWithPath: at(name)).deletingLastPathComponent(),
      withIntermediateDirectories: true)
    try FileManager.default.copyItem(atPath: source, toPath: at(name))
    return at(name)
  }

  /// The text of a file.
  func text(_ name: String) throws -> String {
    try String(contentsOfFile: at(name), encoding: .utf8)
  }

  func write(_ text: String, to name: String) throws {
    let url = URL(fileURLWithPath: at(name))
    try FileManager.default.createDirectory(
      at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: url)
  }
}

/// A published site as a test sees it.
struct Snapshot: Equatable {
  /// The content of every file, by path.
  let files: [String: Data]

  init(files: [String: Data]) { self.files = files }

  init(of folder: String) throws {
    var files: [String: Data] = [:]
    for path in try FileSystem.files(below: folder) {
      let data: Data = try #require(FileManager.default.contents(atPath: folder + "/" + path))
      files[path] = data
    }
    self.files = files
  }

  /// The paths that only one of the two has, or whose contents differ.
  func differences(from other: Snapshot) -> [String] {
    Set(files.keys).union(other.files.keys).filter { files[$0] != other.files[$0] }.sorted()
  }

  func text(_ path: String) throws -> String {
    String(decoding: try #require(files[path], "\(path)"), as: UTF8.self)
  }
}

/// Builds a site as a person would, without a terminal. Pictures stay SVG, so that no test depends on the libraries and fonts
/// of the machine.
@discardableResult
func build(
  content: String, templates: String = Repository.templates, to output: String,
  strict: Bool = false, pictures: Bool = true, workers: Int? = nil
) throws(BuildFault) -> SiteBuild.Outcome {
  try SiteBuild(
    folders: SiteBuild.Folders(content: content, templates: templates, output: output),
    isStrict: strict, hasSearch: true, wantsPictures: pictures,
    rasterize: { (picture: Picture, _: OutputPath) throws(BuildFault) -> [UInt8] in picture.svg },
    workers: workers
  ) { _ in }.run()
}
