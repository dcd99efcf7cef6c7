import Foundation
import KompassContent
import KompassModel
import Testing

@testable import KompassBuild

/// What happens to the output folder.
@Suite struct PublicationTests {
  private let folder: TemporaryFolder
  private var output: String { folder.at("public") }

  init() throws { folder = try TemporaryFolder(onDisk: true) }

  private func build() throws(BuildFault) {
    _ = try KompassBuildTests.build(content: Repository.smallContent, to: output)
  }

  @Test func anEmptyFolderAndALoneMarkerAreReplaced() throws {
    try FileManager.default.createDirectory(atPath: output, withIntermediateDirectories: true)
    try build()
    #expect(try Snapshot(of: output).files["index.html"] != nil)
    try FileManager.default.removeItem(atPath: output)
    try folder.write("", to: "public/.nojekyll")
    try build()
    #expect(try Snapshot(of: output).files["index.html"] != nil)
  }

  @Test func pagesThatAreNoLongerMadeAreGone() throws {
    let content = try folder.copy(of: Repository.smallContent, as: "content")
    try KompassBuildTests.build(content: content, to: output)
    #expect(try Snapshot(of: output).files["kommun/habo/2021/index.html"] != nil)
    try FileManager.default.removeItem(atPath: content + "/evaluations/habo")
    try KompassBuildTests.build(content: content, to: output)
    #expect(try Snapshot(of: output).files["kommun/habo/2021/index.html"] == nil)
  }

  @Test func filesThatNoBuildMadeAreNeverDeleted() throws {
    try build()
    try folder.write("mine", to: "public/kommun/mine.txt")
    let before = try Snapshot(of: output)
    #expect(
      throws: BuildFault.foreignFiles(
        output: try #require(realPath(output)), examples: ["kommun/mine.txt"], count: 1)
    ) { try build() }
    #expect(try Snapshot(of: output) == before)
  }

  @Test func aFilePutThereWhileBuildingIsNotDeletedEither() throws {
    try build()
    let inputs = SiteInputs.read(
      content: Repository.smallContent, templates: Repository.templates)
    let publication = try Publication.open(output: output)
    _ = try publication.write(
      try #require(inputs.plan), search: inputs.search, workers: 2,
      narratives: { id in
        try NarrativeReader(
          folder: Repository.smallContent, results: try #require(inputs.results)
        ).read(id)
      })
    try folder.write("mine", to: "public/mine.txt")
    let before = try Snapshot(of: output)
    do throws(BuildFault) {
      try publication.publish()
      Issue.record("the file was swapped away")
    } catch {
      #expect(
        error
          == .foreignFiles(
            output: realPath(output) ?? "", examples: ["mine.txt"], count: 1))
    }
    #expect(try Snapshot(of: output) == before)
    #expect(!FileManager.default.fileExists(atPath: folder.at(".public.staging")))
  }

  /// Without the name that a build leaves there, what lies beside the output is somebody's.
  @Test func aFolderThatIsCalledLikeTheStagingFolderIsNotDeleted() throws {
    try folder.write("mine", to: ".public.staging/letter.txt")
    let staging = try #require(realPath(folder.at(".public.staging")))
    #expect(
      throws: BuildFault.foreignFiles(output: staging, examples: ["letter.txt"], count: 1)
    ) { try build() }
    #expect(FileManager.default.fileExists(atPath: folder.at(".public.staging/letter.txt")))
  }

  @Test func aLinkThatLeadsNowhereIsRefusedAtOnce() throws {
    try FileManager.default.createSymbolicLink(
      atPath: output, withDestinationPath: folder.at("nowhere"))
    #expect(
      throws: BuildFault.system(
        action: "publish to", path: output,
        reason: SystemReason(
          "it is a link that leads nowhere",
          fix: "delete the link, or make the folder that it leads to"))
    ) { try build() }
    #expect(!FileManager.default.fileExists(atPath: folder.at(".public.staging")))
  }

  @Test func theSiteIsNotPublishedIntoItsOwnContent() throws {
    let content = try folder.copy(of: Repository.smallContent, as: "content")
    let templates = try folder.copy(of: Repository.templates, as: "templates")
    try FileManager.default.createSymbolicLink(
      atPath: folder.at("link"), withDestinationPath: content)
    for input in [content, templates] {
      for output in [input, input + "/public", input + "/pages/x", input + "/pages/.."] {
        #expect(throws: BuildFault.outputWithinInput(output: output, input: input)) {
          try KompassBuildTests.build(content: content, templates: templates, to: output)
        }
      }
    }
    #expect(throws: BuildFault.outputWithinInput(output: folder.at("link/x"), input: content)) {
      try KompassBuildTests.build(
        content: content, templates: templates, to: folder.at("link/x"))
    }
    #expect(try Snapshot(of: content) == Snapshot(of: Repository.smallContent))
    #expect(try Snapshot(of: templates) == Snapshot(of: Repository.templates))
  }

  @Test func theFolderThatHoldsContentAndTemplatesIsNotReplaced() throws {
    let content = try folder.copy(of: Repository.smallContent, as: "work/content")
    let before = try Snapshot(of: content)
    let result = try Program.run(
      ["build", "--templates", Repository.templates, "--output", "."], in: folder.at("work"))
    #expect(result.status == 70)
    #expect(
      result.errors.hasPrefix(
        "kompassros: . would be replaced as a whole, and the site is made from content, "))
    #expect(try Snapshot(of: content) == before)
  }

  @Test func aFileInThePlaceOfTheFolderStays() throws {
    try folder.write("mine", to: "public")
    #expect(throws: BuildFault.notAFolder(path: try #require(realPath(output)))) { try build() }
    #expect(try String(contentsOfFile: output, encoding: .utf8) == "mine")
  }

  @Test func aLinkIsFollowedAndStays() throws {
    try FileManager.default.createDirectory(
      atPath: folder.at("real"), withIntermediateDirectories: true)
    try FileManager.default.createSymbolicLink(
      atPath: output, withDestinationPath: folder.at("real"))
    try build()
    #expect(try FileManager.default.destinationOfSymbolicLink(atPath: output) == folder.at("real"))
    #expect(try Snapshot(of: folder.at("real")).files["index.html"] != nil)
  }

  @Test func twoBuildsIntoOneFolderAreOneTooMany() throws {
    try build()
    let lock = try FileLock(path: folder.at(".public.lock"), output: "x")
    #expect(throws: BuildFault.busy(output: output)) { try build() }
    withExtendedLifetime(lock) {}
  }

  @Test func aSiteLeftBetweenTwoRenamesComesBack() throws {
    try build()
    let before = try Snapshot(of: output)
    try FileManager.default.moveItem(atPath: output, toPath: folder.at(".public.previous"))
    // Whatever becomes of the build that finds it, the site is back.
    _ = try Publication.open(output: output)
    #expect(try Snapshot(of: output) == before)
  }

  @Test(arguments: ["x", "./x", "deep/er/x", "x/"])
  func anyNameWillDo(_ name: String) throws {
    let content = try folder.copy(of: Repository.smallContent, as: "content")
    let result = try Program.run(
      ["build", "--content", content, "--templates", Repository.templates, "--output", name],
      in: folder.path)
    #expect(result.status == 0, "\(result.errors)")
    #expect(try Snapshot(of: folder.at(name)).files["index.html"] != nil)
  }

  @Test(arguments: ["", "/"])
  func aFolderWithoutANameIsRefused(_ name: String) {
    #expect(
      throws: BuildFault.system(
        action: "publish to", path: name,
        reason: SystemReason(
          "a folder with a name is needed", fix: "name one with --output, such as public"))
    ) { try KompassBuildTests.build(content: Repository.smallContent, to: name) }
  }

  @Test func anOldSiteThatHoldsSomethingOfYoursIsNotCleanedUp() throws {
    try build()
    try FileManager.default.copyItem(atPath: output, toPath: folder.at(".public.staging"))
    try folder.write("mine", to: ".public.staging/mine.txt")
    let staging = try #require(realPath(folder.at(".public.staging")))
    #expect(throws: BuildFault.foreignFiles(output: staging, examples: ["mine.txt"], count: 1)) {
      try build()
    }
    #expect(FileManager.default.fileExists(atPath: folder.at(".public.staging/mine.txt")))
  }

  @Test func whatAKilledBuildWroteIsCleanedUp() throws {
    try folder.write("", to: ".public.staging/.kompassros-unfinished")
    try folder.write("half", to: ".public.staging/half.html")
    try build()
    #expect(!FileManager.default.fileExists(atPath: folder.at(".public.staging")))
    #expect(try Snapshot(of: output).files["half.html"] == nil)
  }

  @Test func aNarrativeThatChangedIsAFaultAndNotHalfASite() throws {
    try build()
    let before = try Snapshot(of: output)
    let inputs = SiteInputs.read(
      content: Repository.smallContent, templates: Repository.templates)
    let plan = try #require(inputs.plan)
    struct Gone: Error, CustomStringConvertible { let description = "2024.md was changed" }
    let publication = try Publication.open(output: output)
    #expect(throws: BuildFault.contentChanged(reason: "2024.md was changed")) {
      _ = try publication.write(
        plan, search: inputs.search, workers: 2, narratives: { _ in throw Gone() })
    }
    #expect(try Snapshot(of: output) == before)
  }

  @Test func everyFileOfASiteIsInItsList() throws {
    try build()
    let site = try Snapshot(of: output)
    let list = try site.text(BuiltFolder.listName).split(separator: "\n").map(String.init)
    #expect(list.sorted() == site.files.keys.filter { $0 != BuiltFolder.listName }.sorted())
    #expect(Set(list).count == list.count)
    #expect(list.contains("sok/index.html") && list.contains("kommun/mark/sok.json"))
  }

  @Test func theNumberOfCoresChangesNothing() throws {
    for workers in [1, 2, 7] {
      try KompassBuildTests.build(
        content: Repository.smallContent, to: folder.at("site-\(workers)"), workers: workers)
    }
    let one = try Snapshot(of: folder.at("site-1"))
    #expect(one.differences(from: try Snapshot(of: folder.at("site-2"))) == [])
    #expect(one.differences(from: try Snapshot(of: folder.at("site-7"))) == [])
  }

  @Test func theOrderOfFoldersChangesNothing() throws {
    // The same files, made in the opposite order: a folder lists its files as it likes.
    let paths = try FileSystem.files(below: Repository.smallContent).sorted()
    for path in paths.reversed() {
      let bytes = try #require(
        FileManager.default.contents(atPath: Repository.smallContent + "/" + path))
      try folder.write(String(decoding: bytes, as: UTF8.self), to: "content/" + path)
    }
    try KompassBuildTests.build(content: folder.at("content"), to: folder.at("reversed"))
    try build()
    let differences = try Snapshot(of: output)
      .differences(from: Snapshot(of: folder.at("reversed")))
    #expect(differences == [])
  }

  private func realPath(_ path: String) -> String? {
    let folder = URL(fileURLWithPath: path).deletingLastPathComponent().path
    guard let resolved = realpath(folder, nil) else { return nil }
    defer { free(resolved) }
    return String(cString: resolved) + "/" + URL(fileURLWithPath: path).lastPathComponent
  }
}
