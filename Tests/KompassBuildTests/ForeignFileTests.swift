import Foundation
import Testing

@testable import KompassBuild

/// Files in the published folder that no build made: README says that none is ever deleted, and what happens instead.
@Suite struct ForeignFileTests {
  private let folder: TemporaryFolder
  private var output: String { folder.at("public") }

  init() throws {
    folder = try TemporaryFolder(onDisk: true)
    try folder.write("old", to: "public/index.html")
    try folder.write("old", to: "public/kommun/mark/index.html")
    try folder.write(
      "index.html\nkommun/mark/index.html\n", to: "public/" + BuiltFolder.listName)
  }

  /// Publishes a site of one file, and says why that was refused; nil when it was not.
  private func publish() throws -> BuildFault? {
    do throws(BuildFault) {
      let publication = try Publication.open(output: output)
      try FileSystem.write([], to: folder.at(".public.staging/new.html"))
      try BuiltFolder(path: folder.at(".public.staging")).finish(count: 1)
      try publication.publish()
      return nil
    } catch { return error }
  }

  /// Expects that publishing is refused for these files, and that everything is as it was.
  private func expectRefused(
    _ names: [String], count: Int? = nil, sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let before = try FileSystem.files(below: folder.path).sorted()
    let real = FileSystem.resolvingLinks(output)
    #expect(
      try publish()
        == .foreignFiles(output: real, examples: names, count: count ?? names.count),
      sourceLocation: sourceLocation)
    let after = try FileSystem.files(below: folder.path).sorted()
    #expect(after.filter { $0 != ".public.lock" } == before, sourceLocation: sourceLocation)
  }

  private func expectReplaced(sourceLocation: SourceLocation = #_sourceLocation) throws {
    #expect(try publish() == nil, sourceLocation: sourceLocation)
    #expect(
      try FileSystem.files(below: output).sorted() == [BuiltFolder.listName, "new.html"],
      sourceLocation: sourceLocation)
  }

  @Test func threeAreNamedAndAllAreCounted() throws {
    for number in 1...5 { try folder.write("mine", to: "public/kommun/\(number).txt") }
    try expectRefused(["kommun/1.txt", "kommun/2.txt", "kommun/3.txt"], count: 5)
  }

  /// What somebody else puts into, or takes out of, the folder that a build writes is noticed before it is published.
  @Test(arguments: [
    (0, "staging holds 1 file that no build made\n  fix: move away what is yours"),
    (2, "staging: files that were written are gone\n  fix: run the command again when nobody"),
  ])
  func anotherNumberOfFilesThanWereWrittenIsTold(_ count: Int, _ text: String) throws {
    let publication = try Publication.open(output: output)
    try FileSystem.write([], to: folder.at(".public.staging/new.html"))
    let staging = BuiltFolder(path: folder.at(".public.staging"), isStaging: true)
    let fault = #expect(throws: BuildFault.self) { try staging.finish(count: count) }
    #expect(try #require(fault).description.contains(text))
    _ = consume publication
  }

  @Test func theMessageSaysWhatToDo() throws {
    try folder.write("mine", to: "public/mine.txt")
    let text = try #require(try publish()).description
    #expect(text.contains("public holds 1 file that no build made, such as mine.txt\n  fix: "))
    #expect(text.contains("move away what is yours"))
    #expect(text.contains("--output"))
  }

  @Test func hiddenFilesCountToo() throws {
    try folder.write("mine", to: "public/.git/HEAD")
    try expectRefused([".git/HEAD"])
  }

  /// What a build made is the build's, also when somebody has changed it since; README says so.
  @Test func aFileOfTheBuildThatWasChangedIsReplaced() throws {
    try folder.write("changed by hand", to: "public/index.html")
    try expectReplaced()
  }

  @Test func anEmptyFolderIsNoFile() throws {
    try FileManager.default.createDirectory(
      atPath: output + "/empty/deeper", withIntermediateDirectories: true)
    try expectReplaced()
  }

  @Test func aFolderInThePlaceOfAFileOfTheBuildKeepsWhatIsInIt() throws {
    try FileManager.default.removeItem(atPath: output + "/index.html")
    try folder.write("mine", to: "public/index.html/mine.txt")
    try expectRefused(["index.html/mine.txt"])
  }

  /// Without a list, only what nobody can miss is the build's.
  @Test(arguments: [true, false]) func onlyAnEmptyNojekyllIsTheBuilds(_ isEmpty: Bool) throws {
    try FileManager.default.removeItem(atPath: output)
    try folder.write(isEmpty ? "" : "mine", to: "public/.nojekyll")
    if isEmpty { try expectReplaced() } else { try expectRefused([".nojekyll"]) }
  }

  @Test func namesInAMessageCannotWriteToTheTerminal() throws {
    try folder.write("mine", to: "public/a\u{1B}[31m\u{202E}\n.txt")
    let text = try #require(try publish()).description
    #expect(text.contains("such as a�[31m��.txt\n  fix: "))
  }

  // MARK: Links

  @Test func aLinkIsAFileAndIsNotFollowed() throws {
    try folder.write("mine", to: "elsewhere/mine.txt")
    try link("public/link", to: "elsewhere")
    try expectRefused(["link"])
    #expect(try folder.text("elsewhere/mine.txt") == "mine")
  }

  /// Where the list names a file, and a link to a folder of somebody's stands: the link goes, the folder stays.
  @Test func whatALinkLeadsToIsNeverDeleted() throws {
    try folder.write("mine", to: "elsewhere/index.html")
    try FileManager.default.removeItem(atPath: output + "/index.html")
    try link("public/index.html", to: "elsewhere/index.html")
    try FileManager.default.removeItem(atPath: output + "/kommun")
    try link("public/kommun", to: "elsewhere")
    try folder.write("index.html\nkommun\nkommun/index.html\n", to: "public/.kompassros-files")
    try expectReplaced()
    #expect(try folder.text("elsewhere/index.html") == "mine")
  }

  /// A copy that was made by linking files, as backups are, keeps its bytes.
  @Test func aHardLinkKeepsItsBytes() throws {
    try FileManager.default.linkItem(
      atPath: output + "/index.html", toPath: folder.at("backup.html"))
    try expectReplaced()
    #expect(try folder.text("backup.html") == "old")
  }

  private func link(_ name: String, to target: String) throws {
    try FileManager.default.createSymbolicLink(
      atPath: folder.at(name), withDestinationPath: folder.at(target))
  }

  // MARK: What is no file

  @Test func aPipeIsNamedAndNotWaitedFor() throws {
    try #require(mkfifo(output + "/pipe", 0o644) == 0)
    try expectRefused(["pipe"])
  }

  @Test func aPipeInThePlaceOfTheListIsNone() throws {
    try FileManager.default.removeItem(atPath: output + "/.kompassros-files")
    try #require(mkfifo(output + "/.kompassros-files", 0o644) == 0)
    try expectRefused([".kompassros-files", "index.html", "kommun/mark/index.html"])
  }

  @Test func aPipeInThePlaceOfTheOutputStays() throws {
    try FileManager.default.removeItem(atPath: output)
    try #require(mkfifo(output, 0o644) == 0)
    #expect(try publish() == .notAFolder(path: FileSystem.resolvingLinks(output)))
    #expect(FileSystem.kind(of: output) == .other)
  }

  @Test func aFileInThePlaceOfTheStagingFolderStays() throws {
    try folder.write("mine", to: ".public.staging")
    let staging = FileSystem.resolvingLinks(folder.path) + "/.public.staging"
    #expect(try publish() == .notAFolder(path: staging))
    #expect(try folder.text(".public.staging") == "mine")
  }

  @Test func aLinkInThePlaceOfTheStagingFolderStays() throws {
    try folder.write("mine", to: "elsewhere/mine.txt")
    try link(".public.staging", to: "elsewhere")
    let staging = FileSystem.resolvingLinks(folder.path) + "/.public.staging"
    #expect(try publish() == .notAFolder(path: staging))
    #expect(try folder.text("elsewhere/mine.txt") == "mine")
  }

  // MARK: Names

  #if os(Linux)
    /// A name that is no UTF-8, as old archives unpack to.
    @Test func aNameThatIsNoTextIsFoundAndNamed() throws {
      let path = Array(output.utf8) + Array("/r".utf8) + [0xE4] + Array("tt.txt\0".utf8)
      let descriptor = path.withUnsafeBufferPointer { bytes in
        bytes.withMemoryRebound(to: CChar.self) { open($0.baseAddress!, O_CREAT | O_WRONLY, 0o644) }
      }
      try #require(descriptor >= 0)
      close(descriptor)
      try expectRefused(["r\u{FFFD}tt.txt"])
    }

    /// Two spellings of one letter are two names to the disk, and one text to Swift.
    @Test func anotherSpellingOfANameIsAnotherName() throws {
      try folder.write("mine", to: "public/o\u{308}.html")
      try folder.write(
        "index.html\nkommun/mark/index.html\n\u{F6}.html\n", to: "public/.kompassros-files")
      try expectRefused(["o\u{308}.html"])
    }
  #endif

  /// A file deeper than a path may be long cannot be looked at; that is no reason to delete it.
  @Test func aFolderTooDeepToReadIsNotDeleted() throws {
    let name = String(repeating: "d", count: 200)
    let result = try Program.shell(
      "cd public && for i in $(seq 30); do mkdir \(name) && cd -P \(name) || exit 1; done; echo mine > mine.txt",
      in: folder.path)
    try #require(result.status == 0, "\(result.errors)")
    let fault = try #require(try publish())
    #expect("\(fault)".contains("could not read "))
    #expect("\(fault)".contains(String(cString: strerror(ENAMETOOLONG))))
    let left = try Program.shell(
      "cd public && for i in $(seq 30); do cd -P \(name) || exit 1; done; cat mine.txt; cd \"$1\"; rm -r public",
      in: folder.path)
    #expect(left.output == "mine\n")
  }

  // MARK: The list

  /// The list is only compared with what is found in the folder: no name in it leads out.
  @Test func aListThatNamesFilesElsewhereDeletesNone() throws {
    try folder.write("mine", to: "mine.txt")
    try folder.write("mine", to: "elsewhere/mine.txt")
    let list = """
      index.html
      kommun/mark/index.html
      ../mine.txt
      kommun/../../mine.txt
      ../elsewhere
      \(folder.at("elsewhere/mine.txt"))
      /
      ..
      .

      """
    try folder.write(list, to: "public/.kompassros-files")
    try expectReplaced()
    #expect(try folder.text("mine.txt") == "mine")
    #expect(try folder.text("elsewhere/mine.txt") == "mine")
  }

  /// Cut off, scrambled or empty: what it does not name is not the build's.
  @Test(arguments: [
    "", "index.html\nkommun/ma", "\u{0}\u{1}\n\n\n", "index.html kommun/mark/index.html",
  ])
  func aDamagedListMakesFilesForeign(_ list: String) throws {
    try folder.write(list, to: "public/.kompassros-files")
    let before = try Snapshot(of: output)
    guard case .foreignFiles(_, let names, _) = try publish() else {
      Issue.record("a folder without a whole list was replaced")
      return
    }
    #expect(names.contains("kommun/mark/index.html"))
    #expect(try Snapshot(of: output) == before)
  }

  /// A list of 3 GB, which takes no room on the disk, is none; it is neither read nor deleted.
  @Test func aListWithoutMeasureIsNone() throws {
    try #require(truncate(output + "/.kompassros-files", 3 << 30) == 0)
    try expectRefused([".kompassros-files", "index.html", "kommun/mark/index.html"])
  }

  /// What says that everything is the build's says so of the staging folder alone.
  @Test func aMarkOfAnUnfinishedSiteInThePublishedOneIsForeign() throws {
    try folder.write("", to: "public/.kompassros-unfinished")
    try folder.write("mine", to: "public/mine.txt")
    try expectRefused([".kompassros-unfinished", "mine.txt"])
  }

  @Test func withoutAListEverythingIsForeign() throws {
    try FileManager.default.removeItem(atPath: output + "/.kompassros-files")
    try expectRefused(["index.html", "kommun/mark/index.html"])
  }

  // MARK: While the old site is removed

  /// Put there after the last look, a file stays with its folder, and so does what tells whose the others were.
  @Test func aFilePutThereWhileTheOldSiteIsRemovedStays() throws {
    try folder.write("mine", to: "public/kommun/mine.txt")
    #expect(
      throws: BuildFault.foreignFiles(output: output, examples: ["kommun/mine.txt"], count: 1)
    ) { try BuiltFolder(path: output).remove() }
    #expect(
      try FileSystem.files(below: output).sorted() == [".kompassros-files", "kommun/mine.txt"])
    try FileManager.default.removeItem(atPath: output + "/kommun/mine.txt")
    try BuiltFolder(path: output).remove()
    #expect(FileSystem.kind(of: output) == nil)
  }

  /// Whatever a build had written when it was killed, however much was removed then, is cleaned up.
  @Test func whatAKilledBuildLeftIsItsOwn() throws {
    let staging = BuiltFolder(path: folder.at(".public.staging"), isStaging: true)
    try staging.begin()
    try folder.write("half", to: ".public.staging/kommun/half.html")
    try folder.write("index.html\n", to: ".public.staging/.kompassros-files")
    #expect(try staging.foreignFiles() == [])
    try expectReplaced()
    #expect(FileSystem.kind(of: staging.path) == nil)
  }
}
