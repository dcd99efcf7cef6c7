import Foundation
import SharedByTests
import Testing

@testable import KompassBuild

/// Builds that end before their time. The published site is wholly the old or wholly the new one at every moment, and the
/// next build works and cleans up.
///
/// Two sites take turns, so every build replaces the other one, and most find what a killed one has left.
@Suite struct KilledBuildTests {
  /// What the two sites are made from, and what they are; made once for all tests.
  private struct Sites {
    /// Holds `templates`, and `odd` and `even` with content.
    let folder: TemporaryFolder
    /// What each site is, by the name of its content.
    let snapshots: [String: Snapshot]
    /// How long a build that replaces a site takes.
    let length: Duration

    /// Small ones without search and with plain pages, for they are built a few hundred times.
    init() throws {
      let folder = try TemporaryFolder(onDisk: true)
      self.folder = folder
      try PlainTemplates.write(to: folder.at("templates"), page: "<p>{{frame.siteTitle}}</p>\n")
      let odd = try folder.copy(of: Repository.smallContent, as: "odd")
      for name in ["evaluations/habo", "glossary.yaml", "themes.yaml", "map.geojson"] {
        try FileManager.default.removeItem(atPath: odd + "/" + name)
      }
      // Files that only one of the two has, and all pages with another content.
      let even = try folder.copy(of: odd, as: "even")
      try FileManager.default.removeItem(atPath: even + "/evaluations/mark/2018.yaml")
      let text = try folder.text("even/site.yaml")
      try folder.write(text.replacing("Open results", with: "Other results"), to: "even/site.yaml")
      var snapshots: [String: Snapshot] = [:]
      var length = Duration.zero
      for name in ["odd", "even"] {
        let time = try ContinuousClock().measure { try KilledBuildTests.build(name, in: folder) }
        snapshots[name] = try Snapshot(of: folder.at("public"))
        length = max(length, time)
      }
      self.snapshots = snapshots
      self.length = length
    }
  }

  private static let sites = Result { try Sites() }

  private let folder: TemporaryFolder
  private let sites: [String: Snapshot]
  private let length: Duration

  init() throws {
    let made = try Self.sites.get()
    folder = try TemporaryFolder(onDisk: true)
    for name in ["templates", "odd", "even"] {
      _ = try folder.copy(of: made.folder.at(name), as: name)
    }
    sites = made.snapshots
    length = made.length
    try #require(sites["odd"]?.files["en/index.html"] != sites["even"]?.files["en/index.html"])
    try #require(sites["odd"]?.files.count != sites["even"]?.files.count)
    try Self.build("odd", in: folder)
  }

  private static func arguments(_ content: String, to output: String = "public") -> [String] {
    [
      "build", "--content", content, "--output", output, "--without-pictures",
      "--without-search",
    ]
  }

  private static func build(_ content: String, in folder: TemporaryFolder) throws {
    let result = try Program.run(arguments(content), in: folder.path)
    try #require(result.status == 0, "\(result.errors)")
  }

  private func start(_ content: String) throws -> Process {
    let process = try Program.make(Self.arguments(content), in: folder.path)
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    // Threads of the test runner hold signals back, and what they start would do the same.
    var none = sigset_t()
    var held = sigset_t()
    sigemptyset(&none)
    pthread_sigmask(SIG_SETMASK, &none, &held)
    defer { pthread_sigmask(SIG_SETMASK, &held, nil) }
    try process.run()
    return process
  }

  /// What is found after a kill.
  private enum Moment: Hashable {
    /// The old site, and nothing of the new one.
    case before
    /// The old site, and a part of the new one.
    case writing
    /// The old site, and all of the new one.
    case written
    /// The new site, and all or some of the old one.
    case removing
    /// The new site alone.
    case after
  }

  /// - Parameter leftover: when what lay beside the output was written, before this build began.
  private func moment(published: String, building: String, leftover: Date?) throws -> Moment {
    let found = try Snapshot(of: folder.at("public"))
    let new = try #require(sites[building])
    let isNew = found == new
    #expect(
      isNew || found == sites[published], "neither: \(found.differences(from: new).prefix(5))")
    let isThere = FileSystem.kind(of: folder.at(".public.staging")) != nil
    if isNew { return isThere ? .removing : .after }
    guard isThere, written != leftover else { return .before }
    return isUnfinished ? .writing : .written
  }

  /// When what lies beside the output was written, or begun, which tells this build's from what one before has left; nil
  /// when there is nothing.
  private var written: Date? {
    for name in [BuiltFolder.listName, BuiltFolder.unfinishedName] {
      let path = folder.at(".public.staging/" + name)
      if let attributes = try? FileManager.default.attributesOfItem(atPath: path) {
        return attributes[.modificationDate] as? Date
      }
    }
    return nil
  }

  private var isUnfinished: Bool {
    FileSystem.isFile(folder.at(".public.staging/" + BuiltFolder.unfinishedName))
  }

  private var isWritten: Bool {
    FileSystem.isFile(folder.at(".public.staging/" + BuiltFolder.listName)) && !isUnfinished
  }

  /// When a build is killed.
  private enum Choice {
    /// So long after the beginning.
    case anyTime
    /// So long after it has begun to write.
    case whileWriting
    /// So long after the last file was written: while the system writes all to the disk, which comes before the swap.
    case beforeTheSwap
    /// So long after the two folders have changed places.
    case afterTheSwap
  }

  /// 200 kills in four lanes of 50, so that they share the cores of the machine: of each lane 22 at any time, 4
  /// while files are written, and 12 on either side of the swap, whose moments are too short to be hit from afar. The
  /// program has no hook for this: the test looks at the folders all the time, and kills so and so many microseconds after
  /// what it waits for has come.
  ///
  /// Once, where other programs had the cores busy, of the 200: 75 before anything was written, 23 while files were written, 47
  /// between the last file and the swap, 51 while the old site was removed, and 4 when all was done.
  @Test(arguments: [1, 2, 3, 4] as [UInt64])
  func killedAtAnyMomentASiteIsWhole(_ lane: UInt64) throws {
    var random = SeededNumbers(seed: lane)
    let choices =
      (Array(repeating: Choice.anyTime, count: 22) + Array(repeating: .whileWriting, count: 4)
      + Array(repeating: .beforeTheSwap, count: 12) + Array(repeating: .afterTheSwap, count: 12))
      .shuffled(using: &random)
    // How long a build takes just now: the machine has other things to do, too.
    var length = length
    var tally: [Moment: Int] = [:]
    var published = "odd"
    for (turn, choice) in choices.enumerated() {
      let building = published == "odd" ? "even" : "odd"
      let leftover = written
      let process = try start(building)
      let begin = ContinuousClock.now
      switch choice {
      case .anyTime: Self.wait(length * Double.random(in: 0..<1.1, using: &random))
      case .whileWriting:
        wait(for: process) { isUnfinished && written != leftover }
        Self.wait(.microseconds(Int.random(in: 0..<50_000, using: &random)))
      case .beforeTheSwap:
        wait(for: process) { isWritten && written != leftover }
        Self.wait(.microseconds(Int.random(in: 0..<300, using: &random)))
      case .afterTheSwap:
        let old = inode
        wait(for: process) { inode != old }
        length = ContinuousClock.now - begin
        Self.wait(.microseconds(Int.random(in: 0..<3000, using: &random)))
      }
      kill(process.processIdentifier, SIGKILL)
      process.waitUntilExit()
      let moment = try moment(
        published: published, building: building, leftover: leftover)
      tally[moment, default: 0] += 1
      if moment == .removing || moment == .after { published = building }
      // Now and then a build is left alone: whatever the one before has left, it publishes and cleans up.
      if turn % 10 == 9 {
        let other = published == "odd" ? "even" : "odd"
        try Self.build(other, in: folder)
        published = other
        #expect(try Snapshot(of: folder.at("public")) == sites[other])
        #expect(try left == [])
      }
    }
    // Without these, the moments that matter were not tried.
    for moment in [Moment.before, .writing, .written, .removing] {
      #expect(tally[moment, default: 0] > 0, "\(tally)")
    }
  }

  /// Ctrl-C, and what service managers send: the program ends at once, as every program does that has not asked for anything
  /// else, and leaves what a kill leaves.
  @Test(arguments: [SIGINT, SIGTERM, SIGHUP])
  func aBuildThatIsStoppedPublishesNothing(_ signal: Int32) throws {
    let process = try start("even")
    wait(for: process) { isUnfinished }
    kill(process.processIdentifier, signal)
    process.waitUntilExit()
    #expect(process.terminationReason == .uncaughtSignal)
    #expect(process.terminationStatus == signal)
    #expect(try Snapshot(of: folder.at("public")) == sites["odd"])
    // What the next build may know is written while the site is made.
    #expect(
      try Set(left).subtracting([".public.cache.new", ".public.index.new"]) == [".public.staging"])
    try Self.build("even", in: folder)
    #expect(try Snapshot(of: folder.at("public")) == sites["even"])
    #expect(try left == [])
  }

  /// Two at once: the second says that it has to wait, and the first is not disturbed.
  @Test func ofTwoBuildsIntoOneFolderTheSecondIsRefused() throws {
    try FileManager.default.createSymbolicLink(
      atPath: folder.at("link"), withDestinationPath: folder.at("public"))
    let first = try start("even")
    wait(for: first) { isUnfinished }
    // Held up, so that it cannot have finished when the second begins.
    kill(first.processIdentifier, SIGSTOP)
    for output in ["public", "link", "./public/"] {
      let second = try Program.run(
        Self.arguments("odd", to: output) + ["--no-cache"], in: folder.path)
      #expect(second.status == 70)
      let name = output.hasSuffix("/") ? String(output.dropLast()) : output
      #expect(
        second.errors
          == "kompassros: another build is writing into \(name)\n  fix: wait until it has finished\n"
      )
      #expect(second.output == "")
    }
    #expect(try Snapshot(of: folder.at("public")) == sites["odd"])
    kill(first.processIdentifier, SIGCONT)
    first.waitUntilExit()
    #expect(first.terminationStatus == 0)
    #expect(try Snapshot(of: folder.at("public")) == sites["even"])
    #expect(try left == [])
  }

  /// What lies beside the output and is not to be there when no build runs.
  private var left: [String] {
    get throws {
      try FileManager.default.contentsOfDirectory(atPath: folder.path)
        .filter { $0.hasPrefix(".public.") }
        .filter { ![".public.lock", ".public.cache", ".public.index"].contains($0) }
        .sorted()
    }
  }

  /// Which folder stands in the place of the output.
  private var inode: UInt64 {
    var status = stat()
    return stat(folder.at("public"), &status) == 0 ? UInt64(status.st_ino) : 0
  }

  /// Looks again and again until `condition` holds, or the process has ended.
  private func wait(for process: Process, until condition: () -> Bool) {
    while process.isRunning, !condition() { usleep(250) }
  }

  /// Waits exactly so long; sleeping would take longer than the moments that are looked for.
  private static func wait(_ duration: Duration) {
    let end = ContinuousClock.now + duration
    if duration > .milliseconds(5) {
      usleep(UInt32((duration - .milliseconds(5)) / .microseconds(1)))
    }
    while ContinuousClock.now < end {}
  }
}
