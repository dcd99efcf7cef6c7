import Foundation
import Testing

@testable import KompassBuild

/// The list of a site's files, as it is read beside the folder.
@Suite struct ListCursorTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder(onDisk: true) }

  @Test func pathsStandInTheOrderInWhichTheFolderHasThem() throws {
    let paths = ["a-b/x", "a/x", "a/x-y/z", "a/x.gz", "a.html", "å/ö", "B", "b/c/d", "b-/c", "b0"]
    for path in paths { try folder.write("x", to: "site/\(path)") }
    var found: [[UInt8]] = []
    try FolderTree(path: folder.at("site")).forEach { entry throws(BuildFault) in
      if !entry.isFolder { found.append(entry.path) }
    }
    #expect(found.count == paths.count)
    #expect(zip(found, found.dropFirst()).allSatisfy { ListCursor.precedes($0, $1) })
  }

  @Test(arguments: [10, 70_000]) func everyLineIsRead(_ length: Int) throws {
    let lines = (0..<9).map { "\($0)" + String(repeating: "x", count: length) }
    try folder.write(lines.joined(separator: "\n") + "\n\n", to: "list")
    let file = try #require(InputFile(folder.at("list"), most: 1 << 20))
    var cursor = ListCursor(file)
    var read: [String] = []
    while let line = cursor.next() { read.append(String(decoding: line, as: UTF8.self)) }
    #expect(read == lines)
  }

  @Test(arguments: [true, false]) func whatIsListedIsOurs(_ isOrdered: Bool) throws {
    let paths = ["a-b/x", "a/x", "b"].map { Array($0.utf8) }.sorted(by: ListCursor.precedes)
    let list = (isOrdered ? paths : paths.reversed()).map { String(decoding: $0, as: UTF8.self) }
    try folder.write(list.joined(separator: "\n"), to: "list")
    var own = OwnFiles(list: InputFile(folder.at("list"), most: 1 << 20), others: [[0x7A]])
    let asked = (paths + ["a/w", "a/y", "c", "z"].map { Array($0.utf8) })
      .sorted(by: ListCursor.precedes)
    let found = asked.filter { own.contains($0) }
    #expect(found == paths + [[0x7A]])
  }

  /// Paths of a list, some longer than what is read at a time, and some that it has not.
  @Test(arguments: [1, 5000]) func aListIsReadFromAnyPathOn(_ length: Int) throws {
    let long = String(repeating: "x", count: length)
    let paths = [
      "a-b/x", "a/x", "a/x-y/\(long)", "a/x.gz", "a.html", "å/ö", "B", "b/\(long)/d", "b0",
    ]
    .map { Array($0.utf8) }.sorted(by: ListCursor.precedes)
    let asked = paths + ["", "a", "a/x-y", "b", "b/c", "zz", "ö"].map { Array($0.utf8) }
    for ending in ["", "\n"] {
      let text = paths.map { String(decoding: $0, as: UTF8.self) }.joined(separator: "\n")
      try folder.write(text + ending, to: "list")
      let file = try #require(InputFile(folder.at("list"), most: 1 << 20))
      for path in asked {
        var cursor = ListCursor(file, from: path)
        var read: [[UInt8]] = []
        while let line = cursor.next() { read.append(line) }
        #expect(read == paths.filter { !ListCursor.precedes($0, path) })
        var own = OwnFiles(list: file, others: []).beginning(at: path)
        #expect(paths.filter { own.contains($0) } == read)
      }
    }
  }

  @Test func aTreeIsItsBranchesAndWhatIsOutsideOfThem() throws {
    let paths = ["a/b/c/d", "a/b/e", "a/f", "g", "h/i/j", "h/k/l"]
    for path in paths { try folder.write("x", to: "site/\(path)") }
    try FileManager.default.createDirectory(
      atPath: folder.at("site/h/empty"), withIntermediateDirectories: true)
    try FileManager.default.createSymbolicLink(
      atPath: folder.at("site/a/link"), withDestinationPath: "b")
    let tree = FolderTree(path: folder.at("site"))
    let branches = try tree.branches()
    #expect(
      branches.map { String(decoding: $0, as: UTF8.self) } == ["a/b", "h/empty", "h/i", "h/k"])
    var found: [String] = []
    for branch in branches {
      try tree.forEach(in: branch) { entry throws(BuildFault) in found.append(entry.name) }
    }
    #expect(
      found == ["a/b/c/d", "a/b/c", "a/b/e", "a/b", "h/empty", "h/i/j", "h/i", "h/k/l", "h/k"])
    found = []
    try tree.forEachOutside { entry throws(BuildFault) in found.append(entry.name) }
    #expect(
      found == ["a/b", "a/f", "a/link", "a", "g", "h/empty", "h/i", "h/k", "h", ""])
  }
}
