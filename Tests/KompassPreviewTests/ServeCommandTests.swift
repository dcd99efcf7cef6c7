import Foundation
import KompassPreviewOptions
import SharedByTests
import Synchronization
import Testing

/// `kompassros serve`, as a person runs it.
@Suite struct ServeCommandTests {
  /// The programs lie beside the bundle of the tests.
  private static func program(_ name: String) throws -> URL {
    try #require(BuiltProgram.url(of: name), "\(name) was built with the tests")
  }

  /// A program that runs, and what it has printed so far.
  private final class Run: @unchecked Sendable {
    private let process = Process()
    private let printed = Mutex((text: "", isWhole: false))

    init(_ program: URL, _ arguments: [String], in folder: String) throws {
      process.executableURL = program
      process.arguments = arguments
      process.currentDirectoryURL = URL(fileURLWithPath: folder)
      let pipe = Pipe()
      process.standardOutput = pipe
      process.standardError = pipe
      try process.run()
      // A thread of its own: a readability handler is not always told of the end.
      Thread.detachNewThread {
        var isWhole = false
        while !isWhole {
          let data = pipe.fileHandleForReading.availableData
          isWhole = data.isEmpty
          self.printed.withLock {
            $0.text += String(decoding: data, as: UTF8.self)
            $0.isWhole = isWhole
          }
        }
      }
    }

    var output: String { printed.withLock { $0.text } }
    var identifier: Int32 { process.processIdentifier }

    /// Waits until something is printed, or the program ends.
    func wait(for wanted: String) async throws {
      let end = ContinuousClock.now + .seconds(Client.patience)
      while !output.contains(wanted), ContinuousClock.now < end {
        try await Task.sleep(for: .milliseconds(20))
      }
      if !output.contains(wanted) { process.terminate() }
      try #require(output.contains(wanted), "“\(wanted)” in \(output)")
    }

    /// How the program ended; all that it printed has been read by then.
    func status() async throws -> Int32 {
      let end = ContinuousClock.now + .seconds(Client.patience)
      while process.isRunning || !printed.withLock({ $0.isWhole }), ContinuousClock.now < end {
        try await Task.sleep(for: .milliseconds(20))
      }
      if process.isRunning { kill(identifier, SIGKILL) }
      process.waitUntilExit()
      return process.terminationStatus
    }

    func interrupt(_ signal: Int32) { kill(identifier, signal) }
  }

  private let folder: Folder

  init() throws { folder = try Folder.withSite() }

  private func serve(_ arguments: String...) throws -> Run {
    try Run(
      Self.program("kompassros"), ["serve", "--without-search", "--without-pictures"] + arguments,
      in: folder.path)
  }

  private func port(of run: Run) async throws -> Int {
    try await run.wait(for: "(Ctrl-C ends it)")
    let output = run.output
    return try #require(Int(output.split(separator: "127.0.0.1:")[1].prefix { $0 != "/" }))
  }

  @Test(arguments: [SIGINT, SIGTERM])
  func itStopsCleanly(_ signal: Int32) async throws {
    let run = try serve("--port", "0")
    let port = try await port(of: run)
    try await run.wait(for: "Built in ")
    #expect(try await Client(port: port).get("/resultat/").status == 200)
    // An open page does not keep it.
    let page = try Client(port: port).listen()
    _ = try await page.read(until: "event: reload\n")
    run.interrupt(signal)
    #expect(try await run.status() == 0)
    #expect(throws: (any Error).self) { try Connection(port: port) }
    #expect(
      try folder.names() == [".public.cache", ".public.lock", "content", "public", "templates"])
  }

  /// In the midst of a build: that one is finished first.
  @Test func itLeavesNothingWhenItIsStoppedWhileItBuilds() async throws {
    let run = try serve("--port", "0")
    _ = try await port(of: run)
    run.interrupt(SIGINT)
    #expect(try await run.status() == 0)
    #expect(try !folder.names().contains(".public.staging"))
  }

  @Test func twoOfOnePortAreRefused() async throws {
    let first = try serve("--port", "0")
    let port = try await port(of: first)
    let second = try serve("--port", String(port))
    #expect(try await second.status() == 70)
    #expect(second.output.contains("kompassros: port \(port) is taken"))
    #expect(second.output.contains("--port 0"))
    first.interrupt(SIGTERM)
    #expect(try await first.status() == 0)
  }

  /// The lock of the output says so, and what waits is built when it is free.
  @Test func anotherBuildOfTheOutputIsWaitedFor() async throws {
    let path = folder.at(".public.lock")
    let lock = open(path, O_CREAT | O_RDWR | O_CLOEXEC, 0o644)
    #expect(flock(lock, LOCK_EX) == 0)
    let run = try serve("--port", "0")
    try await run.wait(for: "kompassros: another build is writing into public\n  fix: ")
    close(lock)
    try await run.wait(for: "Built in ")
    #expect(run.output.components(separatedBy: "another build").count == 2, "said once")
    run.interrupt(SIGINT)
    #expect(try await run.status() == 0)
  }

  @Test func withoutItsProgramItSaysSo() async throws {
    let alone = folder.at("kompassros")
    try FileManager.default.copyItem(atPath: Self.program("kompassros").path, toPath: alone)
    let run = try Run(URL(fileURLWithPath: alone), ["serve"], in: folder.path)
    #expect(try await run.status() == 70)
    #expect(run.output.contains("kompassros-serve, and does not lie beside this one"))
    #expect(run.output.contains("\n  fix: "))
  }

  @Test func wrongUsageIsTold() async throws {
    for arguments in [
      ["--port", "x"], ["--port", "65536"], ["--port=-1"], ["--nothing"], ["more"],
    ] {
      for (program, command) in [("kompassros", ["serve"]), ("kompassros-serve", [])] {
        let run = try Run(Self.program(program), command + arguments, in: folder.path)
        #expect(try await run.status() == 2, "\(arguments)")
      }
    }
    let help = try Run(Self.program("kompassros"), ["serve", "--help"], in: folder.path)
    #expect(try await help.status() == 0)
    #expect(help.output.contains("--port <number>"))
  }

  @Test func optionsAreHandedOn() throws {
    let arguments = [
      "--port=0", "--content=-x", "--templates=t å", "--output=o", "--without-search",
      "--without-pictures",
    ]
    #expect(try PreviewOptions.parse(arguments).arguments == arguments)
    let defaults = ["--port=8080", "--content=content", "--templates=templates", "--output=public"]
    #expect(try PreviewOptions.parse([]).arguments == defaults)
  }
}
