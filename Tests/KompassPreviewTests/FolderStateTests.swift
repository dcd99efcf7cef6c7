import Foundation
import KompassBuild
import Testing

/// What a preview takes for a change.
@Suite struct FolderStateTests {
  private let folder: Folder

  init() throws {
    folder = try Folder()
    try folder.write("one", to: "content/evaluations/mark/2024.md")
    try folder.write("two", to: "content/site.yaml")
    try folder.write("three", to: "templates/pages/start.mustache")
  }

  private func look() -> FolderState {
    FolderState(of: [folder.at("content"), folder.at("templates")])
  }

  /// The names of files that `change` changes, below the folder.
  private func changes(_ change: () throws -> Void) throws -> [String] {
    let before = look()
    try change()
    let after = look()
    let changed = after.changes(since: before).map { String($0.dropFirst(folder.path.count + 1)) }
    if !changed.isEmpty { #expect(after != before) }
    return changed
  }

  @Test func nothingIsNoChange() throws {
    #expect(look() == look())
    #expect(try changes {}.isEmpty)
  }

  @Test func aFileThatIsWrittenIsAChange() throws {
    #expect(
      try changes { try folder.write("other", to: "content/site.yaml") } == ["content/site.yaml"])
  }

  /// Written within the same moment, with as many bytes: another file all the same.
  @Test func aFileThatIsReplacedIsAChange() throws {
    let path = folder.at("content/site.yaml")
    let date = try FileManager.default.attributesOfItem(atPath: path)[.modificationDate] as? Date
    let time = try #require(date)
    let changed = try changes {
      try folder.write("2wo", to: "new")
      try FileManager.default.setAttributes(
        [.modificationDate: time], ofItemAtPath: folder.at("new"))
      #expect(rename(folder.at("new"), path) == 0)
    }
    #expect(changed == ["content/site.yaml"])
  }

  @Test func foldersComeAndGo() throws {
    #expect(
      try changes { try folder.write("x", to: "content/evaluations/habo/2021.yaml") }
        == ["content/evaluations/habo/2021.yaml"])
    #expect(
      try changes { try FileManager.default.removeItem(atPath: folder.at("content/evaluations")) }
        == ["content/evaluations/habo/2021.yaml", "content/evaluations/mark/2024.md"])
    let before = look()
    try FileManager.default.createDirectory(
      atPath: folder.at("content/empty"), withIntermediateDirectories: false)
    #expect(look() != before)
  }

  @Test func aFolderThatIsNotThereIsAStateOfItsOwn() throws {
    let before = look()
    try FileManager.default.moveItem(atPath: folder.at("templates"), toPath: folder.at("away"))
    let without = look()
    #expect(without != before)
    #expect(look() == without)
    try FileManager.default.moveItem(atPath: folder.at("away"), toPath: folder.at("templates"))
    #expect(look() == before)
  }

  @Test func whatEditorsLeaveIsNoChange() throws {
    let before = look()
    for name in [".2024.md.swp", "2024.md~", "#2024.md#", ".git/index", ".#2024.md"] {
      try folder.write("x", to: "content/evaluations/mark/\(name)")
    }
    #expect(look() == before)
  }

  @Test func aLinkToAFolderIsFollowed() throws {
    let link = folder.at("link")
    try FileManager.default.createSymbolicLink(
      atPath: link, withDestinationPath: folder.at("content"))
    let before = FolderState(of: [link])
    try folder.write("other", to: "content/site.yaml")
    #expect(FolderState(of: [link]).changes(since: before) == [link + "/site.yaml"])
  }
}
