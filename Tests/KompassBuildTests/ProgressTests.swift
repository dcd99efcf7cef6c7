import Foundation
import Testing

@testable import KompassBuild

/// The line that says how far a build has come stands on a terminal, and nowhere else.
@Suite struct ProgressTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    _ = try folder.copy(of: Repository.smallContent, as: "content")
    _ = try folder.copy(of: Repository.templates, as: "templates")
  }

  /// What the program writes to a terminal of its own.
  private func onTerminal(
    _ arguments: [String], environment: [String: String] = ["TERM": "xterm"]
  ) throws -> String {
    var (main, other): (Int32, Int32) = (-1, -1)
    try #require(openpty(&main, &other, nil, nil, nil) == 0)
    let process = try Program.make(arguments, in: folder.path, environment: environment)
    let terminal = FileHandle(fileDescriptor: other, closeOnDealloc: false)
    process.standardOutput = terminal
    process.standardError = terminal
    try process.run()
    close(other)
    var bytes: [UInt8] = []
    var piece = [UInt8](repeating: 0, count: 4096)
    // A terminal whose last writer is gone answers with an error.
    while case let count = read(main, &piece, piece.count), count > 0 {
      bytes += piece.prefix(count)
    }
    close(main)
    process.waitUntilExit()
    #expect(process.terminationStatus == 0)
    return String(decoding: bytes, as: UTF8.self)
  }

  private static let begin = ["build", "--without-pictures", "--no-cache"]

  @Test func theLineIsGoneWhenTheBuildHasEnded() throws {
    let text = try onTerminal(Self.begin + ["--progress-after", "0"])
    #expect(text.contains("Writing pages: ") || text.contains("Reading and checking"), "\(text)")
    // A terminal shows of each line what stands behind the last return.
    let shown = text.split(separator: "\r\n", omittingEmptySubsequences: false).map { line in
      line.split(separator: "\r", omittingEmptySubsequences: false).last.map(String.init) ?? ""
    }
    #expect(shown.count == 2)
    #expect(shown.first?.hasPrefix("\u{1B}[KPublished 3 evaluations") == true, "\(shown)")
    #expect(shown.last == "")
    #expect(!text.contains("\u{1B}[3") && !text.contains("\u{1B}[1"))
  }

  @Test func nothingIsDrawnWhereItWouldBeInTheWay() throws {
    let dumb = try onTerminal(
      Self.begin + ["--progress-after", "0"], environment: ["TERM": "dumb"])
    #expect(dumb.hasPrefix("Published 3 evaluations"), "\(dumb)")
    let timed = try onTerminal(Self.begin + ["--progress-after", "0", "--timings"])
    #expect(!timed.contains("\u{1B}") && timed.hasPrefix("Read and checked "))
    let short = try onTerminal(Self.begin + ["--progress-after", "1000"])
    #expect(short.hasPrefix("Published 3 evaluations"))
    let piped = try Program.run(
      Self.begin + ["--progress-after", "0"], in: folder.path, environment: ["TERM": "xterm"])
    #expect(piped.output.hasPrefix("Published 3 evaluations") && !piped.output.contains("\u{1B}"))
  }

  @Test func progressCountsTheFilesOfAStage() throws {
    let progress = BuildProgress()
    progress.begin(.render, of: 3)
    for _ in 0..<2 { progress.advance() }
    #expect(progress.state == BuildProgress.State(stage: .render, done: 2, total: 3))
    progress.begin(.index)
    #expect(progress.state == BuildProgress.State(stage: .index, done: 0, total: 0))
  }
}
