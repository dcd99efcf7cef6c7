import Foundation
import SharedByTests

/// A copy of a folder in which mistakes are made and mended again.
struct MutatedFolder {
  /// Where the copy stands.
  let path: String
  /// The files as they are when nothing is wrong, by their paths below the folder, in order.
  private let files: [(path: String, bytes: [UInt8])]

  /// Copies `source` to `path`.
  ///
  /// - Parameter isSpoilt: whether mistakes are made in a file of that path below the folder.
  init(copyOf source: String, at path: String, isSpoilt: (String) -> Bool) throws {
    self.path = path
    try FileManager.default.copyItem(atPath: source, toPath: path)
    files = try FileManager.default.subpathsOfDirectory(atPath: path).sorted().filter {
      var isFolder: ObjCBool = false
      return FileManager.default.fileExists(atPath: path + "/" + $0, isDirectory: &isFolder)
        && !isFolder.boolValue && isSpoilt($0)
    }.map { ($0, Array(try Data(contentsOf: URL(filePath: path + "/" + $0)))) }
  }

  /// Makes one to three mistakes, runs `body` and mends them.
  ///
  /// - Parameter body: is told what was done.
  func mutated(seed: UInt64, _ body: (String) throws -> Void) throws {
    var random = SeededNumbers(seed: seed)
    var spoilt: [Int: [UInt8]] = [:]
    var done: [String] = []
    for _ in 0...random.below(3) {
      let place = random.below(files.count)
      let mutation = Mutation.allCases[random.below(Mutation.allCases.count)]
      var bytes = spoilt[place] ?? files[place].bytes
      done.append(files[place].path + ": " + mutation.apply(to: &bytes, &random))
      spoilt[place] = bytes
    }
    for (place, bytes) in spoilt { try write(bytes, to: files[place].path) }
    defer { for place in spoilt.keys { try? write(files[place].bytes, to: files[place].path) } }
    try body(done.joined(separator: "; "))
  }

  /// How many lines a file has now, with the empty one after a last line break; nil when there is no such file.
  func lineCount(of file: String) -> Int? {
    guard let data = FileManager.default.contents(atPath: file) else { return nil }
    return data.count { $0 == 0x0A } + 1
  }

  private func write(_ bytes: [UInt8], to file: String) throws {
    try Data(bytes).write(to: URL(filePath: path + "/" + file))
  }
}
