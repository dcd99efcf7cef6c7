import Foundation
import Testing

@testable import KompassBuild

/// Where two folders cannot be exchanged in one step: two renames, and what becomes of a build that is killed between them.
@Suite struct SwapTests {
  private let folder: TemporaryFolder
  private var output: String { folder.at("public") }

  init() throws {
    folder = try TemporaryFolder(onDisk: true)
    try publish("old.html", exchange: Publication.systemExchange)
    let site = try site
    try #require(site == ["old.html"])
  }

  /// The files of the published site, but for its list.
  private var site: [String] { get throws { try files(of: "public") } }

  private func files(of name: String) throws -> [String] {
    try FileSystem.files(below: folder.at(name)).filter { $0 != BuiltFolder.listName }.sorted()
  }

  /// What lies beside the output, but for the lock.
  private var besides: [String] {
    get throws {
      try FileManager.default.contentsOfDirectory(atPath: folder.path)
        .filter { $0 != "public" && $0 != ".public.lock" }.sorted()
    }
  }

  /// Publishes a site of one file.
  private func publish(
    _ name: String, exchange: @escaping Publication.Exchange,
    before: () throws -> Void = {}
  ) throws {
    let publication = try Publication.open(output: output, exchange: exchange)
    try folder.write("", to: ".public.staging/\(name)")
    try BuiltFolder(path: folder.at(".public.staging")).finish(count: 1)
    try before()
    try publication.publish()
  }

  /// Every answer that says that a system cannot.
  @Test(arguments: [EINVAL, ENOSYS, ENOTSUP, EPERM, EXDEV])
  func twoRenamesDoTheSame(_ code: Int32) throws {
    try publish("new.html") { _, _ in code }
    #expect(try site == ["new.html"])
    #expect(try besides == [])
  }

  @Test func otherAnswersPublishNothing() throws {
    #expect(
      throws: BuildFault.system(
        action: "replace", path: realOutput, reason: SystemReason(code: EIO))
    ) { try publish("new.html") { _, _ in EIO } }
    #expect(throws: BuildFault.mountPoint(output: realOutput)) {
      try publish("new.html") { _, _ in EBUSY }
    }
    #expect(try site == ["old.html"])
    #expect(try besides == [])
  }

  @Test func whenTheSecondRenameFailsTheOldSiteIsPutBack() throws {
    // Without its folder, the second rename has nothing to move.
    #expect(throws: BuildFault.self) {
      try publish("new.html") { staging, _ in
        try? FileManager.default.removeItem(atPath: staging)
        return EINVAL
      }
    }
    #expect(try site == ["old.html"])
    #expect(try besides == [])
  }

  /// Killed between the renames there is no site for a moment; the next build, whatever becomes of it, puts it back.
  @Test func aSiteLeftBetweenTheRenamesComesBack() throws {
    try folder.write("", to: ".public.staging/new.html")
    try BuiltFolder(path: folder.at(".public.staging")).finish(count: 1)
    try FileManager.default.moveItem(atPath: output, toPath: folder.at(".public.previous"))
    let publication = try Publication.open(output: output, exchange: { _, _ in EINVAL })
    #expect(try site == ["old.html"])
    #expect(try besides == [".public.staging"])
    #expect(try files(of: ".public.staging") == [BuiltFolder.unfinishedName])
    _ = consume publication
    try publish("newer.html") { _, _ in EINVAL }
    #expect(try site == ["newer.html"])
    #expect(try besides == [])
  }

  /// The folder that the link named is gone between the renames.
  @Test(arguments: [true, false]) func aSiteBehindALinkComesBack(_ isAbsolute: Bool) throws {
    try FileManager.default.createSymbolicLink(
      atPath: folder.at("link"), withDestinationPath: isAbsolute ? output : "public")
    try FileManager.default.moveItem(atPath: output, toPath: folder.at(".public.previous"))
    _ = try Publication.open(output: folder.at("link/"))
    #expect(try site == ["old.html"])
  }

  /// A mistake in the content keeps the new site from being made, not the old one from coming back.
  @Test func aSiteLeftBetweenTheRenamesComesBackWithMistakesInTheContentToo() throws {
    try FileManager.default.moveItem(atPath: output, toPath: folder.at(".public.previous"))
    let outcome = try KompassBuildTests.build(content: folder.at("nothing"), to: output)
    #expect(outcome.published == nil)
    #expect(try site == ["old.html"])
    #expect(try besides == [])
  }

  @Test func anOldSiteLeftAfterTheRenamesIsCleanedUp() throws {
    try FileManager.default.copyItem(atPath: output, toPath: folder.at(".public.previous"))
    try publish("new.html") { _, _ in EINVAL }
    #expect(try site == ["new.html"])
    #expect(try besides == [])
  }

  @Test func anOldSiteThatHoldsSomethingOfYoursIsNotCleanedUp() throws {
    try FileManager.default.copyItem(atPath: output, toPath: folder.at(".public.previous"))
    try folder.write("mine", to: ".public.previous/mine.txt")
    #expect(throws: BuildFault.self) { try publish("new.html") { _, _ in EINVAL } }
    #expect(try site == ["old.html"])
    #expect(try files(of: ".public.previous") == ["mine.txt", "old.html"])
  }

  /// What has the name of an old site and is none stays where it is, and is named.
  @Test(arguments: ["file", "link", "folder", "folder with a list"])
  func whatIsNoSiteIsNotPutBack(_ kind: String) throws {
    let name = ".public.previous"
    try FileManager.default.removeItem(atPath: output)
    switch kind {
    case "file": try folder.write("mine", to: name)
    case "link":
      try folder.write("mine", to: "elsewhere/mine.txt")
      try FileManager.default.createSymbolicLink(
        atPath: folder.at(name), withDestinationPath: "elsewhere")
    case "folder": try folder.write("mine", to: "\(name)/mine.txt")
    default:
      try folder.write("mine", to: "\(name)/mine.txt")
      try folder.write("old.html\n", to: "\(name)/\(BuiltFolder.listName)")
    }
    let before = try FileSystem.files(below: folder.path).filter { !$0.hasSuffix(".lock") }.sorted()
    do {
      try publish("new.html") { _, _ in EINVAL }
      Issue.record("a site was published over it")
    } catch let fault as BuildFault {
      #expect("\(fault)".contains("/.public.previous "))
      #expect("\(fault)".contains("\n  fix: "))
    }
    // A build that will not publish does not touch it, either.
    Publication.restore(output: output)
    let after = try FileSystem.files(below: folder.path).filter { !$0.hasSuffix(".lock") }.sorted()
    #expect(after == before)
    #expect(FileSystem.kind(of: output) == nil)
  }

  /// Either way of swapping: a file that was put into the site while the new one was made comes back with it.
  @Test(arguments: [true, false])
  func aFilePutThereWhileBuildingIsPutBack(_ exchanges: Bool) throws {
    #expect(
      throws: BuildFault.foreignFiles(output: realOutput, examples: ["mine.txt"], count: 1)
    ) {
      try publish("new.html", exchange: { exchanges ? Publication.systemExchange($0, $1) : EINVAL })
      {
        try folder.write("mine", to: "public/mine.txt")
      }
    }
    #expect(try site == ["mine.txt", "old.html"])
    #expect(try besides == [])
  }

  private var realOutput: String { FileSystem.resolvingLinks(folder.path) + "/public" }
}
